import { computed, effect, inject, Injectable, signal } from '@angular/core';
import {
  type ContactPersonView,
  fieldProblems,
  type FieldProblem,
  partDtos,
  partFieldProblems,
  type PartView,
  type TimelineView,
} from '@utfall/api-contract';
import { localDate } from '@utfall/calendar';
import { modeIds, observationCodebook, structuralVariables } from '@utfall/codebook';
import { checkPart, type PartContext, type PartKind, type Parts } from '@utfall/participation';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { FormProblems } from '../../../shared/data/form-problems.js';
import { Loadable } from '../../../shared/data/loadable.js';
import type { ApiProblem } from '../../../shared/data/api-result.js';
import { LANGUAGE } from '../../../shared/language/language.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { AnswerForm, type TypedAnswers } from '../form/answer-form.js';
import { randomKey } from '../../../shared/data/random-key.js';
import { TimelineClient } from './timeline-client.js';

/** What stands in the fields of any kind of part, as text. */
export interface TypedPart {
  readonly from: string | null;
  readonly to: string | null;
  readonly on: string | null;
  readonly reason: string;
  readonly accountId: string;
  readonly meeting: string;
  readonly parties: readonly string[];
  readonly months: string;
  readonly outcome: string;
  readonly correction: string;
}

interface PartDraft {
  readonly typed: TypedPart;
  readonly observed: TypedAnswers;
  readonly version: number;
  readonly key: string;
}

export interface PartAsked {
  readonly id: string;
  readonly kind: PartKind;
  /** The part to correct; undefined = a new one. */
  readonly partId: string | undefined;
  readonly months: string | undefined;
}

/** The form of one dated part of a participation: a new one, or the correction of an earlier. Provided by the page. */
@Injectable()
export class PartEditor {
  private readonly client = inject(TimelineClient);
  private readonly drafts = inject(FormDrafts);
  private readonly session = inject(SessionStore);
  private readonly asked = signal<PartAsked | undefined>(undefined);
  private key = randomKey();

  readonly today = localDate(this.session.today());
  readonly view = new Loadable<TimelineView>();
  readonly persons = new Loadable<readonly ContactPersonView[]>();
  readonly typed = signal<TypedPart>(this.empty());
  readonly observed = signal(this.observation(undefined));
  readonly touched = signal(false);
  readonly saving = signal(false);
  readonly problems = new FormProblems(inject(LANGUAGE));
  /** The part as it is saved; undefined while it is new. */
  readonly saved = computed(() => {
    const asked = this.asked();
    const parts: readonly PartView[] = asked ? (this.view.value()?.parts[asked.kind] ?? []) : [];
    return parts.find(({ id }) => id === asked?.partId);
  });
  /** Whether saving changes what was registered, so that one must say why. */
  readonly corrects = computed(() => {
    const saved = this.saved();
    if (!saved) return false;
    const { from, reason } = this.typed();
    const endsOpen = 'to' in saved && saved.to === null && saved.from === from && saved.reason === reason;
    return !endsOpen;
  });

  constructor() {
    effect(() => {
      const asked = this.asked();
      if (!asked || !(this.touched() || this.observed().touched())) return;
      const draft: PartDraft = {
        typed: this.typed(),
        observed: this.observed().asked(),
        version: this.saved()?.version ?? 0,
        key: this.key,
      };
      this.drafts.keep(draftOf(asked), draft);
    });
  }

  async load(asked: PartAsked): Promise<void> {
    const persons =
      asked.kind === 'contact' ? this.persons.load(() => this.client.contactPersons(asked.id)) : Promise.resolve();
    await Promise.all([this.view.load(() => this.client.timeline(asked.id)), persons]);
    if (this.view.value()) this.open(asked);
  }

  set(change: Partial<TypedPart>): void {
    this.touched.set(true);
    this.typed.update((typed) => ({ ...typed, ...change }));
    Object.keys(change).forEach((field) => this.problems.mend(field));
  }

  close(): void {
    const asked = this.asked();
    if (asked) this.drafts.drop(draftOf(asked));
    this.touched.set(false);
  }

  /** @returns whether it was saved; what stood in the way is in {@link problems}. */
  async save(): Promise<boolean> {
    const [asked, view] = [this.asked(), this.view.value()];
    if (!asked || !view || this.saving()) return false;
    const saved = this.saved();
    const body = this.body(asked.kind, saved?.version ?? 0);
    if (!this.problems.show(this.faults(asked, view, body))) return false;
    this.saving.set(true);
    const result = saved
      ? await this.client.correct(asked.id, asked.kind, saved.id, body)
      : await this.client.add(asked.id, asked.kind, body, this.key);
    this.saving.set(false);
    if (!result.ok) {
      this.problems.showFailure(result.problem);
      if (result.problem.code === 'staleVersion') await this.reload(asked);
      return false;
    }
    this.close();
    return true;
  }

  /** @returns what stood in the way. */
  async remove(correction: string): Promise<ApiProblem | undefined> {
    const [asked, saved] = [this.asked(), this.saved()];
    if (!asked || !saved) return undefined;
    const result = await this.client.remove(asked.id, asked.kind, saved.id, { version: saved.version, correction });
    if (result.ok) this.close();
    return result.ok ? undefined : result.problem;
  }

  private open(asked: PartAsked): void {
    this.asked.set(asked);
    const saved = this.saved();
    this.typed.set({ ...this.empty(), months: asked.months ?? '', ...(saved ? typedOf(saved) : {}) });
    this.observed.set(this.observation(saved && 'answers' in saved ? saved : undefined));
    const draft = this.drafts.read<PartDraft>(draftOf(asked));
    if (draft?.version !== (saved?.version ?? 0)) return;
    this.key = draft.key;
    this.touched.set(true);
    this.typed.set(draft.typed);
    this.observed().restore(draft.observed);
  }

  /** Somebody else saved meanwhile: what is typed stays and is saved over the newer, which the timeline shows. */
  private async reload({ id }: PartAsked): Promise<void> {
    await this.view.load(() => this.client.timeline(id));
  }

  private faults({ kind, partId }: PartAsked, view: TimelineView, body: object): FieldProblem[] {
    const shape = fieldProblems<object>(partDtos[kind], body).map((problem) =>
      empty(body, problem.field) ? { ...problem, ...chooseOf(problem) } : problem,
    );
    const why = this.corrects() && this.typed().correction.trim() === '' ? [WHY] : [];
    if (shape.length > 0) return [...shape, ...why];
    const others = (view.parts[kind] as readonly PartView[]).filter(({ id }) => id !== partId);
    const found = checkPart(kind, body as Parts[PartKind], others as Parts[PartKind][], this.context(view));
    return [...partFieldProblems(found), ...why];
  }

  private context({ participation: { answers }, wentTo }: TimelineView): PartContext {
    const end = answers[structuralVariables.endDate];
    return {
      today: this.today,
      spell: { start: String(answers[structuralVariables.startDate]), end: typeof end === 'string' ? end : null },
      answers,
      handedOver: wentTo !== null,
    };
  }

  private body(kind: PartKind, version: number): object {
    const { from, to, on, reason, accountId, meeting, parties, months, outcome, correction } = this.typed();
    const { answers, extents } = this.observed().toSend();
    const why = this.corrects() && correction.trim() !== '' ? { correction: correction.trim() } : {};
    const reached = outcome === 'reached' ? { answers, extents } : {};
    const bodies: Readonly<Record<PartKind, object>> = {
      pause: { from, to, reason },
      contact: { from, accountId },
      observation: { on, answers, extents },
      meeting: { on, meeting, parties },
      followUp: { months: Number(months), on, outcome, answers: {}, extents: {}, ...reached },
    };
    return { ...bodies[kind], version, ...why };
  }

  private empty(): TypedPart {
    const today = localDate(this.session.today());
    return {
      from: today,
      to: null,
      on: today,
      reason: '',
      accountId: '',
      meeting: '',
      parties: [],
      months: '',
      outcome: '',
      correction: '',
    };
  }

  /** The questions of support and occupation; a mode is given since the codebook asks nothing before it. */
  private observation(saved: { readonly answers: object; readonly extents: object } | undefined): AnswerForm {
    return new AnswerForm({
      codebook: observationCodebook,
      moments: ['followUp'],
      optionalVariables: [],
      today: localDate(this.session.today()),
      saved: {
        answers: { ...saved?.answers, [structuralVariables.mode]: modeIds.withData },
        extents: { ...saved?.extents },
      },
    });
  }
}

function typedOf(part: PartView): Partial<TypedPart> {
  if ('months' in part) return { months: String(part.months), on: part.on, outcome: part.outcome };
  if ('meeting' in part) return { on: part.on, meeting: part.meeting, parties: part.parties };
  if ('accountId' in part) return { from: part.from, accountId: part.accountId };
  if ('reason' in part) return { from: part.from, to: part.to, reason: part.reason };
  return { on: part.on };
}

/** Nothing was typed: what to do is said in another way than what is wrong. */
function empty(body: object, field: string): boolean {
  const value: unknown = Reflect.get(body, field);
  return value === null || value === '' || (value === 0 && field === 'months');
}

function chooseOf({ field }: FieldProblem): Pick<FieldProblem, 'message' | 'messageEn'> {
  const date = field === 'from' || field === 'on';
  return date
    ? { message: 'Skriv datumet.', messageEn: 'Write the date.' }
    : { message: 'Välj ett av svaren.', messageEn: 'Choose one of the answers.' };
}

const WHY: FieldProblem = {
  field: 'correction',
  code: 'required',
  message: 'Skriv kort varför uppgiften rättas.',
  messageEn: 'Write briefly why the entry is corrected.',
};

function draftOf({ id, kind, partId, months }: PartAsked): string {
  return `part.${kind}.${id}.${partId ?? `new${months ?? ''}`}`;
}
