import type { FieldProblem } from '@utfall/api-contract';
import { type AnswerSet, type Answers, structuralVariables } from '@utfall/codebook';
import { type PartKind, type PartOutside, partsOutside } from '@utfall/participation';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import type { ParticipationRecord } from '../participation-record.js';
import { loadParts } from './load-parts.js';

/** Whether a new start, a new exit or an exit taken back leaves dated parts outside the spell. Asked only when a date changes. */
export async function spellPartProblems(
  tx: Transaction,
  before: ParticipationRecord,
  after: AnswerSet,
): Promise<FieldProblem[]> {
  const [was, is] = [spellOf(before.answers), spellOf(after.answers)];
  if (was.start === is.start && was.end === is.end) return [];
  return partsOutside(await loadParts(tx, before.id), is).map(problemOf);
}

function spellOf(answers: Answers): { start: string; end: string | null } {
  return {
    start: String(answers[structuralVariables.startDate]),
    end: (answers[structuralVariables.endDate] ?? null) as string | null,
  };
}

const nouns: Readonly<Record<PartKind, { readonly sv: string; readonly en: string }>> = {
  pause: { sv: 'en paus', en: 'a pause' },
  contact: { sv: 'ett byte av kontaktperson', en: 'a change of contact person' },
  observation: { sv: 'en uppgift om försörjning och sysselsättning', en: 'an entry of support and occupation' },
  meeting: { sv: 'ett möte', en: 'a meeting' },
  followUp: { sv: 'en uppföljning', en: 'a follow-up' },
};

function problemOf({ kind, field, date }: PartOutside): FieldProblem {
  const { sv, en } = nouns[kind];
  return {
    field,
    code: 'partsOutside',
    message: `Det finns ${sv} ${date}, som då ligger utanför deltagandet. Rätta den först.`,
    messageEn: `There is ${en} on ${date}, which would lie outside the participation. Correct that first.`,
  };
}
