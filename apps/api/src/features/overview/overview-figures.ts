import type { OverviewView, Role } from '@utfall/api-contract';
import type { Report, ReportCell, ReportRow, ReportSection, ReportTable, TableId } from '@utfall/appendix';
import type { MeasureId, Text } from '@utfall/codebook';

type Place = readonly [table: TableId, row: MeasureId];

const rows: readonly Place[] = [
  ['flow', 'active'],
  ['flow', 'ongoing'],
  ['flow', 'ended'],
  ['outcome', 'workOrStudies'],
];

/** The few cells of the report that matter to a role; the roles that are not here see no report. */
const figuresOf: Partial<Record<Role, readonly Place[]>> = {
  samordnare: rows,
  insatsOwner: rows,
  beredningsgrupp: [
    ['flow', 'active'],
    ['flow', 'new'],
    ['flow', 'ended'],
    ['outcome', 'workOrStudies'],
    ['outcome', 'stepForward'],
  ],
  forbund: [
    ['flow', 'active'],
    ['flow', 'new'],
    ['flow', 'ended'],
    ['outcome', 'workOrStudies'],
    ['cost', 'costPerWorkOrStudies'],
  ],
  economist: [
    ['cost', 'outturn'],
    ['cost', 'budget'],
    ['cost', 'variance'],
    ['cost', 'costPerParticipation'],
    ['cost', 'costPerWorkOrStudies'],
  ],
};

/**
 * Cells of the report as they stand there, so that each can be opened: of the whole förbund for those who see it, else of
 * each own insats. A table that the report leaves out gives no figure.
 */
export function overviewFigures(roles: readonly Role[], { sections }: Report): OverviewView['figures'] {
  const whole = sections.filter(({ insatsId }) => insatsId === null);
  const shown = whole.length > 0 ? whole : sections.filter(({ level }) => level === 1);
  const places = distinct(roles.flatMap((role) => figuresOf[role] ?? []));
  return shown.flatMap((section) => places.flatMap((place) => figureAt(section, place)));
}

function distinct(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [place.join(' '), place])).values()];
}

function figureAt(section: ReportSection, [table, row]: Place): OverviewView['figures'][number][] {
  const found = section.tables.find(({ id }) => id === table);
  const place = found?.rows.find(({ id }) => id === row);
  const total = found && place && inColumn(found, place, 'total');
  if (!total) return [];
  const previous = inColumn(found, place, 'previous');
  return [
    {
      insatsId: section.insatsId,
      insatsName: section.insatsId === null ? null : section.name,
      table,
      row,
      words: {
        table: found.title,
        population: found.population,
        row: place.label,
        column: total.label,
        previousColumn: previous?.label ?? null,
      },
      cell: total.cell,
      previous: previous?.cell ?? null,
    },
  ];
}

function inColumn(
  { columns }: ReportTable,
  { cells }: ReportRow,
  column: 'total' | 'previous',
): { readonly label: Text; readonly cell: ReportCell } | undefined {
  const at = columns.findIndex(({ id }) => id === column);
  const [label, cell] = [columns[at]?.label, cells[at]];
  return label && cell && { label, cell };
}
