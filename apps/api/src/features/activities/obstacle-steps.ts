import { obstacleStates, type ObstacleStep, type StepFault, stepFault } from '@utfall/activities';
import type { FieldProblem, ObstacleStepView } from '@utfall/api-contract';
import type { LocalDate } from '@utfall/calendar';
import type { Transaction } from '../../platform/database/unit-of-work.js';

/** Why a step cannot follow those that are taken, beside its field. */
export function stepProblems(
  taken: readonly ObstacleStepView[],
  step: ObstacleStep,
  today: LocalDate,
): readonly FieldProblem[] {
  const steps = taken.map(({ state, date }) => ({ state, date: date as LocalDate }));
  const code = stepFault(steps, step, today);
  return code ? [{ field: code === 'notNext' ? 'state' : 'date', code, ...sentences[code] }] : [];
}

const sentences: Readonly<Record<StepFault, Pick<FieldProblem, 'message' | 'messageEn'>>> = {
  notNext: {
    message: 'Hindret kan inte få den statusen nu.',
    messageEn: 'The obstacle cannot get that state now.',
  },
  future: { message: 'Datumet ligger i framtiden.', messageEn: 'The date is in the future.' },
  beforeLast: {
    message: 'Datumet ligger före det förra steget.',
    messageEn: 'The date is before the step before.',
  },
};

interface Place {
  readonly id: string;
  readonly insatsId: string | null;
  /** From 1. */
  readonly number: number;
}

export async function insertStep(
  tx: Transaction,
  { id, insatsId, number }: Place,
  { state, date, note }: ObstacleStepView,
): Promise<void> {
  const { forbundId } = tx.principal;
  await tx.query(
    `INSERT INTO obstacle_step (forbund_id, obstacle_id, owner_id, step_no, state, taken_on, note) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [forbundId, id, insatsId ?? forbundId, number, obstacleStates[state].number, date, note || null],
  );
}
