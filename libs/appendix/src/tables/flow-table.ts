import { measures, type MeasureId, type Text } from '@utfall/codebook';
import { genders, type FlowMeasureId, type Statistics } from '@utfall/outcome-statistics';
import { countCell } from '../cells/count-cell.js';
import { countGoalText, goalsIn } from '../goals.js';
import type { ReportCell } from '../report.js';
import { countRows, seriesOf, type RowSpec } from '../row-spec.js';
import type { TableContext } from '../table-context.js';
import { sentences } from '../texts/difference-text.js';
import { activeWithData, populationText } from '../texts/population-text.js';
import { countedText, nounOf, wereText } from '../texts/noun.js';
import { inBoth, numberText } from '../texts/text.js';
import { besideReachedNote } from './beside-reached-note.js';
import type { TableDraft } from './table-draft.js';

const withData = ['active', 'new', 'carriedOver', 'ended', 'ongoing'] as const;
const anonymous = ['anonymous', 'anonymousNew', 'anonymousCarriedOver', 'anonymousEnded', 'anonymousOngoing'] as const;

const activeNoun = { one: { sv: 'aktivt', en: 'active' }, many: { sv: 'aktiva', en: 'active' } };
const newNoun = { one: { sv: 'nytt', en: 'new' }, many: { sv: 'nya', en: 'new' } };
const endedNoun = { one: { sv: 'avslutat', en: 'ended' }, many: { sv: 'avslutade', en: 'ended' } };
const anonymousNoun = { one: { sv: 'anonymt', en: 'anonymous' }, many: { sv: 'anonyma', en: 'anonymous' } };

/** The flow with data, the same of the anonymous beside it, persons and everybody reached (counting rules 1, 2). */
export function flowTable(context: TableContext): TableDraft {
  const { now, before, scope } = context;
  const either = (count: (side: TableContext['now']) => number): boolean => count(now) + count(before) > 0;
  const hasAnonymous = either(({ statistics }) => statistics.flow('anonymous', scope));
  const hasVolume = either(({ statistics }) => statistics.volume('newPersons', scope));
  const hasChanged = changesMode(now.statistics, scope) || changesMode(before.statistics, scope);
  const specs: RowSpec[] = [
    ...withData.flatMap((id, i) => [
      flowRow(id, scope, anonymous[i]),
      ...(id === 'carriedOver' && hasChanged ? [changedRow('modeChanged', scope, 1)] : []),
    ]),
    ...(hasAnonymous
      ? anonymous.flatMap((id) => [
          flowRow(id, scope),
          ...(id === 'anonymousCarriedOver' && hasChanged ? [changedRow('anonymousModeChanged', scope, -1)] : []),
        ])
      : []),
    row('uniquePersons', ({ statistics }, gender) => ({
      ...countCell('uniquePersons', statistics.uniquePersons(scope, gender)),
      leftOut: leftOut(statistics.flow('anonymous', scope, gender)),
    })),
    ...(hasVolume ? [volumeRow(scope)] : []),
    ...(hasAnonymous || hasVolume
      ? [row('reached', ({ statistics }, gender) => countCell('reached', statistics.reached(scope, gender)))]
      : []),
  ];
  const counted = countRows(context, specs);
  const active = now.statistics.flow('active', scope);
  return {
    id: 'flow',
    title: { sv: 'Deltagare', en: 'Participants' },
    rowHeading: { sv: 'Deltaganden', en: 'Participations' },
    ...counted,
    population: populationText(activeWithData, now.period, active),
    notes: [...(hasAnonymous || hasVolume ? [reachedNote(context)] : []), ...besideReachedNote(context)],
    finding: flowFinding(context),
    chart: { kind: 'bar', rows: withData, series: seriesOf(counted.columns), show: 'value', goal: null },
  };
}

/** @param besides the same of the anonymous, which the row leaves out */
function flowRow(id: FlowMeasureId & MeasureId, scope: number, besides?: FlowMeasureId): RowSpec {
  return row(id, ({ statistics }, gender) => ({
    ...countCell(id, statistics.flow(id, scope, gender)),
    leftOut: besides === undefined ? [] : leftOut(statistics.flow(besides, scope, gender)),
  }));
}

/** Whether anybody carried over changed mode, also where a woman and a man make none together. */
function changesMode(statistics: Statistics, scope: number): boolean {
  return genders.some((gender) => statistics.modeChanged(scope, gender) !== 0);
}

/** Its own line, so that last period's ongoing ± changed = carried over (counting rule 1). */
function changedRow(id: MeasureId, scope: number, sign: 1 | -1): RowSpec {
  // Never −0, which would be printed with its sign.
  return row(id, ({ statistics }, gender) => countCell(id, sign * statistics.modeChanged(scope, gender) + 0));
}

function leftOut(count: number): ReportCell['leftOut'] {
  return count === 0 ? [] : [{ what: nounOf(count, anonymousNoun), count }];
}

function volumeRow(scope: number): RowSpec {
  return row('volume', ({ statistics }, gender) => countCell('volume', statistics.volume('newPersons', scope, gender)));
}

function row(id: MeasureId, cell: RowSpec['cell']): RowSpec {
  return { id, label: measures[id].label, kind: 'measure', cell };
}

/** A total "reached" names its parts: 51 individual = 46 with data + 5 anonymous; 75 = 51 + 24 volume. */
function reachedNote({ now: { statistics }, scope }: TableContext): Text {
  const active = statistics.flow('active', scope);
  const anonymousActive = statistics.flow('anonymous', scope);
  const volume = statistics.volume('newPersons', scope);
  return inBoth((lang) => {
    const n = (count: number): string => numberText(count, lang);
    const individual = active + anonymousActive;
    if (lang === 'sv') {
      return `Nådda: ${n(individual + volume)} = ${n(active)} med uppgifter + ${n(anonymousActive)} ${nounOf(anonymousActive, anonymousNoun).sv} + ${n(volume)} i volymräkningen.`;
    }
    return `Reached: ${n(individual + volume)} = ${n(active)} with data + ${n(anonymousActive)} anonymous + ${n(volume)} in the volume count.`;
  });
}

function flowFinding(context: TableContext): Text {
  const { now, before, scope } = context;
  const flow = (id: FlowMeasureId): number => now.statistics.flow(id, scope);
  const anonymousActive = flow('anonymous');
  const activeBefore = before.statistics.flow('active', scope);
  return sentences(
    inBoth((lang) => {
      const n = (count: number): string => numberText(count, lang);
      if (flow('active') === 0) {
        return lang === 'sv'
          ? 'Inga deltaganden med uppgifter i perioden.'
          : 'No participations with data in the period.';
      }
      return lang === 'sv'
        ? `${countedText(flow('active'), activeNoun, lang)}: ${countedText(flow('new'), newNoun, lang)} och ${n(flow('carriedOver'))} från tidigare. ${n(flow('ended'))} avslutades och ${n(flow('ongoing'))} pågick vid periodens slut.`
        : `${n(flow('active'))} active: ${n(flow('new'))} new and ${n(flow('carriedOver'))} carried over. ${n(flow('ended'))} ended and ${n(flow('ongoing'))} ${wereText(flow('ongoing'))} ongoing at the period’s end.`;
    }),
    anonymousActive === 0
      ? null
      : inBoth((lang) =>
          lang === 'sv'
            ? `Därutöver ${countedText(anonymousActive, anonymousNoun, lang)}.`
            : `Beside them ${countedText(anonymousActive, anonymousNoun, lang)}.`,
        ),
    inBoth((lang) =>
      lang === 'sv'
        ? `Året före: ${countedText(activeBefore, activeNoun, lang)}.`
        : `The year before: ${countedText(activeBefore, activeNoun, lang)}.`,
    ),
    ...goalsIn(context, ['active', 'ended']).map((goal) => {
      const measure = goal.measure === 'active' ? 'active' : 'ended';
      return countGoalText(
        goal,
        measure === 'active' ? activeNoun : endedNoun,
        now.statistics.flow(measure, scope, goal.gender ?? 'total'),
      );
    }),
  );
}
