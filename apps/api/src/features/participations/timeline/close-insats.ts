import type { ClosedView, ClosingExitDto } from '@utfall/api-contract';
import type { Clock } from '@utfall/calendar';
import { type Answer, type AnswerSet, emptyAnswer, type Mode, structuralVariables } from '@utfall/codebook';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { failure, invalid, type Result, success } from '../../../platform/errors/result.js';
import { type OpenInsats, openInsats } from '../open-insats.js';
import { recordExit } from '../record-exit.js';
import { loadOngoing } from './load-ongoing.js';

interface Closing {
  readonly id: string;
  readonly endDate: string;
  readonly exits: readonly ClosingExitDto[];
}

/**
 * Everybody who is in an insats that has ended leaves it on one day, each with a reason or Uppgift saknas, marked with
 * «insatsen upphörde». All or none: whoever came meanwhile is not left behind unseen.
 */
export async function closeInsats(
  tx: Transaction,
  { id, endDate, exits }: Closing,
  clock: Clock,
): Promise<Result<ClosedView>> {
  const insats = await openInsats(tx, id);
  if (!insats) return failure('notFound');
  if (insats.endDate === null) return failure('conflict', { title: NOT_ENDING });
  const ongoing = await loadOngoing(tx, id);
  const told = new Set(exits.map(({ participationId }) => participationId));
  const same = told.size === exits.length && told.size === ongoing.length && ongoing.every((one) => told.has(one.id));
  if (!same) return failure('conflict', { title: OTHERS });
  const modes = new Map(ongoing.map((one) => [one.id, one.answers[structuralVariables.mode] as Mode]));
  for (const { participationId, version, exitReason } of exits) {
    const mode = modes.get(participationId) ?? 'withData';
    const exit = exitOf(endDate, exitReason, mode, insats);
    const ended = await recordExit(tx, { id: participationId, version, ...exit, correction: null }, clock);
    if (!ended.ok) return ended.code === 'invalid' ? invalid(ended.fields?.map(named(participationId)) ?? []) : ended;
  }
  return success({ ended: exits.length });
}

/** What nobody asks when an insats closes is Uppgift saknas, and the list of incomplete records says so. */
function exitOf(
  endDate: string,
  exitReason: string,
  mode: Mode,
  { codebook, optionalVariables }: OpenInsats,
): AnswerSet {
  const answers: Record<string, Answer> = { [structuralVariables.endDate]: endDate, exitReason, insatsCeased: 'yes' };
  for (const variable of codebook.variables.filter(({ askedAt }) => askedAt === 'exit')) {
    answers[variable.id] ??= emptyAnswer(variable, answers, mode, optionalVariables);
  }
  return { answers, extents: {} };
}

/** The date is one for all; what is wrong with one of them stands at that one. */
const named =
  (participationId: string) =>
  <P extends { readonly field: string }>(problem: P): P =>
    problem.field === structuralVariables.endDate ? problem : { ...problem, field: `exits.${participationId}` };

const NOT_ENDING = {
  sv: 'Insatsen har inget slutdatum. Förbundet anger det innan insatsen stängs.',
  en: 'The insats has no end date. The förbund sets it before the insats is closed.',
};
const OTHERS = {
  sv: 'Andra är inskrivna nu än när listan hämtades. Ladda om den.',
  en: 'Others are enrolled now than when the list was fetched. Reload it.',
};
