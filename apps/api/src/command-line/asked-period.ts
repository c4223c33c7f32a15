import { type Month, parseMonth } from '@utfall/calendar';
import { UsageError } from './usage-error.js';

/** Outside of these a month is a slip of the keyboard, and its days are none that a database takes. */
const FIRST = '1900-01';
const LAST = '2999-12';

/** The months of `figures`, both included. @throws UsageError */
export function askedPeriod(from: string, to: string): { readonly from: Month; readonly to: Month } {
  const period = { from: askedMonth('from', from), to: askedMonth('to', to) };
  if (period.to < period.from) throw new UsageError(`Perioden slutar (--to ${to}) innan den börjar (--from ${from}).`);
  return period;
}

function askedMonth(flag: string, value: string): Month {
  const found = parseMonth(value);
  if (found === undefined || found < FIRST || found > LAST) {
    throw new UsageError(`--${flag} ${value} är ingen månad. Skriv som 2019-08.`);
  }
  return found;
}
