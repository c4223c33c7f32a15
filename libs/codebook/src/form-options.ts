import type { LocalDate } from '@utfall/calendar';
import { openCategories } from './rules.js';
import type { Text, Variable } from './variable.js';

/** One choice of a form field. */
export interface FormOption {
  readonly id: string;
  readonly label: Text;
  /** Among several answers it stands alone. */
  readonly exclusive: boolean;
}

/**
 * The choices of a form for something that happened on the date. What the record already holds stays among them, closed
 * or not: opening an old record must not change it.
 */
export function formOptions(variable: Variable, on: LocalDate, held: readonly string[] = []): FormOption[] {
  const open = new Set(openCategories(variable, on).map((category) => category.id));
  return variable.categories
    .filter(({ id }) => open.has(id) || held.includes(id))
    .map(({ id, sv, en, number, exclusive }) => ({
      id,
      label: { sv, en },
      exclusive: exclusive === true || number === 0,
    }));
}
