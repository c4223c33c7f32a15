import { type Month, monthsOf } from '@utfall/calendar';
import { measures, type MeasureId, type Text } from '@utfall/codebook';
import { type GenderOrTotal, type Occupancy, type OccupancyCount, sharePercent } from '@utfall/outcome-statistics';
import { countCell, notComputableCell } from '../cells/count-cell.js';
import type { CountedPeriod } from '../counted-periods.js';
import type { ReportCell } from '../report.js';
import { countRows, type RowSpec } from '../row-spec.js';
import type { TableContext } from '../table-context.js';
import { countedText } from '../texts/noun.js';
import { periodText } from '../texts/period-text.js';
import { shareText } from '../texts/share-text.js';
import { inBoth, percentText } from '../texts/text.js';
import type { TableDraft } from './table-draft.js';

/** Months by themselves up to two years; more would be a table of nothing else. */
const MOST_MONTHS = 24;

/** Whether places are planned in the scope some time in the period. */
export function hasPlaces({ occupancy }: CountedPeriod, scope: number): boolean {
  return occupancy?.months.some((_, month) => occupancy.places(scope, month) !== null) ?? false;
}

/** How full the places were: in the period, month by month, and at its end (ADR 47). */
export function placesTable(context: TableContext): TableDraft {
  const { now, before, scope } = context;
  const months = monthsOf(now.period);
  const shown = months.length > MOST_MONTHS ? [] : months;
  const either = (what: OccupancyCount): boolean => [now, before].some((side) => sumOf(side, what, scope, 'total') > 0);
  const startsGroups = isOneYear(months) && [now, before].some((side) => plannedStarts(side, scope) !== null);
  const specs: RowSpec[] = [
    row('daysInPlace', (side, gender) => periodCell(side, scope, gender)),
    ...shown.map((month, at): RowSpec => ({
      id: `month-${month}`,
      label: inBoth((lang) => periodText({ from: month, to: month }, lang)),
      kind: 'measure',
      cell: (side, gender) => monthCell(side, scope, at, gender),
    })),
    ...(either('anonymousDays') ? [row('daysAnonymous', days('anonymousDays', scope))] : []),
    ...(either('pausedDays') ? [row('daysPaused', days('pausedDays', scope))] : []),
    row('inPlace', (side, gender) => inPlaceCell(side, scope, gender)),
    ...(startsGroups ? [row('placesBegan', (side, gender) => beganCell(side, scope, gender))] : []),
    ...(atEnd(now, 'overlong', scope, 'total') + atEnd(before, 'overlong', scope, 'total') > 0
      ? [row('overlongStays', (side, gender) => countCell('overlongStays', atEnd(side, 'overlong', scope, gender)))]
      : []),
  ];
  return {
    id: 'places',
    title: { sv: 'Platser och beläggning', en: 'Places and occupancy' },
    rowHeading: { sv: 'Belagda dagar, och på plats', en: 'Days in place, and in place' },
    ...countRows(context, specs),
    population: populationOf(now, scope),
    notes: [whoIsCounted, ...volumeNote(now, scope)],
    finding: findingOf(now, scope),
    chart:
      shown.length < 2
        ? null
        : {
            kind: 'bar',
            rows: shown.map((month) => `month-${month}`),
            series: ['total', 'previous'],
            show: 'share',
            goal: null,
          },
  };
}

function row(id: MeasureId, cell: RowSpec['cell']): RowSpec {
  return { id, label: measures[id].label, kind: 'measure', cell };
}

function days(what: OccupancyCount, scope: number): RowSpec['cell'] {
  const measure = what === 'anonymousDays' ? 'daysAnonymous' : 'daysPaused';
  return (side, gender) => countCell(measure, coveredIn(side, what, scope, gender));
}

/** A part of something whole, without an interval: a day is no independent observation, and there may be more than places. */
function partCell(
  measure: MeasureId,
  numerator: number,
  denominator: number | null,
  leftOut: ReportCell['leftOut'] = [],
): ReportCell {
  if (denominator === null || denominator === 0) {
    return notComputableCell(measure, 'noCapacity', { numerator: String(numerator), leftOut });
  }
  const share = sharePercent(numerator, denominator);
  return { ...countCell(measure, numerator), denominator: String(denominator), share, leftOut };
}

function periodCell(side: CountedPeriod, scope: number, gender: GenderOrTotal): ReportCell {
  const covered = coveredIn(side, 'days', scope, gender);
  return partCell('daysInPlace', covered, placeDaysOf(side, scope), [
    ...outside(sumOf(side, 'days', scope, gender) - covered),
  ]);
}

function monthCell({ occupancy }: CountedPeriod, scope: number, month: number, gender: GenderOrTotal): ReportCell {
  if (!occupancy) return notComputableCell('daysInPlace', 'noCapacity');
  const covered = occupancy.covered('days', scope, month, gender);
  const rest = occupancy.count('days', scope, month, gender) - covered;
  return partCell('daysInPlace', covered, occupancy.placeDays(scope, month), outside(rest));
}

function inPlaceCell({ occupancy }: CountedPeriod, scope: number, gender: GenderOrTotal): ReportCell {
  if (!occupancy) return notComputableCell('inPlace', 'noCapacity');
  const last = lastBegun(occupancy);
  const others = occupancy.count('otherParty', scope, last, gender);
  const leftOut = others === 0 ? [] : [{ what: onOtherPlaces, count: others }];
  return partCell('inPlace', occupancy.covered('inPlace', scope, last, gender), occupancy.places(scope, last), leftOut);
}

function beganCell(side: CountedPeriod, scope: number, gender: GenderOrTotal): ReportCell {
  return partCell('placesBegan', coveredIn(side, 'began', scope, gender), plannedStarts(side, scope));
}

function outside(count: number): ReportCell['leftOut'] {
  return count === 0 ? [] : [{ what: withoutCapacity, count }];
}

function sumOf({ occupancy }: CountedPeriod, what: OccupancyCount, scope: number, gender: GenderOrTotal): number {
  return occupancy
    ? occupancy.months.reduce((sum, _, month) => sum + occupancy.count(what, scope, month, gender), 0)
    : 0;
}

function coveredIn({ occupancy }: CountedPeriod, what: OccupancyCount, scope: number, gender: GenderOrTotal): number {
  return occupancy
    ? occupancy.months.reduce((sum, _, month) => sum + occupancy.covered(what, scope, month, gender), 0)
    : 0;
}

/** Of the months that have a capacity: days of the others are left out of both. */
function placeDaysOf({ occupancy }: CountedPeriod, scope: number): number | null {
  return occupancy
    ? occupancy.months.reduce((sum, _, month) => sum + (occupancy.placeDays(scope, month) ?? 0), 0)
    : null;
}

function plannedStarts({ occupancy }: CountedPeriod, scope: number): number | null {
  return occupancy?.placesInYear(scope, 0) ?? null;
}

function atEnd({ occupancy }: CountedPeriod, what: OccupancyCount, scope: number, gender: GenderOrTotal): number {
  return occupancy ? occupancy.count(what, scope, lastBegun(occupancy), gender) : 0;
}

/** The last month of the period that has begun: what has not happened has nobody in it. */
function lastBegun(occupancy: Occupancy): number {
  return Math.max(
    0,
    occupancy.months.findLastIndex((_, month) => occupancy.daysOf(month) > 0),
  );
}

function isOneYear(months: readonly Month[]): boolean {
  return months[0]?.slice(0, 4) === months.at(-1)?.slice(0, 4);
}

function populationOf(side: CountedPeriod, scope: number): Text {
  const places = side.occupancy?.places(scope, lastBegun(side.occupancy)) ?? null;
  const placeDays = placeDaysOf(side, scope) ?? 0;
  return inBoth((lang) => {
    const period = periodText(side.period, lang);
    const atOnce = places === null ? '' : `${countedText(places, placeNoun, lang)}, `;
    return `${atOnce}${countedText(placeDays, placeDayNoun, lang)} ${period}.`;
  });
}

function findingOf(side: CountedPeriod, scope: number): Text {
  const { occupancy } = side;
  const of = placeDaysOf(side, scope) ?? 0;
  const covered = coveredIn(side, 'days', scope, 'total');
  const percent = sharePercent(covered, of);
  if (!occupancy || percent === null) {
    return { sv: 'Ingen kapacitet är angiven för perioden.', en: 'No capacity is stated for the period.' };
  }
  const last = lastBegun(occupancy);
  const places = occupancy.places(scope, last);
  const inPlace = occupancy.covered('inPlace', scope, last);
  return inBoth((lang) => {
    const share = percentText(percent, lang);
    const whole = lang === 'sv' ? `Beläggningen var ${share}.` : `The occupancy was ${share}.`;
    if (places === null || places === 0) return whole;
    return lang === 'sv'
      ? `${whole} Vid periodens slut var ${shareText(inPlace, places, lang)} platser tagna.`
      : `${whole} At the period’s end ${shareText(inPlace, places, lang)} places were taken.`;
  });
}

/** Volume counts have no days, so that places may be fuller than they seem. */
function volumeNote({ occupancy }: CountedPeriod, scope: number): readonly Text[] {
  const persons = occupancy?.months.reduce((sum, _, month) => sum + occupancy.volumePersons(scope, month), 0) ?? 0;
  if (persons === 0) return [];
  return [
    inBoth((lang) =>
      lang === 'sv'
        ? `${countedText(persons, newPerson, lang)} i volymräkningen har inga dagar och är inte med.`
        : `${countedText(persons, newPerson, lang)} of the volume count ${persons === 1 ? 'has' : 'have'} no days and ${persons === 1 ? 'is' : 'are'} not in it.`,
    ),
  ];
}

const placeNoun = { one: { sv: 'plats', en: 'place' }, many: { sv: 'platser', en: 'places' } };
const placeDayNoun = { one: { sv: 'platsdag', en: 'place-day' }, many: { sv: 'platsdagar', en: 'place-days' } };
const newPerson = { one: { sv: 'ny person', en: 'new person' }, many: { sv: 'nya personer', en: 'new persons' } };
const whoIsCounted: Text = {
  sv: 'Med uppgifter och anonyma på förbundets platser; uppehåll behåller platsen. Kvinnor och män är andelar av samma platser.',
  en: 'With data and anonymous on places of the förbund; a pause keeps the place. Women and men are shares of the same places.',
};
const withoutCapacity: Text = {
  sv: 'dagar i insatser eller år utan angiven kapacitet',
  en: 'days in insatser or years without a stated capacity',
};
const onOtherPlaces: Text = { sv: 'på annan parts plats', en: 'on another party’s place' };
