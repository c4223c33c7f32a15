import type { ReportCell } from '@utfall/appendix';
import type { OverviewView } from '@utfall/api-contract';
import { reportAnchor } from '../../shared/report/report-anchor.js';
import type { LeadingFigure } from '../../shared/ui/figures/index.js';

type Figure = OverviewView['figures'][number];

/** The figures of one insats, or of the whole förbund (null). */
export interface FigureGroup {
  readonly insatsId: string | null;
  readonly name: string;
  readonly figures: readonly LeadingFigure[];
}

/**
 * The figures by what they are about, each with the place in the report where it stands among the others.
 * @param forbund name of the förbund
 * @param report router link to the report page
 */
export function figureGroups(
  { figures, period }: Pick<OverviewView, 'figures' | 'period'>,
  forbund: string,
  report: readonly string[],
): FigureGroup[] {
  const ids = [...new Set(figures.map(({ insatsId }) => insatsId))];
  return ids.map((insatsId) => {
    const own = figures.filter((figure) => figure.insatsId === insatsId);
    const name = own[0]?.insatsName ?? forbund;
    return { insatsId, name, figures: own.map((figure) => leading(figure, name, period, report)) };
  });
}

/** Whether the period and the year before hold nothing at all: then there is something to do first, and nothing to read. */
export function isEmpty(figures: OverviewView['figures']): boolean {
  const nothing = (cell: ReportCell | null): boolean =>
    cell === null || cell.value.kind === 'notComputable' || Number(cell.value.value) === 0;
  return figures.every(({ cell, previous }) => nothing(cell) && nothing(previous));
}

function leading(
  { insatsId, table, words, cell, previous }: Figure,
  section: string,
  { from, to }: OverviewView['period'],
  report: readonly string[],
): LeadingFigure {
  const place = { section, table: { title: words.table, population: words.population }, row: words.row };
  return {
    label: words.row,
    figure: { ...place, cell, column: words.column },
    previous: previous && words.previousColumn ? { ...place, cell: previous, column: words.previousColumn } : null,
    link: {
      commands: report,
      queryParams: { from, to, ...(insatsId === null ? {} : { insats: insatsId }) },
      fragment: reportAnchor(insatsId, table),
    },
  };
}
