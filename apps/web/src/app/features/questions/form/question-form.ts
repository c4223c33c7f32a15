import { computed, signal } from '@angular/core';
import type { QuestionView } from '@utfall/api-contract';
import { UNREADABLE_DATE } from '../../../shared/ui/date/index.js';
import type { QuestionContent } from './question-content.js';

/** An answer to choose as it stands in its fields. */
export interface TypedCategory {
  readonly number: number | null;
  readonly label: string;
  readonly labelEn: string;
  readonly validTo: string | null;
}

/** What stands in the fields. Numbers are kept as typed, so that a slip can be shown and mended. */
export interface TypedQuestion {
  readonly insatsId: string;
  readonly label: string;
  readonly labelEn: string;
  readonly meaning: string;
  readonly meaningEn: string;
  readonly kind: QuestionView['kind'];
  readonly askedAt: QuestionView['askedAt'];
  readonly required: boolean;
  readonly sensitive: boolean;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly unit: string;
  readonly min: string;
  readonly max: string;
  readonly categories: readonly TypedCategory[];
}

export interface QuestionFormSetup {
  /** First day of a new question, which people seldom change. */
  readonly today: string;
  /** As it is saved; undefined for a new one. */
  readonly saved?: QuestionView;
}

const EMPTY: TypedCategory = { number: null, label: '', labelEn: '', validTo: null };

/** A question of the förbund's own while it is typed. */
export class QuestionForm {
  private readonly fields;
  /** Whether a person has typed anything. */
  readonly touched = signal(false);
  /** What would be saved had nothing been typed. */
  readonly begun: QuestionContent;

  constructor(readonly setup: QuestionFormSetup) {
    this.fields = signal(initial(setup));
    this.begun = this.content();
  }

  readonly typed = computed(() => this.fields());
  readonly isChoice = computed(() => ['single', 'several'].includes(this.fields().kind));
  readonly isNumber = computed(() => this.fields().kind === 'number');

  /** As the API takes it, whether the rules will allow it or not. What the kind has no use for is not sent. */
  readonly content = computed<QuestionContent>(() => {
    const typed = this.fields();
    const ofNumber = <T>(value: T): T | null => (this.isNumber() ? value : null);
    return {
      insatsId: typed.insatsId || null,
      label: typed.label.trim(),
      labelEn: typed.labelEn.trim() || null,
      meaning: typed.meaning.trim() || null,
      meaningEn: typed.meaningEn.trim() || null,
      kind: typed.kind,
      askedAt: typed.askedAt,
      required: typed.required,
      sensitive: typed.sensitive,
      validFrom: typed.validFrom ?? '',
      validTo: typed.validTo,
      unit: ofNumber(typed.unit.trim() || null),
      min: ofNumber(numberOf(typed.min)),
      max: ofNumber(numberOf(typed.max)),
      categories: this.isChoice() ? typed.categories.map(categoryContent) : [],
    };
  });

  set(change: Partial<Omit<TypedQuestion, 'categories'>>): void {
    this.touched.set(true);
    this.fields.update((before) => ({ ...before, ...change }));
  }

  /** @returns the place of the new one in the list */
  addCategory(): number {
    this.setCategories([...this.fields().categories, EMPTY]);
    return this.fields().categories.length - 1;
  }

  setCategory(at: number, change: Partial<TypedCategory>): void {
    this.setCategories(this.fields().categories.map((one, i) => (i === at ? { ...one, ...change } : one)));
  }

  removeCategory(at: number): void {
    this.setCategories(this.fields().categories.filter((_, i) => i !== at));
  }

  /** Puts a draft back. The text of an unreadable date is gone with the field that held it. */
  restore(draft: TypedQuestion): void {
    this.touched.set(true);
    const readable = (date: string | null): string | null => (date === UNREADABLE_DATE ? null : date);
    this.fields.set({ ...draft, validFrom: readable(draft.validFrom), validTo: readable(draft.validTo) });
  }

  private setCategories(categories: readonly TypedCategory[]): void {
    this.touched.set(true);
    this.fields.update((before) => ({ ...before, categories }));
  }
}

function initial({ saved, today }: QuestionFormSetup): TypedQuestion {
  if (!saved) {
    return {
      insatsId: '',
      label: '',
      labelEn: '',
      meaning: '',
      meaningEn: '',
      kind: 'single',
      askedAt: 'enrolment',
      required: false,
      sensitive: true,
      validFrom: today,
      validTo: null,
      unit: '',
      min: '0',
      max: '',
      categories: [EMPTY, EMPTY],
    };
  }
  const { label, meaning, categories, insatsId, unit, min, max, hasAnswers: _, id: __, version: ___, ...rest } = saved;
  return {
    ...rest,
    insatsId: insatsId ?? '',
    label: label.sv,
    labelEn: english(label),
    meaning: meaning.sv,
    meaningEn: english(meaning),
    unit: unit ?? '',
    min: min === null ? '' : String(min),
    max: max === null ? '' : String(max),
    categories: categories.map((one) => ({ ...one, label: one.label.sv, labelEn: english(one.label) })),
  };
}

function english({ sv, en }: QuestionView['label']): string {
  return en === sv ? '' : en;
}

function categoryContent({ number, label, labelEn, validTo }: TypedCategory): QuestionContent['categories'][number] {
  return { number, label: label.trim(), labelEn: labelEn.trim() || null, validTo };
}

/** NaN stands for what is no number: the rules then say so, and not that it is empty. */
function numberOf(typed: string): number | null {
  const text = typed.replace(/\s/g, '').replace('−', '-');
  return text === '' ? null : Number(text);
}
