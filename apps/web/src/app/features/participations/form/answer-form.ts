import { computed, signal } from '@angular/core';
import type { LocalDate } from '@utfall/calendar';
import {
  emptyAnswer,
  rulesOf,
  structuralVariables,
  type Answer,
  type Answers,
  type AnswerSet,
  type Codebook,
  type Mode,
  type Variable,
} from '@utfall/codebook';
import { UNREADABLE_DATE } from '../../../shared/ui/date/index.js';
import { questionsOf, type Question } from './question.js';

/** What stands in the fields. Extents are kept as typed, so that a slip can be shown and mended. */
export interface TypedAnswers {
  readonly answers: Answers;
  readonly extents: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface AnswerFormSetup {
  readonly codebook: Codebook;
  /** What the form asks: enrolment, exit, or all that has happened. */
  readonly moments: readonly Variable['askedAt'][];
  readonly optionalVariables: readonly string[];
  readonly today: LocalDate;
  /** The record as it is saved, when there is one. */
  readonly saved?: AnswerSet;
}

/** The answers of a participation while they are typed. Questions, options and what is sent all follow from the codebook. */
export class AnswerForm {
  private readonly typed;

  /** The record as it would be saved had nothing been typed. */
  readonly begun: AnswerSet;

  constructor(readonly setup: AnswerFormSetup) {
    this.typed = signal(initial(setup));
    this.begun = this.record();
  }

  readonly questions = computed<readonly Question[]>(() => {
    const { codebook, moments, optionalVariables, today, saved } = this.setup;
    const { answers } = this.typed();
    return questionsOf(codebook, { moments, optionalVariables, today, answers, held: saved?.answers ?? {} });
  });

  /** What is asked and answered, and nothing else: what a hidden question was answered with is neither sent nor kept. */
  readonly asked = computed<TypedAnswers>(() => {
    const { answers, extents } = this.typed();
    const ids = this.questions().map(({ id }) => id);
    return { answers: pick(answers, ids), extents: pick(extents, ids) };
  });

  /**
   * As the API takes it. A question that may be left out and was is Uppgift saknas, or its default (ADR 10); one
   * that must be answered is null.
   */
  readonly toSend = computed<AnswerSet>(() => {
    const { answers, extents } = this.asked();
    const filled: Record<string, Answer> = {};
    for (const question of this.questions()) {
      const answer = answers[question.id] ?? null;
      filled[question.id] = answer ?? (question.required ? null : this.left(question, { ...this.whole(), ...filled }));
    }
    const numbers = Object.entries(extents).map(([id, texts]) => [id, numbersOf(texts)] as const);
    return { answers: filled, extents: Object.fromEntries(numbers.filter(([, some]) => Object.keys(some).length > 0)) };
  });

  /** The whole record as it would be saved, which the rules are asked about. */
  readonly record = computed<AnswerSet>(() => {
    const { codebook, moments, saved } = this.setup;
    const { answers, extents } = this.toSend();
    const others = codebook.variables.filter(({ askedAt }) => !moments.includes(askedAt)).map(({ id }) => id);
    return {
      answers: { ...pick(saved?.answers ?? {}, others), ...answers },
      extents: { ...pick(saved?.extents ?? {}, others), ...extents },
    };
  });

  /** Whether a person has typed anything. */
  readonly touched = signal(false);

  answer(id: string): Answer {
    return this.typed().answers[id] ?? null;
  }

  extentsOf(id: string): Readonly<Record<string, string>> {
    return this.typed().extents[id] ?? {};
  }

  set(id: string, answer: Answer): void {
    this.touched.set(true);
    this.typed.update(({ answers, extents }) => {
      const kept = pick(extents[id] ?? {}, typeof answer === 'string' ? [answer] : (answer ?? []));
      const empty = answer === null || answer.length === 0;
      return { answers: { ...answers, [id]: empty ? null : answer }, extents: { ...extents, [id]: kept } };
    });
  }

  setExtent(id: string, category: string, text: string): void {
    this.touched.set(true);
    this.typed.update(({ answers, extents }) => ({
      answers,
      extents: { ...extents, [id]: { ...extents[id], [category]: text } },
    }));
  }

  /** Puts a draft back, as far as its answers still exist. */
  restore(draft: TypedAnswers): void {
    this.touched.set(true);
    const known = this.setup.codebook.variables.filter((variable) =>
      holds(variable, draft.answers[variable.id] ?? null),
    );
    const ids = known.map(({ id }) => id);
    this.typed.update(({ answers, extents }) => ({
      answers: { ...answers, ...pick(draft.answers, ids) },
      extents: { ...extents, ...pick(draft.extents, ids) },
    }));
  }

  /** The record with these answers in it. */
  private whole(): Answers {
    return { ...this.setup.saved?.answers, ...this.typed().answers };
  }

  private left({ id }: Question, answers: Answers): Answer {
    const { codebook, optionalVariables, saved } = this.setup;
    const held = (saved?.answers[id] ?? null) !== null;
    const mode = answers[structuralVariables.mode] as Mode;
    return emptyAnswer(codebook.variable(id), answers, mode, held ? [...optionalVariables, id] : optionalVariables);
  }
}

function initial({ codebook, moments, today, saved }: AnswerFormSetup): TypedAnswers {
  const answers: Record<string, Answer> = { ...saved?.answers };
  for (const variable of codebook.variables.filter(({ askedAt }) => moments.includes(askedAt))) {
    answers[variable.id] ??= rulesOf(variable).defaultId;
  }
  if (!saved) answers[structuralVariables.startDate] ??= today;
  if (moments.includes('exit')) answers[structuralVariables.endDate] ??= today;
  const extents = Object.entries(saved?.extents ?? {}).map(([id, percents]) => [
    id,
    Object.fromEntries(Object.entries(percents).map(([category, percent]) => [category, String(percent)])),
  ]);
  return { answers, extents: Object.fromEntries(extents) as TypedAnswers['extents'] };
}

/** Whether a draft's answer is one that the variable can have. */
function holds(variable: Variable, answer: Answer): boolean {
  if (answer === null || answer === UNREADABLE_DATE) return false;
  if (variable.categories.length === 0) return typeof answer === 'string';
  if (Array.isArray(answer) !== (variable.kind === 'several')) return false;
  const ids = rulesOf(variable).ids;
  return (typeof answer === 'string' ? [answer] : answer).every((id) => ids.includes(id));
}

function numbersOf(texts: Readonly<Record<string, string>>): Record<string, number> {
  const written = Object.entries(texts).filter(([, text]) => text.trim() !== '');
  return Object.fromEntries(written.map(([category, text]) => [category, Number(text.trim().replace(/\s*%$/, ''))]));
}

function pick<T>(from: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(from).filter(([id]) => ids.includes(id)));
}
