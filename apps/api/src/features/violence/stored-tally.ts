import { genderOfNumber, questionSlots, type QuestionSlot, type ViolenceTally } from '@utfall/activities';
import type { ViolenceTallyView } from '@utfall/api-contract';
import { type LocalDate, monthOf } from '@utfall/calendar';

type AnswerColumn = `${'yes' | 'no'}_${QuestionSlot}`;

export interface StoredTally extends Readonly<Record<AnswerColumn, number | null>> {
  readonly month: LocalDate;
  readonly gender: number;
  readonly asked: number;
  readonly declined: number;
  readonly not_asked: number;
  readonly version: number;
}

const answerColumns = questionSlots.flatMap((slot): AnswerColumn[] => [`yes_${slot}`, `no_${slot}`]);
/** The counts of `violence_tally`, in the order of {@link tallyValues}. */
export const countColumns: readonly string[] = ['asked', 'declined', 'not_asked', ...answerColumns];
export const tallyColumns = ['month', 'gender', 'version', ...countColumns].join(', ');

export function tallyValues({ asked, declined, notAsked, answers }: ViolenceTally): readonly (number | null)[] {
  const given = questionSlots.flatMap((slot) => [answers[slot]?.yes ?? null, answers[slot]?.no ?? null]);
  return [asked, declined, notAsked, ...given];
}

export function tallyOf(row: StoredTally): ViolenceTally {
  const answers = questionSlots.flatMap((slot) => {
    const [yes, no] = [row[`yes_${slot}`], row[`no_${slot}`]];
    return yes === null || no === null ? [] : [[slot, { yes, no }] as const];
  });
  return { asked: row.asked, declined: row.declined, notAsked: row.not_asked, answers: Object.fromEntries(answers) };
}

export function tallyView(row: StoredTally): ViolenceTallyView {
  return { month: monthOf(row.month), gender: genderOfNumber(row.gender), version: row.version, ...tallyOf(row) };
}
