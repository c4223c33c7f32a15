import type { LocalDate } from '@utfall/calendar';
import { modeIds, observationCodebook, type Answers, type AnswerSet } from '@utfall/codebook';
import { overlap } from '../overlapping-spells.js';
import { categories } from '../rules/categories.js';
import { chosenExtents } from '../rules/chosen-extents.js';
import { shapeProblems } from '../rules/shape.js';
import { followUpPlan, isFollowedUp } from './follow-up-plan.js';
import type { PartProblem } from './part-problem.js';
import type { Contact, FollowUp, Meeting, Observation, PartKind, Parts, Pause } from './part.js';

/** What a part is judged against. */
export interface PartContext {
  readonly today: LocalDate;
  readonly spell: { readonly start: string; readonly end: string | null };
  /** The answers of the participation. */
  readonly answers: Answers;
  readonly handedOver: boolean;
}

type Rule<P> = (part: P, others: readonly P[], context: PartContext) => PartProblem[];

const rules: { readonly [K in PartKind]: Rule<Parts[K]> } = {
  pause: checkPause,
  contact: checkContact,
  observation: checkObservation,
  meeting: checkMeeting,
  followUp: checkFollowUp,
};

/**
 * Every fault of one part as it would be saved; empty = it may be.
 * @param others the other parts of the same kind in the participation
 */
export function checkPart<K extends PartKind>(
  kind: K,
  part: Parts[K],
  others: readonly Parts[K][],
  context: PartContext,
): PartProblem[] {
  return rules[kind](part, others, context);
}

function checkPause(pause: Pause, others: readonly Pause[], context: PartContext): PartProblem[] {
  const dated = [...inSpell('from', pause.from, context), ...(pause.to ? inSpell('to', pause.to, context) : [])];
  if (dated.length > 0) return dated;
  if (pause.to !== null && pause.to <= pause.from) return [{ field: 'to', code: 'toBeforeFrom', limit: pause.from }];
  const other = others.find((one) => overlap(spellOf(one), spellOf(pause)));
  return other ? [{ field: 'from', code: 'pausesOverlap', limit: other.from }] : [];
}

function checkContact(contact: Contact, others: readonly Contact[], context: PartContext): PartProblem[] {
  const dated = inSpell('from', contact.from, context);
  if (dated.length > 0) return dated;
  if (others.some(({ from }) => from === contact.from))
    return [{ field: 'from', code: 'sameDay', limit: contact.from }];
  const before = others.filter(({ from }) => from < contact.from).sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  const same = before?.accountId === contact.accountId;
  return same ? [{ field: 'accountId', code: 'samePerson', limit: before.from }] : [];
}

function checkObservation(observed: Observation, others: readonly Observation[], context: PartContext): PartProblem[] {
  const dated = inSpell('on', observed.on, context);
  const same = others.some(({ on }) => on === observed.on);
  if (dated.length === 0 && same) return [{ field: 'on', code: 'sameDay', limit: observed.on }];
  const nothing = isEmpty(observed);
  return [...dated, ...(nothing ? [{ field: 'support', code: 'nothingObserved' } as const] : answered(observed))];
}

function checkMeeting(meeting: Meeting, _: readonly Meeting[], context: PartContext): PartProblem[] {
  return inSpell('on', meeting.on, context);
}

function checkFollowUp(followUp: FollowUp, others: readonly FollowUp[], context: PartContext): PartProblem[] {
  const { spell, today, answers, handedOver } = context;
  if (spell.end === null) return [{ field: 'on', code: 'notEnded' }];
  if (!isFollowedUp(answers, handedOver)) return [{ field: 'on', code: 'notFollowedUp' }];
  if (others.some(({ months }) => months === followUp.months)) return [{ field: 'months', code: 'askedAlready' }];
  const opens = followUpPlan(spell.end, [], today).find(({ months }) => months === followUp.months)?.opens ?? today;
  if (followUp.on > today) return [{ field: 'on', code: 'inFuture' }];
  if (followUp.on < opens) return [{ field: 'on', code: 'tooEarly', limit: opens }];
  if (followUp.outcome === 'reached') return answered(followUp);
  return isEmpty(followUp) ? [] : [{ field: 'outcome', code: 'onlyReached' }];
}

/** A day of the spell, the day of the exit included: the last meeting is often held then. */
function inSpell(field: string, date: string, { spell, today }: PartContext): PartProblem[] {
  if (date > today) return [{ field, code: 'inFuture' }];
  if (date < spell.start) return [{ field, code: 'beforeStart', limit: spell.start }];
  return spell.end !== null && date > spell.end ? [{ field, code: 'afterExit', limit: spell.end }] : [];
}

function answered(set: AnswerSet): PartProblem[] {
  const shape = shapeProblems(observationCodebook, set);
  if (shape.length > 0) return shape;
  const context = { today: '' as LocalDate, insats: { startDate: null, endDate: null } };
  const judged = {
    ...set,
    codebook: observationCodebook,
    context,
    mode: modeIds.withData,
    unreadable: new Set<string>(),
  };
  return [...categories({ ...judged, mode: 'withData' }), ...chosenExtents({ ...judged, mode: 'withData' })];
}

const isEmpty = ({ answers }: AnswerSet) => Object.values(answers).every((answer) => answer === null);
const spellOf = ({ from, to }: Pause) => ({ start: from, end: to });
