import { computed, signal } from '@angular/core';
import {
  type CountedGender,
  countedGenders,
  type QuestionSlot,
  type TallyFault,
  tallyFaults,
  type ViolenceTally,
} from '@utfall/activities';
import type { ViolenceTallyDto, ViolenceTallyView } from '@utfall/api-contract';

/** A column of the tally: a count, or an answer to a question. */
export type TallyColumn = 'asked' | 'declined' | 'notAsked' | `${'yes' | 'no'}${QuestionSlot}`;

export interface TallyFaultAt extends TallyFault {
  readonly gender: CountedGender;
}

type Texts = Readonly<Partial<Record<`${CountedGender}.${TallyColumn}`, string>>>;

/** The tally of one month while it is typed. Yes, no and those who declined must be those who were asked. */
export class TallySheet {
  private readonly typed = signal<Texts>({});
  readonly touched = computed(() => Object.keys(this.typed()).length > 0);
  readonly draft = computed(() => this.typed());

  /** @param slots the questions that are used */
  constructor(
    private saved: readonly ViolenceTallyView[],
    readonly slots: readonly QuestionSlot[],
  ) {}

  text(gender: CountedGender, column: TallyColumn): string {
    const count = countIn(this.savedOf(gender), column);
    return this.typed()[`${gender}.${column}`] ?? (count === undefined ? '' : String(count));
  }

  type(gender: CountedGender, column: TallyColumn, text: string): void {
    this.typed.update((before) => ({ ...before, [`${gender}.${column}`]: text.trim() }));
  }

  restore(texts: Texts): void {
    this.typed.set(texts);
  }

  /** What somebody else saved stands under what I typed from now on. */
  rebase(newer: readonly ViolenceTallyView[]): void {
    this.saved = newer;
    this.typed.update((before) => ({ ...before }));
  }

  /** What I typed where somebody else has another count. */
  collisions(newer: readonly ViolenceTallyView[]) {
    return Object.entries(this.typed()).flatMap(([key, mine]) => {
      const [gender, column] = key.split('.') as [CountedGender, TallyColumn];
      const theirs = countIn(
        newer.find((one) => one.gender === gender),
        column,
      );
      const before = countIn(this.savedOf(gender), column);
      return theirs === before || String(theirs ?? '') === mine
        ? []
        : [{ gender, column, mine, newer: String(theirs ?? '') }];
    });
  }

  tallyOf(gender: CountedGender): ViolenceTally {
    const count = (column: TallyColumn): number => numberOf(this.text(gender, column));
    const answers = this.slots.flatMap((slot) => {
      const isUsed = this.text(gender, `yes${slot}`) !== '' || this.text(gender, `no${slot}`) !== '';
      return isUsed ? [[slot, { yes: count(`yes${slot}`), no: count(`no${slot}`) }] as const] : [];
    });
    const [asked, declined, notAsked] = (['asked', 'declined', 'notAsked'] as const).map(count);
    return {
      asked: asked ?? 0,
      declined: declined ?? 0,
      notAsked: notAsked ?? 0,
      answers: Object.fromEntries(answers),
    };
  }

  /** Where the counts do not agree; cells that are no number are told apart. */
  readonly faults = computed<readonly TallyFaultAt[]>(() =>
    countedGenders.flatMap((gender) => tallyFaults(this.tallyOf(gender)).map((fault) => ({ ...fault, gender }))),
  );

  isNumber(gender: CountedGender, column: TallyColumn): boolean {
    return !Number.isNaN(numberOf(this.text(gender, column)));
  }

  /** The sum of a column; what is no number counts as none. */
  sum(column: TallyColumn): number {
    return countedGenders.reduce((sum, gender) => sum + (numberOf(this.text(gender, column)) || 0), 0);
  }

  content(): ViolenceTallyDto[] {
    return countedGenders.map((gender) => {
      const { answers, ...counts } = this.tallyOf(gender);
      return {
        gender,
        ...counts,
        answers: this.slots.flatMap((slot) => (answers[slot] ? [{ slot, ...answers[slot] }] : [])),
        version: this.savedOf(gender)?.version ?? 0,
      };
    });
  }

  private savedOf(gender: CountedGender): ViolenceTallyView | undefined {
    return this.saved.find((one) => one.gender === gender);
  }
}

function countIn(tally: ViolenceTally | undefined, column: TallyColumn): number | undefined {
  if (!tally) return undefined;
  if (column === 'asked' || column === 'declined' || column === 'notAsked') return tally[column];
  const answer = column.startsWith('yes') ? 'yes' : 'no';
  return tally.answers[Number(column.at(-1)) as QuestionSlot]?.[answer];
}

/** Nothing typed is none; NaN = no whole number. */
function numberOf(text: string): number {
  if (text === '') return 0;
  return /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
}
