import {
  categoryById,
  emptyAnswer,
  modeIds,
  structuralVariables,
  utfallCodebook,
  type Answer,
  type AnswerSet,
  type Codebook,
  type Variable,
} from '@utfall/codebook';

/** The exit of somebody who goes on to another insats of the förbund. */
export const handOverExit = { exitReason: 'continuedRehabilitation', destination: 'otherInsats' } as const;

/** What the next insats is told at once, so that nobody asks it again: the same person in the same situation. */
const carried = [
  'mode',
  'gender',
  'ageBand',
  'kommun',
  'foreignBorn',
  'education',
  'supportDuration',
  'sickWithoutSgi',
];

/** The situation at the exit is the one at the next start. */
const becomes: Readonly<Record<string, string>> = {
  supportAtExit: 'supportAtStart',
  occupationAtExit: 'occupationAtStart',
};

/**
 * The enrolment in the next insats, from the record of the one that is left: begins the day that the first ends, since
 * spells are half-open. What is not known, and what only the next insats asks, is Uppgift saknas and shown as missing there.
 * The second argument says what is asked there.
 */
export function carriedOver(
  ended: AnswerSet,
  { codebook, optionalVariables }: { readonly codebook: Codebook; readonly optionalVariables: readonly string[] },
): AnswerSet {
  const answers: Record<string, Answer> = {};
  const extents: Record<string, Readonly<Record<string, number>>> = {};
  const own = (id: string) => !utfallCodebook.variables.some((variable) => variable.id === id);
  for (const variable of codebook.variables) {
    const { id, askedAt } = variable;
    if (askedAt !== 'enrolment') continue;
    const from = Object.entries(becomes).find(([, to]) => to === id)?.[0];
    const answer = ended.answers[from ?? id] ?? null;
    if (from !== undefined) {
      answers[id] = answer ?? ['unknown'];
      const extent = ended.extents[from];
      if (extent && answer !== null) extents[id] = extent;
    } else if (carried.includes(id) || own(id)) answers[id] = fineEnough(variable, answer);
    else if (id === 'referrer') answers[id] = 'otherInsats';
    answers[id] ??= emptyAnswer(variable, answers, modeIds.withData, optionalVariables);
  }
  answers[structuralVariables.startDate] = ended.answers[structuralVariables.endDate] ?? null;
  return { answers, extents };
}

/** What only a file may say is too coarse for a new enrolment. */
function fineEnough(variable: Variable, answer: Answer): Answer {
  return typeof answer === 'string' && categoryById(variable, answer)?.importOnly ? 'unknown' : answer;
}
