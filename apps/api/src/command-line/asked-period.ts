import { type Month, parseMonth } from '@utfall/calendar';
import { UsageError } from './usage-error.js';

/** The months of `figures`, both included. @throws UsageError */
export function askedPeriod(from: string, to: string): { readonly from: Month; readonly to: Month } {
  const period = { from: askedMonth('from', from), to: askedMonth('to', to) };
  if (period.to < period.from) throw new UsageError(`Perioden slutar (--to ${to}) innan den börjar (--from ${from}).`);
  return period;
}

function askedMonth(flag: string, value: string): Month {
  const found = parseMonth(value);
  if (found === undefined) throw new UsageError(`--${flag} ${value} är ingen månad. Skriv som 2019-08.`);
  return found;
}
