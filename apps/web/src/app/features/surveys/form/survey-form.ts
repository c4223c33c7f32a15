import { computed, signal } from '@angular/core';
import { type CountedGender, countedGenders } from '@utfall/activities';
import type { SurveyView } from '@utfall/api-contract';
import type { Indicator, SurveyCounts, SurveyOccasion } from '@utfall/surveys';

/** What is sent; counts null = as they are. */
export interface SurveyContent {
  readonly insatsId: string | null;
  readonly occasion: SurveyOccasion;
  readonly name: string;
  readonly place: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly analysis: string | null;
  readonly counts: SurveyCounts | null;
}

/** What stands in the fields. Counts are kept as typed, so that a slip can be shown and mended. */
export interface TypedSurvey {
  /** '' = the whole förbund. */
  readonly insatsId: string;
  readonly occasion: SurveyOccasion;
  readonly name: string;
  readonly place: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly analysis: string;
  /** Whether counts are entered: of a saved survey they are as they were until somebody does. */
  readonly anew: boolean;
  /** Numbers of the indicators that the survey has. */
  readonly indicators: readonly number[];
  /** By gender: asked and answered. */
  readonly groups: Readonly<Partial<Record<CountedGender, readonly [asked: string, answered: string]>>>;
  /** By {@link cellKey}: those who left it out, then each option. */
  readonly counts: Readonly<Record<string, readonly string[]>>;
}

export function cellKey(indicator: number, gender: CountedGender): string {
  return `${indicator}.${gender}`;
}

/** A survey while it is typed. */
export class SurveyForm {
  private readonly fields;
  readonly touched = signal(false);

  constructor(
    readonly saved: SurveyView | undefined,
    readonly indicators: readonly Indicator[],
    begun: Partial<TypedSurvey> = {},
  ) {
    this.fields = signal<TypedSurvey>({ ...initial(saved, indicators), ...begun });
  }

  readonly typed = computed(() => this.fields());
  readonly chosen = computed(() => this.indicators.filter(({ number }) => this.fields().indicators.includes(number)));

  readonly content = computed<SurveyContent>(() => {
    const { anew, groups, counts, indicators: _, ...typed } = this.fields();
    return {
      insatsId: typed.insatsId || null,
      occasion: typed.occasion,
      name: typed.name.trim(),
      place: typed.place.trim() || null,
      from: typed.from,
      to: typed.to,
      analysis: typed.analysis.trim() || null,
      counts: anew ? this.countsOf(groups, counts) : null,
    };
  });

  set(change: Partial<TypedSurvey>): void {
    this.touched.set(true);
    this.fields.update((before) => ({ ...before, ...change }));
  }

  group(gender: CountedGender, what: 'asked' | 'answered', text: string): void {
    const [asked = '', answered = ''] = this.fields().groups[gender] ?? [];
    const pair = what === 'asked' ? ([text, answered] as const) : ([asked, text] as const);
    this.set({ groups: { ...this.fields().groups, [gender]: pair } });
  }

  count(indicator: number, gender: CountedGender, option: number, text: string): void {
    const key = cellKey(indicator, gender);
    const row = [...(this.fields().counts[key] ?? [])];
    row[option] = text;
    this.set({ counts: { ...this.fields().counts, [key]: Array.from(row, (cell) => cell ?? '') } });
  }

  /** Puts counts of a file in the fields, where they can be seen and changed before they are saved. */
  take({ groups, results }: SurveyCounts): void {
    this.set({
      anew: true,
      indicators: [...new Set(results.map(({ indicator }) => indicator))],
      groups: Object.fromEntries(
        groups.map(({ gender, asked, answered }) => [gender, [String(asked), String(answered)]]),
      ),
      counts: Object.fromEntries(
        results.map(({ indicator, gender, counts }) => [cellKey(indicator, gender), counts.map(String)]),
      ),
    });
  }

  restore(draft: TypedSurvey): void {
    this.touched.set(true);
    this.fields.set(draft);
  }

  private countsOf(groups: TypedSurvey['groups'], counts: TypedSurvey['counts']): SurveyCounts {
    const given = countedGenders.filter((gender) => groups[gender]?.some((text) => text.trim() !== ''));
    return {
      groups: given.map((gender) => {
        const [asked = '', answered = ''] = groups[gender] ?? [];
        return { gender, asked: countOf(asked), answered: countOf(answered) };
      }),
      results: this.chosen().flatMap(({ number, options }) =>
        given.map((gender) => ({
          indicator: number,
          gender,
          counts: Array.from({ length: options.length + 1 }, (_, option) =>
            countOf(counts[cellKey(number, gender)]?.[option] ?? ''),
          ),
        })),
      ),
    };
  }
}

function initial(saved: SurveyView | undefined, indicators: readonly Indicator[]): TypedSurvey {
  return {
    insatsId: saved?.insatsId ?? '',
    occasion: saved?.occasion ?? 'round',
    name: saved?.name ?? '',
    place: saved?.place ?? '',
    from: saved?.from ?? null,
    to: saved?.to ?? null,
    analysis: saved?.analysis ?? '',
    anew: saved === undefined,
    indicators: indicators.map(({ number }) => number),
    groups: {},
    counts: {},
  };
}

/** NaN stands for what is no number: the rules then say so. Nothing typed is none. */
function countOf(text: string): number {
  const plain = text.replace(/\s/g, '');
  return plain === '' ? 0 : Number(plain);
}
