import 'reflect-metadata/lite';
import { qualityChecks, type Severity, severitiesInOrder } from '@utfall/data-quality';
import { Type } from 'class-transformer';
import { IsOptional } from 'class-validator';
import { ChoiceField, IdField } from '../validation/choice-field.js';
import { VersionField } from '../validation/number-field.js';
import { TextField } from '../validation/text-field.js';

const INSATS = { sv: 'Insats', en: 'Insats' };
const CHECK = { sv: 'Anmärkning', en: 'Remark' };
const PARTICIPATION = { sv: 'Deltagande', en: 'Participation' };
const checkIds = qualityChecks().map(({ id }) => id);

/** Longest reason of an acceptance. */
export const MAX_REASON = 500;

/** GET quality/worklist, as query. */
export class WorklistQueryDto {
  @IsOptional()
  @IdField(INSATS)
  insats?: string;

  @IsOptional()
  @ChoiceField({ sv: 'Allvar', en: 'Severity' }, severitiesInOrder)
  severity?: Severity;

  @IsOptional()
  @ChoiceField(CHECK, checkIds)
  check?: string;

  /** What is to be mended, or what was accepted as it stands. */
  @ChoiceField({ sv: 'Visa', en: 'Show' }, ['open', 'accepted'])
  show: 'open' | 'accepted' = 'open';
}

/** PUT quality/acceptances: an oddity is right as it stands. */
export class AcceptRemarkDto {
  @IdField(PARTICIPATION)
  participationId!: string;

  @ChoiceField(CHECK, checkIds)
  check!: string;

  @TextField({ sv: 'Varför det stämmer', en: 'Why it is right' }, 1, MAX_REASON, 'several')
  reason!: string;

  /** 0 = it was not accepted before. */
  @VersionField(0)
  version!: number;
}

/** DELETE quality/acceptances, as query: it is to be mended after all. */
export class WithdrawAcceptanceDto {
  @IdField(PARTICIPATION)
  participationId!: string;

  @ChoiceField(CHECK, checkIds)
  check!: string;

  @Type(() => Number)
  @VersionField()
  version!: number;
}
