import { categoryByNumber, type Codebook } from '../codebook.js';
import { structuralVariables } from '../schema/structural-variables.js';

/**
 * Whether leaving with this reason and destination is a step forward by exit (counting rule 4): the reason is one and
 * the destination does not take it back (Åter till remittent). Numbers that no category has, and null, are none.
 */
export function countsAsStepForward(codebook: Codebook, reason: number | null, destination: number | null): boolean {
  const by = (id: string, number: number | null) =>
    number === null ? undefined : categoryByNumber(codebook.variable(id), number)?.stepForward;
  return (
    by(structuralVariables.exitReason, reason) === true && by(structuralVariables.destination, destination) !== false
  );
}

/** Whether leaving with this reason is to work or studies (counting rule 4). */
export function countsAsWorkOrStudies(codebook: Codebook, reason: number | null): boolean {
  if (reason === null) return false;
  return categoryByNumber(codebook.variable(structuralVariables.exitReason), reason)?.workOrStudies === true;
}

/** Whether leaving with this reason is left out of every figure (Felregistrering). */
export function isExcluded(codebook: Codebook, reason: number | null): boolean {
  if (reason === null) return false;
  return categoryByNumber(codebook.variable(structuralVariables.exitReason), reason)?.excluded === true;
}
