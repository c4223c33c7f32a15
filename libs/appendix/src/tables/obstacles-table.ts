import { obstacleFlow, obstacleStates, openObstacleStates } from '@utfall/activities';
import { measures } from '@utfall/codebook';
import { countCell } from '../cells/count-cell.js';
import { obstacleMeasures } from '../cells/obstacle-measures.js';
import { countRows, type RowSpec } from '../row-spec.js';
import type { TableContext } from '../table-context.js';
import { countedText, wereText } from '../texts/noun.js';
import { populationText } from '../texts/population-text.js';
import { inBoth, numberText } from '../texts/text.js';
import type { TableDraft } from './table-draft.js';

const obstacleNoun = { one: { sv: 'hinder', en: 'obstacle' }, many: { sv: 'hinder', en: 'obstacles' } };

/** The flow of structural obstacles, and how far the open ones have come. They have no gender. */
export function obstaclesTable(context: TableContext): TableDraft {
  const { now, scope } = context;
  const flow = obstacleFlow.map((id): RowSpec => ({
    id: obstacleMeasures[id],
    label: measures[obstacleMeasures[id]].label,
    kind: 'measure',
    cell: ({ obstacles }) => countCell(obstacleMeasures[id], obstacles.of(id, scope)),
  }));
  const open = openObstacleStates.map((state): RowSpec => ({
    id: `open-${state}`,
    label: {
      sv: `därav ${obstacleStates[state].label.sv.toLocaleLowerCase('sv')}`,
      en: `of which ${obstacleStates[state].label.en.toLocaleLowerCase('en')}`,
    },
    kind: 'measure',
    cell: ({ obstacles }) => countCell('obstaclesOpen', obstacles.inState(state, scope)),
  }));
  const { columns, rows } = countRows(context, [...flow, ...open], false);
  const of = (id: (typeof obstacleFlow)[number]): number => now.obstacles.of(id, scope);
  return {
    id: 'obstacles',
    title: { sv: 'Strukturella hinder', en: 'Structural obstacles' },
    rowHeading: { sv: 'Hinder', en: 'Obstacles' },
    columns,
    rows,
    population: populationText(
      { sv: 'Hinder som var öppna någon gång', en: 'Obstacles that were open at some time' },
      now.period,
      of('carriedOver') + of('raised'),
    ),
    notes: [
      {
        sv: 'Från tidigare plus påtalade är alltid lösta plus de som inte löstes plus öppna.',
        en: 'Carried over plus raised is always solved plus not solved plus open.',
      },
    ],
    finding: inBoth((lang) => {
      const n = (id: (typeof obstacleFlow)[number]): string => numberText(of(id), lang);
      return lang === 'sv'
        ? `${n('raised')} hinder påtalades och ${n('solved')} löstes. ${n('open')} är ${of('open') === 1 ? 'öppet' : 'öppna'} vid periodens slut.`
        : `${countedText(of('raised'), obstacleNoun, lang)} ${wereText(of('raised'))} raised and ${n('solved')} ${wereText(of('solved'))} solved. ${n('open')} ${of('open') === 1 ? 'is' : 'are'} open at the period’s end.`;
    }),
    chart: null,
  };
}
