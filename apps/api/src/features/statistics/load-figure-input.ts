import type { FigureInput } from '@utfall/appendix';
import { type Clock, dayInSweden, type LocalDate, monthOf, type Period, periodOf, yearBefore } from '@utfall/calendar';
import { type CostType, type LedgerRow, type Ore, ore } from '@utfall/economy';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { loadReportPlaces } from '../places/places-facts.js';
import { fetchFacts } from './fetch-facts.js';
import { fetchQuestionFacts } from './fetch-question-facts.js';
import { loadInsatser } from './load-insatser.js';
import { loadModeChanges } from './load-mode-changes.js';
import { loadStructuralRows } from './load-structural-rows.js';
import { loadVolume } from './load-volume.js';

/** What figures of a period and of the year before are made of, as the caller's role and reach show it. */
export async function loadFigureInput(tx: Transaction, period: Period, clock: Clock): Promise<FigureInput> {
  const before = yearBefore(period);
  const insatser = await loadInsatser(tx);
  return {
    period,
    today: dayInSweden(clock.now()),
    insatser,
    facts: await fetchFacts(
      tx,
      insatser.map((insats) => insats.id),
      before.start,
      period.end,
    ),
    volume: await loadVolume(tx, insatser, before.start, period.end),
    modeChanges: await loadModeChanges(
      tx,
      insatser.map((insats) => insats.id),
      before.start,
      period.end,
    ),
    places: await loadReportPlaces(
      tx,
      insatser.map((insats) => insats.id),
      before.start,
      period.end,
    ),
    structural: await loadStructuralRows(tx, insatser, before.start, period.end),
    ledger: await loadLedger(tx, before.start, period.end),
    questions: await fetchQuestionFacts(
      tx,
      insatser.map((insats) => insats.id),
      before.start,
      period.end,
    ),
  };
}

async function loadLedger(tx: Transaction, start: LocalDate, end: LocalDate): Promise<LedgerRow[]> {
  const rows = await tx.query<{
    code: string;
    name: string;
    type: CostType;
    from_month: LocalDate;
    to_month: LocalDate;
    annual_budget: string | null;
    budget: string | null;
    outturn: string | null;
    forecast: string | null;
  }>(
    `SELECT code, name, type, from_month, to_month, annual_budget, budget, outturn, forecast FROM economy_row
     WHERE to_month >= $1 AND from_month < $2 ORDER BY code, from_month`,
    [start, end],
  );
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    type: row.type,
    period: periodOf(monthOf(row.from_month), monthOf(row.to_month)),
    annualBudget: amount(row.annual_budget),
    periodBudget: amount(row.budget),
    outturn: amount(row.outturn),
    forecast: amount(row.forecast),
  }));
}

/** bigint arrives as text: an amount may be larger than a float can hold. */
function amount(text: string | null): Ore | null {
  return text === null ? null : ore(text);
}
