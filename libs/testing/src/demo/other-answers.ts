import type { Answer, Codebook } from '@utfall/codebook';
import type { Random } from './random.js';

/**
 * Answers to the questions that must be asked at enrolment and that the generator has no opinion on: any of the answers,
 * equally often. So a variable that is added to the codebook needs nothing here.
 */
export function otherAnswers(
  random: Random,
  codebook: Codebook,
  answered: Readonly<Record<string, Answer>>,
): Record<string, Answer> {
  const others = codebook.variables.filter(
    ({ id, askedAt, collected, categories, defaultCategory }) =>
      askedAt === 'enrolment' &&
      collected.withData === 'required' &&
      categories.length > 0 &&
      defaultCategory === undefined &&
      id !== 'mode' &&
      !(id in answered),
  );
  return Object.fromEntries(
    others.map(({ id, kind, categories }) => {
      const offered = categories.filter(({ number, importOnly, validTo }) => number > 0 && !importOnly && !validTo);
      const drawn = random.weighted(Object.fromEntries(offered.map((category) => [category.id, 1])));
      return [id, kind === 'several' ? [drawn] : drawn];
    }),
  );
}
