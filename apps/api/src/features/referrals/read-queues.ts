import { reachOf, type ReferralQueues } from '@utfall/api-contract';
import { type Clock, dayInSweden } from '@utfall/calendar';
import { isOpenReferral, queueOf, queueStates, type ReferralFact } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { type Result, success } from '../../platform/errors/result.js';
import { insatsDirectory } from './insats-directory.js';
import { loadReferralFacts } from './load-referral-facts.js';

/** How long the queue of each insats is and how long people have waited: counts, for everybody who may see those. */
export async function readQueues(tx: Transaction, clock: Clock): Promise<Result<ReferralQueues>> {
  const today = dayInSweden(clock.now());
  const facts = await loadReferralFacts(tx);
  const directory = await insatsDirectory(tx);
  const seesAll = tx.principal.isOperator || reachOf(tx.principal.grant, 'referral:count') === 'all';
  const unplaced = facts.filter(
    ({ receiver, state, placedDate }) => receiver === 'team' && placedDate === null && isOpenReferral(state),
  );
  return success({
    // An insats that no referral has ever come to takes people without.
    insatser: [...directory.values()]
      .filter(({ id }) => facts.some(({ insatsId }) => insatsId === id))
      .map(({ id, name, parentId }) => ({ id, name, parentId, ...queueOfInsats(facts, id, today) })),
    unplaced: seesAll
      ? queueOf(
          unplaced.map(({ receivedDate }) => receivedDate),
          today,
        )
      : null,
  });
}

function queueOfInsats(facts: readonly ReferralFact[], id: string, today: ReferralFact['receivedDate']) {
  const waits = facts.filter(
    ({ insatsId, state }) => insatsId === id && (queueStates as readonly string[]).includes(state),
  );
  return {
    placed: waits.filter(({ state }) => state === 'placed').length,
    queued: waits.filter(({ state }) => state === 'queued').length,
    queue: queueOf(
      waits.map(({ placedDate, receivedDate }) => placedDate ?? receivedDate),
      today,
    ),
  };
}
