import type { Period } from '@utfall/calendar';
import type { CostType } from './cost-types.js';
import type { Ore } from './ore.js';

/** Budget and outturn of one ledger code in one period. An amount is null where the file has none. */
export interface LedgerRow {
  readonly code: string;
  readonly name: string;
  readonly type: CostType;
  readonly period: Period;
  readonly annualBudget: Ore | null;
  readonly periodBudget: Ore | null;
  readonly outturn: Ore | null;
  readonly forecast: Ore | null;
}
