import type { FieldProblem } from '@utfall/api-contract';

/** What was known is changed only by those who say why. */
export const CORRECTION_MISSING: FieldProblem = {
  field: 'correction',
  code: 'required',
  message: 'Skriv kort varför uppgiften rättas.',
  messageEn: 'Write briefly why the entry is corrected.',
};
