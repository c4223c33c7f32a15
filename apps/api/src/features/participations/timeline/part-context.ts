import { type Clock, dayInSweden } from '@utfall/calendar';
import { structuralVariables } from '@utfall/codebook';
import type { PartContext } from '@utfall/participation';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import type { ParticipationRecord } from '../participation-record.js';
import { loadHandOvers } from './hand-over-rows.js';

/** What the rules of a part must know of the participation that it belongs to. */
export async function partContext(tx: Transaction, record: ParticipationRecord, clock: Clock): Promise<PartContext> {
  const { left } = await loadHandOvers(tx, record.id);
  return {
    today: dayInSweden(clock.now()),
    spell: {
      start: String(record.answers[structuralVariables.startDate]),
      end: (record.answers[structuralVariables.endDate] ?? null) as string | null,
    },
    answers: record.answers,
    handedOver: left !== undefined,
  };
}
