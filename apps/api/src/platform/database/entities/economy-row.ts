import { EntitySchema } from 'typeorm';
import { day, forbundId, key, optionalOre, text } from './columns.js';

/** Budget, outturn and forecast of one ledger code in a period; amounts in whole öre as text. */
export interface EconomyRowRow {
  forbundId: string;
  economyRowId: string;
  code: string;
  name: string;
  type: 'insats' | 'structural' | 'project' | 'common';
  /** First day of the first month. */
  fromMonth: string;
  /** First day of the last month, included. */
  toMonth: string;
  annualBudget: string | null;
  budget: string | null;
  outturn: string | null;
  forecast: string | null;
}

export const EconomyRowEntity = new EntitySchema<EconomyRowRow>({
  name: 'economy_row',
  columns: {
    forbundId,
    economyRowId: key('economy_row_id'),
    code: text('code'),
    name: text('name'),
    type: text('type'),
    fromMonth: day('from_month'),
    toMonth: day('to_month'),
    annualBudget: optionalOre('annual_budget'),
    budget: optionalOre('budget'),
    outturn: optionalOre('outturn'),
    forecast: optionalOre('forecast'),
  },
});
