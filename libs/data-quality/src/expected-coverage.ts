import { type Codebook, modeIds, structuralVariables, utfallCodebook } from '@utfall/codebook';
import { expectedAnswers } from '@utfall/participation';

/** A variable whose coverage is told, in the order of the form: those that are owed, and those that carry a table. */
export interface CoveredVariable {
  readonly id: string;
  /** Asked at the exit: of the ended alone. */
  readonly atExit: boolean;
  /** Nothing is left out unless it may be: an answer that is voluntary. */
  readonly voluntary: boolean;
}

/** Of participations with data. Questions that a förbund switches on are left out: not everybody is asked. */
export function coveredVariables(codebook: Codebook = utfallCodebook): readonly CoveredVariable[] {
  const owed = new Set(
    expectedAnswers(codebook)
      .filter(({ mode }) => mode === modeIds.withData)
      .map(({ variable }) => variable.id),
  );
  return codebook.variables
    .filter(({ id, dimension, optionalPerForbund, categories, askedAt }) => {
      const hasUnknown = categories.some(({ number }) => number === 0);
      return hasUnknown && askedAt !== 'followUp' && !optionalPerForbund && (owed.has(id) || dimension);
    })
    .filter(({ id }) => id !== structuralVariables.mode)
    .map(({ id, askedAt }) => ({ id, atExit: askedAt === 'exit', voluntary: !owed.has(id) }));
}
