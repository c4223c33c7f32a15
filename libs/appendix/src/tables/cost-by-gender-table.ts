import { measures, type Text } from '@utfall/codebook';
import { costMeasures, type GenderSplit, type SplitKey } from '@utfall/cost-per-outcome';
import type { GenderOrTotal } from '@utfall/outcome-statistics';
import { individualCostCell, leftOutOfCost, quotientCell } from '../cells/cost-cells.js';
import { countCell } from '../cells/count-cell.js';
import { participantDaysCell } from '../cells/days-cells.js';
import type { CountedPeriod } from '../counted-periods.js';
import { formatCell } from '../format-cell.js';
import { countRows, seriesOf, type RowSpec } from '../row-spec.js';
import type { TableContext } from '../table-context.js';
import { sentences } from '../texts/difference-text.js';
import { populationText } from '../texts/population-text.js';
import { reasonText } from '../texts/reason-text.js';
import { inBoth, type Lang } from '../texts/text.js';
import { rangeNote } from './range-note.js';
import type { TableDraft } from './table-draft.js';

const keyText: Readonly<Record<SplitKey, Text>> = {
  participantDays: { sv: 'deltagardagar i perioden', en: 'participant-days in the period' },
  participations: { sv: 'aktiva deltaganden', en: 'active participations' },
};

/**
 * The individual cost shared to women, men, other and unknown, and the cost per outcome of each. The key is printed;
 * where days cannot share the cost (a spell without days), participations do, and the note says so.
 */
export function costByGenderTable(context: TableContext): TableDraft {
  const { now, scope } = context;
  const split = now.costs.split(scope);
  const specs: RowSpec[] = [
    keyRow(split.key, scope),
    {
      id: 'individualCost',
      label: measures.individualCost.label,
      kind: 'measure',
      cell: (side, gender) => individualCostCell(side, scope, gender),
    },
    ...costMeasures.map((id): RowSpec => ({
      id,
      label: measures[id].label,
      kind: 'measure',
      cell: (side, gender) => quotientCell(side, id, scope, gender),
    })),
  ];
  const counted = countRows(context, specs);
  return {
    id: 'costByGender',
    title: { sv: 'Kostnad för kvinnor och män', en: 'Cost for women and men' },
    rowHeading: { sv: 'Kronor', en: 'Kronor' },
    ...counted,
    population: populationText(sharedBy.participations, now.period, now.costs.weight('participations', scope)),
    notes: [
      inBoth((lang) =>
        lang === 'sv'
          ? `Kostnaden är fördelad efter ${keyText[split.key].sv}; delarna summerar till kostnaden på öret, och den del som gäller okänt kön fördelas inte om.`
          : `The cost is shared by ${keyText[split.key].en}; the parts add up to the cost to the öre, and the part of unknown gender is not redistributed.`,
      ),
      ...(now.costs.lacksDays(scope) ? [fallbackNote()] : []),
      ...rangeNote(counted),
    ],
    finding: splitFinding(now, scope, split),
    chart:
      split.kind === 'split'
        ? { kind: 'bar', rows: ['individualCost'], series: seriesOf(counted.columns), show: 'value', goal: null }
        : null,
  };
}

function fallbackNote(): Text {
  const reason = reasonText('undatedSpell');
  return inBoth((lang) => `${reason[lang].charAt(0).toUpperCase()}${reason[lang].slice(1)}.`);
}

/** Not the measures of the same name: those on places of others, and in insatser without a cost, are not here. */
const sharedBy: Readonly<Record<SplitKey, Text>> = {
  participantDays: { sv: 'Deltagardagar på förbundets platser', en: 'Participant-days on places of the förbund' },
  participations: {
    sv: 'Aktiva på förbundets platser, med uppgifter och anonyma',
    en: 'Active on places of the förbund, with data and anonymous',
  },
};

function keyRow(key: SplitKey, scope: number): RowSpec {
  const byDays = key === 'participantDays';
  return {
    id: byDays ? 'participantDays' : 'active',
    label: sharedBy[key],
    kind: 'measure',
    cell: (side, gender) => {
      const weight = side.costs.weight(key, scope, gender);
      const cell = byDays ? participantDaysCell(weight) : countCell('active', weight);
      return { ...cell, leftOut: leftOutOfCost(side, scope, gender) };
    },
  };
}

function splitFinding(now: CountedPeriod, scope: number, split: GenderSplit): Text {
  if (split.kind === 'notComputable') {
    const reason = reasonText(split.reason);
    return {
      sv: `Kostnaden kan inte delas på kvinnor och män: ${reason.sv}.`,
      en: `The cost cannot be shared to women and men: ${reason.en}.`,
    };
  }
  const kronor = (gender: GenderOrTotal, lang: Lang): string =>
    formatCell(individualCostCell(now, scope, gender), lang);
  return sentences(
    inBoth((lang) =>
      lang === 'sv'
        ? `Av ${kronor('total', lang)} gällde ${kronor('woman', lang)} kvinnor och ${kronor('man', lang)} män.`
        : `Of ${kronor('total', lang)}, ${kronor('woman', lang)} was for women and ${kronor('man', lang)} for men.`,
    ),
    ...restTexts.map(({ gender, sv, en }) =>
      split.parts[gender] === 0n ? null : inBoth((lang) => `${kronor(gender, lang)} ${lang === 'sv' ? sv : en}.`),
    ),
  );
}

/** What is neither women's nor men's is named too, or the sentence would not add up. */
const restTexts = [
  { gender: 'other', sv: 'gällde deltaganden med annat kön', en: 'was for participations of other gender' },
  { gender: 'unknown', sv: 'gällde deltaganden med okänt kön', en: 'was for participations of unknown gender' },
] as const;
