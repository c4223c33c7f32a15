import { firstDay, type LocalDate } from '@utfall/calendar';
import { type CostType, costTypes } from '@utfall/economy';
import { type FileColumn, cellReader, headingErrors } from '../file/headings.js';
import { RowCells } from '../file/row-cells.js';
import type { RowReader } from '../import-kind.js';

export const economyHeadings = {
  code: 'kod',
  name: 'benämning',
  type: 'typ',
  from: 'period från',
  to: 'period till',
  annualBudget: 'budget helår',
  budget: 'budget period',
  outturn: 'utfall period',
  forecast: 'prognos helår',
} as const;
const H = economyHeadings;

const typeLabels = Object.fromEntries(Object.entries(costTypes).map(([id, label]) => [id, label.sv])) as Record<
  CostType,
  string
>;

/** A row of ekonomi.csv as columns of `economy_row`; amounts in whole öre as text. */
export interface StagedEconomy {
  readonly code: string;
  readonly name: string;
  readonly type: CostType;
  readonly from_month: LocalDate;
  readonly to_month: LocalDate;
  readonly annual_budget: string | null;
  readonly budget: string | null;
  readonly outturn: string | null;
  readonly forecast: string | null;
}

export function economyRows(columns: readonly FileColumn[]): RowReader {
  const read = cellReader(columns);
  return {
    errors: headingErrors(columns, {
      required: [H.code, H.name, H.type, H.from, H.to, H.budget, H.outturn],
      optional: [H.annualBudget, H.forecast],
    }),
    readRow: (cells, line) => {
      const row = new RowCells(line, (column) => read(cells, column));
      const code = row.requiredText(H.code, 40);
      const name = row.requiredText(H.name, 200);
      const type = row.oneOf(H.type, typeLabels);
      const from = row.requiredMonth(H.from);
      const to = row.requiredMonth(H.to);
      if (from !== undefined && to !== undefined && to < from) {
        row.refuse(H.to, {
          sv: `Perioden slutar före ${from}, då den börjar.`,
          en: `The period ends before ${from}, when it begins.`,
        });
      }
      const amounts = {
        annual_budget: row.amount(H.annualBudget),
        budget: row.amount(H.budget),
        outturn: row.amount(H.outturn),
        forecast: row.amount(H.forecast),
      };
      if (type === undefined || from === undefined || to === undefined || row.errors.length > 0) {
        return { payload: null, errors: row.errors };
      }
      const payload: StagedEconomy = {
        code,
        name,
        type,
        from_month: firstDay(from),
        to_month: firstDay(to),
        ...amounts,
      };
      return { payload, errors: [] };
    },
  };
}
