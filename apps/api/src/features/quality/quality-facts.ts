import type { Clock } from '@utfall/calendar';
import { QualityCounts } from '@utfall/data-quality';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { fetchQuality } from './fetch-quality.js';

/** What this feature publishes to others. */
export { fetchQuality } from './fetch-quality.js';

/**
 * Remarks that must be mended in each insats, missing answers left out: those are counted as incomplete. Insatser with none are
 * left out.
 */
export async function countContradictions(
  tx: Transaction,
  clock: Clock,
): Promise<{ readonly insatsId: string; readonly count: number }[]> {
  const { input, insatser, remarks, isAccepted } = await fetchQuality(tx, clock);
  const weighty = remarks.filter(({ check }) => check.severity === 'must' && !check.id.startsWith('missing.'));
  const counts = new QualityCounts(input, weighty, isAccepted, null);
  return insatser
    .map(({ id }, index) => ({ insatsId: id, count: counts.open('must', { insatser: [index] }) }))
    .filter(({ count }) => count > 0);
}
