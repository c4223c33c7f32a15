import { ANSWER_SEPARATOR, utfallCodebook, type Codebook, type Text, type Variable } from '@utfall/codebook';
import { costTypes } from '@utfall/economy';
import type { ImportKind } from './resources.js';

/** One column of a CSV file, as the one who makes the file needs to know it. */
export interface ImportColumn {
  /** As the first line of the file has it. */
  readonly heading: string;
  /** Whether the column must be there; an empty cell is another matter. */
  readonly required: boolean;
  readonly holds: Text;
  /** The only texts that are allowed, in Swedish as the file is; empty where it is not a list. */
  readonly allowed: readonly string[];
}

/** The columns of a file, required ones and optional ones, in the order in which people write them. */
export function importColumns(
  kind: ImportKind,
  optionalVariables: readonly string[] = [],
  codebook: Codebook = utfallCodebook,
): readonly ImportColumn[] {
  if (kind === 'deltagare') return participationColumns(codebook, optionalVariables);
  if (kind === 'volym') return volumeColumns(codebook);
  return kind === 'insatser' ? insatsColumns : economyColumns;
}

function column(heading: string, required: boolean, holds: Text, allowed: readonly string[] = []): ImportColumn {
  return { heading, required, holds, allowed };
}

const insatsName: Text = {
  sv: 'Insatsens namn, som det står i förbundet.',
  en: 'The name of the insats, as in the förbund.',
};
const day: Text = { sv: 'Datum som 2026-03-01.', en: 'A date as 2026-03-01.' };
const month: Text = { sv: 'Månad som 2026-03.', en: 'A month as 2026-03.' };
const kronor: Text = { sv: 'Kronor, som 1250 eller 1 250,50.', en: 'Kronor, as 1250 or 1 250,50.' };
const count: Text = { sv: 'Ett heltal.', en: 'A whole number.' };

const insatsColumns = [
  column('insats', true, { sv: 'Insatsens eller spårets namn.', en: 'The name of the insats or track.' }),
  column('överordnad insats', false, {
    sv: 'Insatsen som spåret hör till.',
    en: 'The insats that the track belongs to.',
  }),
  column('inriktning', true, { sv: 'Vad insatsen riktar sig till.', en: 'What the insats is aimed at.' }, [
    'Individinriktad',
    'Strukturövergripande',
    'Båda',
  ]),
  column('andel individinriktad %', false, {
    sv: 'Hela procent 1–99, bara när inriktningen är Båda.',
    en: 'Whole per cent 1–99, only when the kind is Båda.',
  }),
  column('insatsägare', false, { sv: 'Parten som driver insatsen.', en: 'The party that runs the insats.' }),
  column('ekonomikod', false, { sv: 'Koden i bokföringen.', en: 'The code in the ledger.' }),
  column('kodprefix', false, {
    sv: '2–8 versaler eller siffror, som deltagarnas koder börjar med.',
    en: '2–8 capital letters or digits, which the participants’ codes begin with.',
  }),
  column('startdatum', false, day),
  column('slutdatum', false, day),
  column('platser per år', false, count),
  column('uppföljningsplatser', false, count),
  column('mål arbete eller studier %', false, {
    sv: 'Andel av de avslutade, i procent.',
    en: 'Share of those ended, in per cent.',
  }),
];

const economyColumns = [
  column('kod', true, { sv: 'Koden i bokföringen.', en: 'The code in the ledger.' }),
  column('benämning', true, { sv: 'Kodens namn.', en: 'The name of the code.' }),
  column(
    'typ',
    true,
    { sv: 'Vad koden är till för.', en: 'What the code is for.' },
    Object.values(costTypes).map(({ sv }) => sv),
  ),
  column('period från', true, month),
  column('period till', true, month),
  column('budget helår', false, kronor),
  column('budget period', true, kronor),
  column('utfall period', true, kronor),
  column('prognos helår', false, kronor),
];

function volumeColumns(codebook: Codebook): readonly ImportColumn[] {
  return [
    column('insats', true, insatsName),
    column('månad', true, month),
    column(
      'kön',
      true,
      { sv: 'Tomt är Uppgift saknas.', en: 'Empty is not known.' },
      codebook.variable('gender').categories.map(({ sv }) => sv),
    ),
    column('antal', true, { sv: 'Nya personer den månaden.', en: 'New persons that month.' }),
    column('besök', false, {
      sv: 'Besök, som inte räknas som personer.',
      en: 'Visits, which do not count as persons.',
    }),
    column('benämning', false, {
      sv: 'Vad som räknas, om det behöver sägas.',
      en: 'What is counted, if it needs saying.',
    }),
  ];
}

function participationColumns(codebook: Codebook, optionalVariables: readonly string[]): readonly ImportColumn[] {
  return [
    column('insats', true, insatsName),
    column('deltagarkod', false, {
      sv: 'Koden som deltagaren redan har. Tomt ger en ny kod; anonyma har ingen. Aldrig personnummer.',
      en: 'The code that the participant already has. Empty gives a new one; anonymous ones have none. Never a personnummer.',
    }),
    ...codebook.variables
      .filter(({ id, optionalPerForbund }) => !optionalPerForbund || optionalVariables.includes(id))
      .map((variable) =>
        column(
          variable.heading,
          variable.requiredInFiles === true,
          holdsOf(variable),
          variable.categories.map(({ sv }) => sv),
        ),
      ),
  ];
}

function holdsOf({ kind, meaning, extent }: Variable): Text {
  if (kind === 'date') return { sv: `${meaning.sv} ${day.sv}`, en: `${meaning.en} ${day.en}` };
  if (kind === 'money') return { sv: `${meaning.sv} ${kronor.sv}`, en: `${meaning.en} ${kronor.en}` };
  if (kind === 'number') return { sv: `${meaning.sv} ${count.sv}`.trim(), en: `${meaning.en} ${count.en}`.trim() };
  if (kind !== 'several') return meaning;
  const several = {
    sv: `Flera svar skiljs åt med ${ANSWER_SEPARATOR}`,
    en: `Several answers are separated by ${ANSWER_SEPARATOR}`,
  };
  const with50 = extent
    ? { sv: ', omfattning som ”50 %” efter svaret', en: ', an extent as “50 %” after the answer' }
    : { sv: '', en: '' };
  return { sv: `${meaning.sv} ${several.sv}${with50.sv}.`, en: `${meaning.en} ${several.en}${with50.en}.` };
}
