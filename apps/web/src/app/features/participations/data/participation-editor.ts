import { computed, effect, inject, Injectable, signal } from '@angular/core';
import type { InsatsView, ParticipationView } from '@utfall/api-contract';
import { localDate } from '@utfall/calendar';
import { modeIds, structuralVariables, utfallCodebook, type AnswerSet, type Codebook } from '@utfall/codebook';
import { correctsExit, type StatedConsent } from '@utfall/participation';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { FormProblems } from '../../../shared/data/form-problems.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import type { Conflict } from '../../../shared/ui/dialog/conflict-dialog.js';
import { AnswerForm, type TypedAnswers } from '../form/answer-form.js';
import { collisions, type Edits, merged, othersChanges } from '../form/differences.js';
import { faultsOf } from '../form/form-faults.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { ParticipationsClient } from './participations-client.js';

/** `edit` asks all that has happened so far, `exit` what the exit is about. */
export type Editing = 'edit' | 'exit';

/** How a save went: saved, refused (the form says why), or somebody else saved meanwhile. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly participation: ParticipationView }
  | { readonly kind: 'refused' }
  | { readonly kind: 'stale'; readonly newer: ParticipationView; readonly conflict: Conflict };

interface Open {
  readonly what: Editing;
  readonly saved: ParticipationView;
  readonly form: AnswerForm;
}

interface EditDraft {
  readonly version: number;
  readonly typed: TypedAnswers;
  readonly correction?: string;
}

/** The form of one participation: to edit it or to record its exit. Provided by the page. */
@Injectable()
export class ParticipationEditor {
  private readonly client = inject(ParticipationsClient);
  private readonly drafts = inject(FormDrafts);
  private readonly forbund = inject(CurrentForbund);
  readonly today = localDate(inject(SessionStore).today());
  private readonly language = inject(LANGUAGE);
  private readonly current = signal<Open | undefined>(undefined);

  readonly what = computed(() => this.current()?.what);
  readonly form = computed(() => this.current()?.form);
  readonly saving = signal(false);
  readonly problems = new FormProblems(this.language);

  /** Whether saving turns a participation with data into an anonymous one, which cannot be taken back. */
  readonly makesAnonymous = computed(() => {
    const current = this.current();
    const after = current?.form.answer(structuralVariables.mode);
    return current?.saved.answers[structuralVariables.mode] === modeIds.withData && after === modeIds.anonymous;
  });

  /** Why an earlier exit says something else; sent when it does. */
  readonly correction = signal('');
  /** Whether what is typed changes something known of an exit. */
  readonly correctsExit = computed(() => {
    const current = this.current();
    return current !== undefined && correctsExit(current.saved.answers, current.form.record().answers);
  });

  /** Whether saving turns an anonymous participation into one with data, which a consent is needed for. */
  readonly turnsWithData = computed(() => {
    const current = this.current();
    const after = current?.form.answer(structuralVariables.mode);
    return current?.saved.answers[structuralVariables.mode] === modeIds.anonymous && after === modeIds.withData;
  });
  /** The consent that it is by. */
  readonly followUp = signal<StatedConsent>({});

  constructor() {
    effect(() => {
      const current = this.current();
      if (!current?.form.touched()) return;
      const kept: EditDraft = {
        version: current.saved.version,
        typed: current.form.asked(),
        correction: this.correction(),
      };
      this.drafts.keep(draftOf(current.what, current.saved), kept);
    });
  }

  /** @param codebook what is asked in the insats of the participation */
  open(what: Editing, saved: ParticipationView, codebook: Codebook = utfallCodebook): void {
    const ended = (saved.answers[structuralVariables.endDate] ?? null) !== null;
    const { optionalVariables } = this.forbund.membership();
    const form = new AnswerForm({
      codebook,
      moments: what === 'exit' ? ['exit'] : ended ? ['enrolment', 'exit', 'followUp'] : ['enrolment', 'followUp'],
      optionalVariables,
      today: this.today,
      saved,
    });
    const draft = this.drafts.read<EditDraft>(draftOf(what, saved));
    if (draft?.version === saved.version) form.restore(draft.typed);
    this.correction.set((draft?.version === saved.version && draft.correction) || '');
    this.problems.show([]);
    this.followUp.set({});
    this.current.set({ what, saved, form });
  }

  /** Opens what was being typed when the page was left, if anything was. */
  resume(saved: ParticipationView, codebook: Codebook = utfallCodebook): void {
    const kept = (['edit', 'exit'] as const).find(
      (what) => this.drafts.read<EditDraft>(draftOf(what, saved))?.version === saved.version,
    );
    if (kept) this.open(kept, saved, codebook);
  }

  /** Closes the form and forgets what was typed. */
  close(): void {
    const current = this.current();
    if (current) this.drafts.drop(draftOf(current.what, current.saved));
    this.current.set(undefined);
  }

  async save(insats: Pick<InsatsView, 'startDate' | 'endDate'>): Promise<SaveOutcome> {
    const current = this.current();
    if (!current || this.saving()) return { kind: 'refused' };
    if (!this.problems.show(faultsOf(current.form, { insats }))) return { kind: 'refused' };
    return this.send(current, current.form.toSend(), current.saved.version);
  }

  /**
   * Saves what I changed over the newer record; what only the other one changed stays.
   * @param given fields that both changed and where the newer shall stand
   */
  async saveOver(newer: ParticipationView, given: ReadonlySet<string> = new Set()): Promise<SaveOutcome> {
    const current = this.current();
    if (!current) return { kind: 'refused' };
    const { form, what } = current;
    const whole = merged(form.setup.codebook, { begun: form.begun, mine: form.record(), newer }, given);
    const set = what === 'exit' ? exitOf(form.setup.codebook, whole) : whole;
    return this.send(current, set, newer.version);
  }

  private async send(current: Open, { answers, extents }: AnswerSet, version: number): Promise<SaveOutcome> {
    const { what, saved, form } = current;
    this.saving.set(true);
    const correction = this.correctsExit() ? this.correction().trim() || null : null;
    const consent = this.turnsWithData() ? { followUp: this.followUp() } : {};
    const body = { answers, extents, version, correction, ...consent };
    const result: ApiResult<ParticipationView> =
      what === 'exit' ? await this.client.exit(saved.id, body) : await this.client.edit(saved.id, body);
    this.saving.set(false);
    if (result.ok) {
      this.close();
      return { kind: 'saved', participation: result.value };
    }
    if (result.problem.code === 'staleVersion' && result.problem.current !== undefined) {
      const newer = result.problem.current as ParticipationView;
      return {
        kind: 'stale',
        newer,
        conflict: this.conflictOf(form.setup.codebook, { saved, begun: form.begun, mine: form.record(), newer }),
      };
    }
    this.problems.showFailure(result.problem);
    return { kind: 'refused' };
  }

  private conflictOf(codebook: Codebook, edits: Edits): Conflict {
    return {
      differences: collisions(codebook, edits, this.language),
      alsoChanged: othersChanges(codebook, edits, this.language),
    };
  }
}

/** What an exit may say of the record. */
function exitOf(codebook: Codebook, { answers, extents }: AnswerSet): AnswerSet {
  const ids = new Set(codebook.variables.filter(({ askedAt }) => askedAt === 'exit').map(({ id }) => id));
  const ofExit = <T>(from: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(from).filter(([id]) => ids.has(id)));
  return { answers: ofExit(answers), extents: ofExit(extents) };
}

function draftOf(what: Editing, { id }: ParticipationView): string {
  return `${what}.${id}`;
}
