import type { SurveyDto } from '@utfall/api-contract';
import { addDays, type Clock, dayInSweden } from '@utfall/calendar';
import { changeSurveySettings } from '../features/surveys/change-survey-settings.js';
import { createSurvey } from '../features/surveys/create-survey.js';
import type { Transaction } from '../platform/database/unit-of-work.js';

/** Invented words for invented indicators: no survey that exists. */
const indicators = [
  { number: 1, label: 'Bemötande' },
  { number: 2, label: 'Delaktighet' },
  { number: 3, label: 'Samordning mellan parterna' },
];
const options = ['Inte alls', 'Lite', 'Delvis', 'Mycket', 'Helt'];

export async function saveSurveySettings(tx: Transaction, clock: Clock): Promise<void> {
  const texts = options.map((text) => ({ text }));
  const dto = { threshold: 5, indicators: indicators.map((one) => ({ ...one, options: texts })), version: 0 };
  kept(await changeSurveySettings(tx, dto, clock));
}

/** Counts of women and men: how many were asked, and the answers to each indicator, those who left it out first. */
type Round = readonly {
  readonly gender: 'woman' | 'man';
  readonly asked: number;
  readonly answers: readonly number[][];
}[];

const large: Round = [
  {
    gender: 'woman',
    asked: 34,
    answers: [
      [0, 0, 0, 5, 8, 13],
      [0, 0, 5, 6, 9, 6],
      [6, 0, 5, 5, 5, 5],
    ],
  },
  {
    gender: 'man',
    asked: 22,
    answers: [
      [0, 0, 0, 0, 7, 9],
      [0, 0, 0, 5, 6, 5],
      [0, 5, 0, 6, 5, 0],
    ],
  },
];
const middle: Round = [
  {
    gender: 'woman',
    asked: 21,
    answers: [
      [0, 0, 1, 3, 5, 8],
      [1, 0, 2, 4, 6, 4],
      [0, 2, 3, 5, 4, 3],
    ],
  },
  {
    gender: 'man',
    asked: 6,
    answers: [
      [0, 0, 0, 1, 1, 2],
      [0, 0, 1, 1, 1, 1],
      [0, 0, 0, 2, 1, 1],
    ],
  },
];
const small: Round = [
  {
    gender: 'woman',
    asked: 7,
    answers: [
      [0, 0, 0, 1, 1, 2],
      [0, 0, 1, 1, 1, 1],
      [0, 0, 0, 2, 1, 1],
    ],
  },
];

/** A round of each size, so that one sees what is shown and what is not. @param insatser ids, the first three of them */
export async function saveSurveys(tx: Transaction, insatser: readonly string[], clock: Clock): Promise<void> {
  const today = dayInSweden(clock.now());
  const rounds = [
    {
      round: large,
      occasion: 'round',
      analysis: 'De flesta känner sig väl bemötta. Samordningen mellan parterna behöver bli tydligare.',
    },
    { round: middle, occasion: 'exit', analysis: null },
    { round: small, occasion: 'round', analysis: null },
  ] as const;
  for (const [i, { round, occasion, analysis }] of rounds.entries()) {
    const insatsId = insatser[i];
    if (insatsId === undefined) continue;
    const dto: SurveyDto = {
      insatsId,
      occasion,
      name: occasion === 'round' ? 'Senaste omgången' : 'Avslutade senaste kvartalet',
      place: null,
      from: addDays(today, -90),
      to: addDays(today, -30),
      analysis,
      counts: countsOf(round),
      version: 0,
    };
    kept(await createSurvey(tx, { dto, attempt: null }, clock));
  }
}

function countsOf(round: Round): SurveyDto['counts'] {
  const sum = (counts: readonly number[] = []) => counts.reduce((total, count) => total + count, 0);
  return {
    groups: round.map(({ gender, asked, answers }) => ({ gender, asked, answered: sum(answers[0]) })),
    results: round.flatMap(({ gender, answers }) =>
      answers.map((counts, i) => ({ indicator: indicators[i]?.number ?? 0, gender, counts: [...counts] })),
    ),
  };
}

/** @throws when the demo's own data is refused: a fault of the build */
function kept(result: { readonly ok: boolean; readonly fields?: unknown }): void {
  if (!result.ok) throw new Error(`a survey of the demo was refused: ${JSON.stringify(result.fields)}`);
}
