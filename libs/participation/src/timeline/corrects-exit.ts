import { utfallCodebook, type Answer, type Answers, type Codebook } from '@utfall/codebook';

/**
 * Whether a change of an ended participation corrects its exit: something that was known says something else. To fill in
 * what was missing corrects nothing, and an ongoing participation has nothing to correct.
 */
export function correctsExit(before: Answers, after: Answers, codebook: Codebook = utfallCodebook): boolean {
  return codebook.variables
    .filter(({ askedAt }) => askedAt === 'exit')
    .some(({ id }) => isKnown(before[id] ?? null) && textOf(before[id] ?? null) !== textOf(after[id] ?? null));
}

function isKnown(answer: Answer): boolean {
  return answer !== null && textOf(answer) !== 'unknown';
}

/** The same answers in another order are the same. */
function textOf(answer: Answer): string {
  return answer === null || typeof answer === 'string' ? (answer ?? '') : [...answer].sort().join(' ');
}
