import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { type InsatsView, MOST_VOLUME_CELLS, type VolumeCellDto, type VolumeCellView } from '@utfall/api-contract';
import type { ApiProblem } from '../../../shared/data/api-result.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { Loadable } from '../../../shared/data/loadable.js';
import { insatsTree } from '../../../shared/insatser/insats-tree.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { type SheetDraft, VolumeSheet } from '../form/volume-sheet.js';
import { VolumeClient } from './volume-client.js';

/** How a save went: saved, refused (with why), or somebody else counted the same cells meanwhile. */
export type SheetOutcome =
  | { readonly kind: 'saved'; readonly count: number }
  | { readonly kind: 'refused'; readonly problem: ApiProblem }
  | { readonly kind: 'stale'; readonly newer: readonly VolumeCellView[] };

/** The month grid of one year: fetched, typed in, kept as a draft and saved. Provided by the page. */
@Injectable()
export class VolumeEditor {
  private readonly client = inject(VolumeClient);
  private readonly drafts = inject(FormDrafts);
  private readonly forbund = inject(CurrentForbund);
  private readonly session = inject(SessionStore);
  private readonly loaded = new Loadable<VolumeSheet>();

  readonly insatser = signal<readonly InsatsView[]>([]);
  readonly sheet = computed(() => this.loaded.value());
  readonly problem = computed(() => this.loaded.problem());
  readonly loading = computed(() => this.loaded.loading());
  readonly saving = signal(false);
  /** Those whose counts the account writes. */
  readonly own = computed(() => {
    const { insatser } = this.forbund.membership();
    return this.forbund.allows('volume:write') ? this.insatser().filter(({ id }) => insatser.includes(id)) : [];
  });

  constructor() {
    effect(() => {
      const sheet = this.sheet();
      if (sheet?.touched()) this.drafts.keep(draftOf(sheet), sheet.draft());
    });
  }

  open(year: number): Promise<void> {
    return this.loaded.load(async () => {
      const insatser = await this.client.insatser();
      if (!insatser.ok) return insatser;
      this.insatser.set(insatsTree(insatser.value).map(({ insats }) => insats));
      const view = await this.client.year(year);
      if (!view.ok) return view;
      const sheet = new VolumeSheet({
        view: view.value,
        months: begunMonths(year, this.session.today()),
        names: new Map(this.insatser().map(({ id, name }) => [id, name])),
        own: this.own().map(({ id }) => id),
      });
      const draft = this.drafts.read<SheetDraft>(draftOf(sheet));
      if (draft) sheet.restoreDraft(draft);
      return { ok: true, value: sheet };
    });
  }

  /** The grid as it was fetched. */
  discard(): void {
    const sheet = this.sheet();
    if (!sheet) return;
    this.drafts.drop(draftOf(sheet));
    sheet.restoreDraft({ typed: [], added: [] });
  }

  async save(): Promise<SheetOutcome | undefined> {
    const sheet = this.sheet();
    const cells = sheet?.changes() ?? [];
    if (!sheet || this.saving() || cells.length === 0) return undefined;
    if (cells.length > MOST_VOLUME_CELLS) return { kind: 'refused', problem: tooMany };
    this.saving.set(true);
    const result = await this.client.save(cells);
    this.saving.set(false);
    if (result.ok) {
      sheet.take(result.value);
      this.drafts.drop(draftOf(sheet));
      return { kind: 'saved', count: result.value.length };
    }
    const { problem } = result;
    if (problem.code === 'staleVersion' && Array.isArray(problem.current)) {
      return { kind: 'stale', newer: problem.current as VolumeCellView[] };
    }
    return { kind: 'refused', problem: { ...problem, fields: namedFields(problem, cells) } };
  }
}

function draftOf({ setup }: VolumeSheet): string {
  return `volym.${setup.view.year}`;
}

/** January to the month of today, or to December of a year that is over. */
function begunMonths(year: number, today: string): string[] {
  return Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`).filter(
    (month) => month <= today.slice(0, 7),
  );
}

/** The API names cells by their place in what was sent; a person knows them by their name. */
function namedFields({ fields }: ApiProblem, cells: readonly VolumeCellDto[]): ApiProblem['fields'] {
  return fields?.map((field) => {
    const cell = cells[Number(/^cells\.(\d+)/.exec(field.field)?.[1] ?? -1)];
    const name = cell ? `${cell.label ?? ''} ${cell.month}: `.trimStart() : '';
    return { ...field, message: name + field.message, messageEn: name + field.messageEn };
  });
}

const tooMany: ApiProblem = {
  type: '',
  status: 422,
  code: 'invalid',
  title: `Högst ${MOST_VOLUME_CELLS} rutor kan sparas på en gång. Spara först, och fortsätt sedan.`,
  titleEn: `At most ${MOST_VOLUME_CELLS} cells can be saved at once. Save first, then go on.`,
};
