import type { FieldProblem } from '@utfall/api-contract';
import { MIN_PASSWORD_LENGTH } from '../../platform/auth/password.js';

/** What is wrong with a new password; length alone counts (NIST SP 800-63B). */
export function passwordProblems(password: string): FieldProblem[] {
  if (password.length >= MIN_PASSWORD_LENGTH) return [];
  return [
    {
      field: 'password',
      code: 'length',
      message: `Lösenordet ska ha minst ${MIN_PASSWORD_LENGTH} tecken.`,
      messageEn: `The password must have at least ${MIN_PASSWORD_LENGTH} characters.`,
    },
  ];
}
