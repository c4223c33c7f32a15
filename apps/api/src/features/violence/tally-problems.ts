import { questionSlots, tallyFaults, type ViolenceTally } from '@utfall/activities';
import type { FieldProblem, ViolenceMonthDto, ViolenceTallyDto } from '@utfall/api-contract';
import type { Month } from '@utfall/calendar';

/** The request's tally as the rules know it. */
export function tallyOfDto({ asked, declined, notAsked, answers }: ViolenceTallyDto): ViolenceTally {
  const given = answers.map(({ slot, yes, no }) => [slot, { yes, no }] as const);
  return { asked, declined, notAsked, answers: Object.fromEntries(given) };
}

/** What is wrong with a month, by the gender and question it is wrong in: `tallies.0.answers.1`. */
export function tallyProblems({ month, tallies }: ViolenceMonthDto, thisMonth: Month): FieldProblem[] {
  const genders = tallies.map(({ gender }) => gender);
  return [
    ...(month > thisMonth ? [{ field: 'month', ...future }] : []),
    ...(new Set(genders).size < genders.length ? [{ field: 'tallies', ...twice }] : []),
    ...tallies.flatMap((dto, i) => [
      ...(isSlotTwice(dto) ? [{ field: `tallies.${i}.answers`, ...twice }] : []),
      ...tallyFaults(tallyOfDto(dto)).map(({ slot, code }) => ({
        field: slot === null ? `tallies.${i}.declined` : `tallies.${i}.answers.${slot}`,
        code,
        ...sentences[code],
      })),
    ]),
  ];
}

function isSlotTwice({ answers }: ViolenceTallyDto): boolean {
  return questionSlots.some((slot) => answers.filter((answer) => answer.slot === slot).length > 1);
}

const future = { code: 'future', message: 'Månaden ligger i framtiden.', messageEn: 'The month is in the future.' };
const twice = { code: 'twice', message: 'Samma rad står två gånger.', messageEn: 'The same row stands there twice.' };
const sentences = {
  declinedOverAsked: {
    message: 'De som avböjde är fler än de som tillfrågades.',
    messageEn: 'More declined than were asked.',
  },
  answersDisagree: {
    message: 'Ja, nej och de som avböjde ska tillsammans bli de som tillfrågades.',
    messageEn: 'Yes, no and those who declined must together be those who were asked.',
  },
} as const;
