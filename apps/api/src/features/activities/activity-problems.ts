import { type ActivityProblem, checkActivity, parties } from '@utfall/activities';
import type { ActivityDto, FieldProblem } from '@utfall/api-contract';
import type { LocalDate } from '@utfall/calendar';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { ownerProblems } from './owner-problems.js';

/** Faults of an activity: where it belongs, and what the rules of `libs/activities` say of it. */
export async function activityProblems(tx: Transaction, dto: ActivityDto, today: LocalDate): Promise<FieldProblem[]> {
  const participants = dto.participants.map(({ party, ...counts }) => ({ party, counts }));
  const found = checkActivity({ ...dto, date: dto.date as LocalDate, participants }, today);
  return [
    ...(await ownerProblems(tx, dto.insatsId)),
    ...found.map(({ field, code }) => ({ field, code, ...sentences[code] })),
  ];
}

const others = parties.otherForbund.label;

const sentences: Readonly<Record<ActivityProblem['code'], Pick<FieldProblem, 'message' | 'messageEn'>>> = {
  future: {
    message: 'Datumet ligger i framtiden. Det som inte har hänt räknas inte.',
    messageEn: 'The date is in the future. What has not happened is not counted.',
  },
  partyTwice: { message: 'Samma part står två gånger.', messageEn: 'The same party stands there twice.' },
  notJoint: {
    message: 'Bara en gemensam aktivitet delas med andra förbund.',
    messageEn: 'Only a joint event is shared with other förbund.',
  },
  othersNotCounted: {
    message: `Vid lika delar räknas alla tillsammans: lämna ${others.sv} tomt.`,
    messageEn: `With equal parts everybody is counted together: leave ${others.en} empty.`,
  },
  notByParty: {
    message: 'Bara aktiviteter räknas per part.',
    messageEn: 'Only events are counted by party.',
  },
  nobody: { message: 'Skriv hur många det gäller, minst en.', messageEn: 'Write how many it is about, one at least.' },
  notAsked: { message: 'Kommun anges bara för konsultationer.', messageEn: 'Only consultations have a kommun.' },
};
