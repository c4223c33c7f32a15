import type { FieldProblem } from '@utfall/api-contract';

/** Printed as JSON, so that what cannot be seen is seen. */
export function notAnEmail(email: string): FieldProblem {
  const shown = JSON.stringify(email).slice(1, -1);
  return {
    field: 'email',
    code: 'email',
    message: `”${shown}” är ingen e-postadress.`,
    messageEn: `“${shown}” is not an e-mail address.`,
  };
}
