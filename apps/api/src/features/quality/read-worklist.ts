import { type QualityWorklist, WORKLIST_LIMIT, type WorklistItem, type WorklistQueryDto } from '@utfall/api-contract';
import { type Clock, fromEpochDay } from '@utfall/calendar';
import { type QualityCheck, severitiesInOrder } from '@utfall/data-quality';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { type Result, success } from '../../platform/errors/result.js';
import { fetchQuality, type FoundQuality } from './fetch-quality.js';
import { acceptanceKey, loadAcceptances } from './load-acceptance.js';
import { loadRecordIds } from './load-record-ids.js';

/** What is to be mended, or was accepted, in own insatser: the heaviest first, then insats, code and check. */
export async function readWorklist(
  tx: Transaction,
  { insats, severity, check, show }: WorklistQueryDto,
  clock: Clock,
): Promise<Result<QualityWorklist>> {
  const found = await fetchQuality(tx, clock, insats);
  const accepted = show === 'accepted';
  const asked = found.remarks.filter(
    (remarks) =>
      (severity === undefined || remarks.check.severity === severity) &&
      (check === undefined || remarks.check.id === check),
  );
  const places = asked.flatMap((remarks) =>
    [...remarks.found]
      .filter((index) => found.isAccepted(remarks, index) === accepted)
      .map((index) => ({ check: remarks.check, index })),
  );
  const ids = await loadRecordIds(tx);
  const acceptances = accepted ? await loadAcceptances(tx) : null;
  const items = places.flatMap(({ check: of, index }): Placed[] => {
    const record = ids.get(found.records[index] ?? '');
    if (!record) return [];
    const item = itemOf(found, index, of, record);
    return [{ check: of, item: { ...item, accepted: acceptances?.get(acceptanceKey(record.id, of.id)) ?? null } }];
  });
  const sorted = inOrder(items, found);
  return success({ items: sorted.slice(0, WORKLIST_LIMIT).map(({ item }) => item), total: sorted.length });
}

interface Placed {
  readonly check: QualityCheck;
  readonly item: WorklistItem;
}

function itemOf(
  { input, insatser }: FoundQuality,
  index: number,
  check: QualityCheck,
  { id, code }: { readonly id: string; readonly code: string | null },
): WorklistItem {
  return {
    participationId: id,
    insatsId: insatser[input.columns.insats[index] as number]?.id ?? '',
    code,
    startDate: fromEpochDay(input.columns.start[index] as number),
    check: check.id,
    accepted: null,
  };
}

function inOrder(items: readonly Placed[], { insatser, remarks }: FoundQuality): Placed[] {
  const { compare } = new Intl.Collator('sv', { numeric: true });
  const insatsRank = new Map(insatser.map(({ id }, rank) => [id, rank]));
  const checkRank = new Map(remarks.map(({ check }, rank) => [check.id, rank]));
  const rank = ({ check, item }: Placed) => [
    severitiesInOrder.indexOf(check.severity),
    insatsRank.get(item.insatsId) ?? 0,
    checkRank.get(check.id) ?? 0,
  ];
  const ranked = items.map((placed) => ({ placed, rank: rank(placed) }));
  ranked.sort((a, b) => {
    const at = a.rank.findIndex((value, i) => value !== b.rank[i]);
    if (at >= 0) return (a.rank[at] ?? 0) - (b.rank[at] ?? 0);
    const [one, other] = [a.placed.item, b.placed.item];
    return compare(one.code ?? '', other.code ?? '') || compare(one.participationId, other.participationId);
  });
  return ranked.map(({ placed }) => placed);
}
