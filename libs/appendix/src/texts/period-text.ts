import type { Month } from '@utfall/calendar';
import type { MonthRange } from '../report.js';
import type { Lang } from './text.js';

const months = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;

/** `januari–augusti 2019`, `november 2018–mars 2019`, `maj 2019`. */
export function periodText({ from, to }: MonthRange | { from: Month; to: Month }, lang: Lang): string {
  const nameOf = (month: string): string => months[lang][Number(month.slice(5, 7)) - 1] ?? month;
  const last = `${nameOf(to)} ${to.slice(0, 4)}`;
  if (from === to) return last;
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return `${nameOf(from)}${sameYear ? '' : ` ${from.slice(0, 4)}`}–${last}`;
}
