import { computed, signal } from '@angular/core';
import type { GoalMeasure, InsatsKind, InsatsView } from '@utfall/api-contract';
import { parseMonth } from '@utfall/calendar';
import { codePrefixOf } from '@utfall/participation';
import type { Language } from '../../../shared/language/language.js';
import { UNREADABLE_DATE } from '../../../shared/ui/date/index.js';
import { targetOf, typedTarget } from './goal-target.js';
import type { GoalContent, InsatsContent } from './insats-content.js';

/** A goal as it stands in its fields. */
export interface TypedGoal {
  readonly measure: GoalMeasure;
  readonly target: string;
  readonly gender: '' | 'woman' | 'man';
  readonly from: string;
  readonly to: string;
}

/** What stands in the fields. Numbers are kept as typed, so that a slip can be shown and mended. */
export interface TypedInsats {
  readonly name: string;
  readonly parentId: string;
  readonly kind: InsatsKind;
  readonly individualShare: string;
  readonly owner: string;
  readonly ledgerCode: string;
  /** null = it follows the name. */
  readonly codePrefix: string | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly places: string;
  readonly followUpPlaces: string;
  readonly goals: readonly TypedGoal[];
}

export interface InsatsFormSetup {
  readonly language: Language;
  /** As it is saved; undefined for a new one. */
  readonly saved?: InsatsView;
  /** Prefixes of the others, none of which is proposed. */
  readonly takenPrefixes: readonly string[];
  /** The insats that a new one is a track of. */
  readonly parentId?: string;
}

/** An insats while it is typed. */
export class InsatsForm {
  private readonly fields;
  /** Whether a person has typed anything. */
  readonly touched = signal(false);
  /** What would be saved had nothing been typed. */
  readonly begun: InsatsContent;

  constructor(readonly setup: InsatsFormSetup) {
    this.fields = signal(initial(setup));
    this.begun = this.content();
  }

  readonly typed = computed(() => this.fields());

  /** The prefix that was typed, or else the one that the name proposes. */
  readonly codePrefix = computed(() => {
    const { codePrefix, name } = this.fields();
    if (codePrefix !== null) return codePrefix;
    return name.trim() === '' ? '' : codePrefixOf(name, this.setup.takenPrefixes);
  });

  /** As the API takes it, whether the rules will allow it or not. */
  readonly content = computed<InsatsContent>(() => {
    const typed = this.fields();
    return {
      name: typed.name.trim(),
      parentId: typed.parentId || null,
      kind: typed.kind,
      individualShare: typed.kind === 'both' ? numberOf(typed.individualShare) : null,
      owner: typed.owner.trim() || null,
      ledgerCode: typed.ledgerCode.trim() || null,
      codePrefix: this.codePrefix().trim().toLocaleUpperCase('sv') || null,
      startDate: typed.startDate,
      endDate: typed.endDate,
      places: numberOf(typed.places),
      followUpPlaces: numberOf(typed.followUpPlaces),
      goals: typed.goals.map(goalContent),
    };
  });

  set(change: Partial<Omit<TypedInsats, 'goals'>>): void {
    this.touched.set(true);
    this.fields.update((before) => ({ ...before, ...change }));
  }

  /** An emptied prefix follows the name again; that of a saved insats begins codes that exist, so it must be given. */
  setCodePrefix(typed: string): void {
    this.set({ codePrefix: typed.trim() === '' && !this.setup.saved ? null : typed });
  }

  /** @returns the place of the new goal in the list */
  addGoal(): number {
    this.setGoals([...this.fields().goals, { measure: 'workOrStudies', target: '', gender: '', from: '', to: '' }]);
    return this.fields().goals.length - 1;
  }

  setGoal(at: number, change: Partial<TypedGoal>): void {
    this.setGoals(this.fields().goals.map((goal, i) => (i === at ? { ...goal, ...change } : goal)));
  }

  removeGoal(at: number): void {
    this.setGoals(this.fields().goals.filter((_, i) => i !== at));
  }

  /** Puts a draft back. The text of an unreadable date is gone with the field that held it. */
  restore(draft: TypedInsats): void {
    this.touched.set(true);
    const readable = (date: string | null): string | null => (date === UNREADABLE_DATE ? null : date);
    this.fields.set({ ...draft, startDate: readable(draft.startDate), endDate: readable(draft.endDate) });
  }

  private setGoals(goals: readonly TypedGoal[]): void {
    this.touched.set(true);
    this.fields.update((before) => ({ ...before, goals }));
  }
}

function initial({ saved, parentId = '', language }: InsatsFormSetup): TypedInsats {
  return {
    name: saved?.name ?? '',
    parentId: saved ? (saved.parentId ?? '') : parentId,
    kind: saved?.kind ?? 'individual',
    individualShare: textOf(saved?.individualShare),
    owner: saved?.owner ?? '',
    ledgerCode: saved?.ledgerCode ?? '',
    codePrefix: saved?.codePrefix ?? null,
    startDate: saved?.startDate ?? null,
    endDate: saved?.endDate ?? null,
    places: textOf(saved?.places),
    followUpPlaces: textOf(saved?.followUpPlaces),
    goals: (saved?.goals ?? []).map(({ measure, target, gender, from, to }) => ({
      measure,
      target: typedTarget(measure, target, language),
      gender: gender ?? '',
      from: from ?? '',
      to: to ?? '',
    })),
  };
}

function goalContent({ measure, target, gender, from, to }: TypedGoal): GoalContent {
  return { measure, target: targetOf(measure, target), gender: gender || null, from: monthOf(from), to: monthOf(to) };
}

/** 202601 is read as 2026-01; what is no month stays as typed, so that the rules refuse it. */
function monthOf(typed: string): string | null {
  const text = typed.trim();
  return parseMonth(text.replace(/^(\d{4})(\d{2})$/, '$1-$2')) ?? (text || null);
}

/** NaN stands for what is no number: the rules then say so, and not that it is empty. */
function numberOf(typed: string): number | null {
  const text = typed.replace(/\s|%$/g, '');
  return text === '' ? null : Number(text);
}

function textOf(number: number | null | undefined): string {
  return number === null || number === undefined ? '' : String(number);
}
