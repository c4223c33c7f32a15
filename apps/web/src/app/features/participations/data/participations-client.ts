import { inject, Injectable } from '@angular/core';
import {
  type EditParticipationDto,
  type EnrolDto,
  type ExitDto,
  type DecideDuplicateDto,
  type DuplicatesView,
  type GiveConsentDto,
  type HistoryEntry,
  type ModeChangeView,
  type ParticipationFilter,
  type ParticipationPage,
  type ParticipationView,
  paths,
  type UndoExitDto,
  type WithdrawConsentDto,
} from '@utfall/api-contract';
import { Api } from '../../../shared/data/api.js';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';

/** What to list. Undefined = all. */
export interface ParticipationQuery {
  readonly insats?: string;
  readonly filter?: ParticipationFilter;
  /** The beginning of a code. */
  readonly code?: string;
}

/** Participations over HTTP. */
@Injectable()
export class ParticipationsClient {
  private readonly api = inject(Api);
  private readonly forbund = inject(CurrentForbund);

  list(query: ParticipationQuery, cursor?: string): Promise<ApiResult<ParticipationPage>> {
    return this.api.get(this.forbund.api(paths.participations), { ...query, cursor });
  }

  one(id: string): Promise<ApiResult<ParticipationView>> {
    return this.api.get(this.forbund.api(paths.participation, { id }));
  }

  /** @param key the same for every try of one form: a lost answer does not enrol twice */
  enrol(body: EnrolDto, key: string): Promise<ApiResult<ParticipationView>> {
    return this.api.send('POST', this.forbund.api(paths.participations), {
      body,
      headers: { 'Idempotency-Key': key },
    });
  }

  edit(id: string, body: EditParticipationDto): Promise<ApiResult<ParticipationView>> {
    return this.api.send('PUT', this.forbund.api(paths.participation, { id }), { body });
  }

  exit(id: string, body: ExitDto): Promise<ApiResult<ParticipationView>> {
    return this.api.send('POST', this.forbund.api(paths.exit, { id }), { body });
  }

  undoExit(id: string, body: UndoExitDto): Promise<ApiResult<ParticipationView>> {
    return this.api.send('POST', this.forbund.api(paths.exitUndo, { id }), { body });
  }

  giveConsent(id: string, body: GiveConsentDto): Promise<ApiResult<ParticipationView>> {
    return this.api.send('POST', this.forbund.api(paths.consents, { id }), { body });
  }

  withdrawConsent(id: string, body: WithdrawConsentDto): Promise<ApiResult<ParticipationView>> {
    return this.api.send('POST', this.forbund.api(paths.withdrawal, { id }), { body });
  }

  modes(id: string): Promise<ApiResult<readonly ModeChangeView[]>> {
    return this.api.get(this.forbund.api(paths.modes, { id }));
  }

  duplicates(): Promise<ApiResult<DuplicatesView>> {
    return this.api.get(this.forbund.api(paths.duplicates));
  }

  decideDuplicate(body: DecideDuplicateDto): Promise<ApiResult<{ readonly id: string }>> {
    return this.api.send('POST', this.forbund.api(paths.duplicates), { body });
  }

  undoDuplicate(id: string): Promise<ApiResult<void>> {
    return this.api.send('DELETE', this.forbund.api(paths.duplicate, { id }));
  }

  history(id: string): Promise<ApiResult<readonly HistoryEntry[]>> {
    return this.api.get(this.forbund.api(paths.history, { id }));
  }
}
