import { addMonths, monthIndex, monthOf, type LocalDate, type Month } from '@utfall/calendar';
import type { DemoLedgerRow } from './demo-data.js';
import type { InsatsProfile, OtherCost } from './insats-profile.js';
import type { Random } from './random.js';

/** Cost by calendar month in thousandths of a year, January first: low in summer, bills that catch up in December. */
const phasing = [72, 78, 82, 83, 84, 84, 62, 80, 88, 90, 91, 106];
const ORE_IN_THOUSAND_KRONOR = 100_000n;

interface Code extends OtherCost {
  /** First month and the month after the last that cost anything; null = all. */
  readonly opened: Month | null;
  readonly closed: Month | null;
}

/** Budget and outturn of every ledger code, a row a month, from the first covered month to the last finished one. */
export function drawLedger(
  random: Random,
  profiles: readonly InsatsProfile[],
  others: readonly OtherCost[],
  from: Month,
  today: LocalDate,
): DemoLedgerRow[] {
  const months = Array.from({ length: Math.max(0, monthIndex(monthOf(today)) - monthIndex(from)) }, (_, i) =>
    addMonths(from, i),
  );
  return codesOf(profiles, others, from).flatMap((code) => rowsOf(random.fork(code.code), code, from, months));
}

function codesOf(profiles: readonly InsatsProfile[], others: readonly OtherCost[], from: Month): Code[] {
  const ofInsatser = profiles.flatMap(({ insats, budget }): Code[] => {
    const { ledgerCode: code, name, kind, opened, closed } = insats;
    if (code === null || budget === null) return [];
    return [
      {
        code,
        name,
        type: kind === 'structural' ? 'structural' : 'insats',
        budget,
        opened: opened === null ? null : addMonths(from, opened),
        closed: closed === null ? null : addMonths(from, closed),
      },
    ];
  });
  const common = others.map((other): Code => ({ ...other, opened: null, closed: null }));
  return [...ofInsatser, ...common].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function rowsOf(random: Random, code: Code, from: Month, months: readonly Month[]): DemoLedgerRow[] {
  const years = new Map<string, { readonly annual: bigint; readonly pace: number }>();
  const yearOf = (month: Month) => {
    const year = month.slice(0, 4);
    const known = years.get(year);
    if (known) return known;
    const growth = 1.025 ** (Number(year) - Number(from.slice(0, 4)));
    const full = BigInt(Math.round((code.budget * growth) / 10) * 10) * ORE_IN_THOUSAND_KRONOR;
    // How the year goes against its budget: most are a little under.
    const drawn = {
      annual: (full * weightBefore(code, year, 12)) / weightOfYear,
      pace: 0.97 + 0.045 * random.normal(),
    };
    years.set(year, drawn);
    return drawn;
  };
  const booked = months.map((month) => {
    const { annual, pace } = yearOf(month);
    const periodBudget = monthlyBudget(code, month, annual);
    const factor = Math.round(1_000_000 * Math.max(0.5, pace + 0.05 * random.normal()));
    return { month, annual, periodBudget, outturn: (periodBudget * BigInt(factor)) / 1_000_000n };
  });
  return booked.map(({ month, annual, periodBudget, outturn }) => ({
    code: code.code,
    name: code.name,
    type: code.type,
    from: month,
    to: month,
    yearBudget: annual,
    periodBudget,
    outturn,
    forecast: forecastOf(
      annual,
      booked.filter((other) => other.month.slice(0, 4) === month.slice(0, 4)),
    ),
  }));
}

const weightOfYear = BigInt(phasing.reduce((sum, weight) => sum + weight, 0));

/** Weight of the year's first `count` months, those outside the life of the insats without any. */
function weightBefore({ opened, closed }: Code, year: string, count: number): bigint {
  return BigInt(
    phasing.slice(0, count).reduce((sum, weight, i) => {
      const month = `${year}-${String(i + 1).padStart(2, '0')}` as Month;
      return sum + ((opened !== null && month < opened) || (closed !== null && month >= closed) ? 0 : weight);
    }, 0),
  );
}

/** The month's part of the year's budget; cut from running sums, so that the months add up to the year to the öre. */
function monthlyBudget(code: Code, month: Month, annual: bigint): bigint {
  const year = month.slice(0, 4);
  const number = Number(month.slice(5));
  const all = weightBefore(code, year, 12);
  if (all === 0n) return 0n;
  return (annual * weightBefore(code, year, number)) / all - (annual * weightBefore(code, year, number - 1)) / all;
}

/** What is booked, and the rest of the year as budgeted, in whole thousands. */
function forecastOf(
  annual: bigint,
  booked: readonly { readonly periodBudget: bigint; readonly outturn: bigint }[],
): bigint {
  const spent = booked.reduce((sum, row) => sum + row.outturn, 0n);
  const planned = booked.reduce((sum, row) => sum + row.periodBudget, 0n);
  return ((spent + annual - planned) / ORE_IN_THOUSAND_KRONOR) * ORE_IN_THOUSAND_KRONOR;
}
