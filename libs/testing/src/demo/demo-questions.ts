import { addMonths, firstDay, type LocalDate, type Month } from '@utfall/calendar';
import { ownCategoryId, type OwnQuestion } from '@utfall/codebook';
import type { DemoInsats, DemoParticipation, DemoQuestion } from './demo-data.js';
import type { Random } from './random.js';

type Draft = Pick<OwnQuestion, 'kind' | 'askedAt' | 'required'> &
  Partial<Pick<OwnQuestion, 'unit' | 'min' | 'max' | 'validTo'>> & {
    readonly insats: string | null;
    readonly sv: string;
    readonly en: string;
    readonly why: string;
    readonly answers?: readonly (readonly [sv: string, en: string, weight: number])[];
  };

/** What Exempelförbundet asks itself: one question of each kind, and one that is closed. */
function drafts(to: Month): readonly Draft[] {
  return [
    {
      insats: null,
      sv: 'Färdsätt till insatsen',
      en: 'Way to the insats',
      why: 'Hur deltagaren oftast tar sig dit.',
      kind: 'single',
      askedAt: 'enrolment',
      required: false,
      answers: [
        ['Går eller cyklar', 'Walks or cycles', 5],
        ['Kollektivtrafik', 'Public transport', 8],
        ['Egen bil', 'Own car', 3],
        ['Skjuts', 'Gets a lift', 2],
      ],
    },
    {
      insats: 'Steget vidare',
      sv: 'Delmål i planeringen',
      en: 'Aims of the plan',
      why: 'De delmål som deltagaren själv har satt upp.',
      kind: 'several',
      askedAt: 'enrolment',
      required: false,
      answers: [
        ['Fast vardag', 'Steady days', 6],
        ['Bättre hälsa', 'Better health', 5],
        ['Studier', 'Studies', 3],
        ['Arbete', 'Work', 4],
      ],
    },
    {
      insats: 'Arbetslotsen',
      sv: 'Timmar per vecka vid avslut',
      en: 'Hours a week at exit',
      why: 'Hur många timmar i veckan deltagaren var i insatsen den sista tiden.',
      kind: 'number',
      askedAt: 'exit',
      required: true,
      unit: 'timmar per vecka',
      min: 0,
      max: 40,
    },
    {
      insats: null,
      sv: 'Dator hemma',
      en: 'Computer at home',
      why: 'Frågades när mycket skedde på distans.',
      kind: 'single',
      askedAt: 'enrolment',
      required: false,
      validTo: firstDay(addMonths(to, -10)),
      answers: [
        ['Ja', 'Yes', 7],
        ['Nej', 'No', 3],
      ],
    },
  ];
}

export function demoQuestions(from: Month, to: Month): DemoQuestion[] {
  return drafts(to).map(({ insats, sv, en, why, answers = [], ...draft }) => ({
    insats,
    weights: answers.map(([, , weight]) => weight),
    question: {
      label: { sv, en },
      meaning: { sv: why, en: why },
      sensitive: true,
      validFrom: firstDay(from),
      validTo: null,
      unit: null,
      min: null,
      max: null,
      ...draft,
      categories: answers.map(([label, english], i) => ({
        number: i + 1,
        label: { sv: label, en: english },
        validTo: null,
      })),
    },
  }));
}

/** The answers of one participation by the question's Swedish name; none of an anonymous one. */
export function drawOwnAnswers(
  random: Random,
  questions: readonly DemoQuestion[],
  insatser: readonly DemoInsats[],
  { insats, participant, answers }: DemoParticipation,
): DemoParticipation['ownAnswers'] {
  if (participant === null) return {};
  const parent = insatser.find(({ name }) => name === insats)?.parent ?? null;
  return Object.fromEntries(
    questions.flatMap(({ question, weights, ...asked }) => {
      const { label, askedAt, validFrom, validTo } = question;
      const own = random.fork(label.sv);
      const day = answers[askedAt === 'exit' ? 'endDate' : 'startDate'] as LocalDate | null | undefined;
      const here = asked.insats === null || asked.insats === insats || asked.insats === parent;
      if (!here || !day || day < validFrom || (validTo !== null && day >= validTo)) return [];
      return [[label.sv, drawAnswer(own, question, weights)]];
    }),
  );
}

/** One in twelve is not known. */
function drawAnswer(random: Random, { kind, required }: DemoQuestion['question'], weights: readonly number[]) {
  const known = random.chance(11 / 12);
  if (kind === 'number')
    return known || required ? String(Math.max(2, Math.min(40, Math.round(18 + 8 * random.normal())))) : null;
  const keys = Object.fromEntries(weights.map((weight, i) => [ownCategoryId(i + 1), weight]));
  if (kind === 'single') return known ? random.weighted(keys) : 'unknown';
  const chosen = new Set([random.weighted(keys), random.weighted(keys)]);
  return known ? Object.keys(keys).filter((id) => chosen.has(id)) : ['unknown'];
}
