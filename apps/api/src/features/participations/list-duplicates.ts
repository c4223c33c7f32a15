import type { DuplicateDecisionView, DuplicatesView, ParticipationView } from '@utfall/api-contract';
import { categoryById, modeIds, structuralVariables, utfallCodebook } from '@utfall/codebook';
import { type ComparedSpell, type PossibleDuplicate, possibleDuplicates } from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { type Result, success } from '../../platform/errors/result.js';
import { loadParticipation } from './load-participation.js';
import { viewOf } from './participation-record.js';

/** More than anybody decides about at one sitting. */
const MOST = 50;

const numberIn = (variable: string, id: string): number | undefined =>
  categoryById(utfallCodebook.variable(variable), id)?.number;

/** With data and not registered in error; an anonymous one is compared with nobody, or it would not be anonymous. */
const SPELLS = `
SELECT participation_id AS id, insats_id AS "insatsId", participant_id AS "participantId", gender, age_band AS "ageBand", kommun,
  education, start_date AS start, end_date AS "end"
FROM participation
WHERE forbund_id = $1 AND mode = ${numberIn(structuralVariables.mode, modeIds.withData)}
  AND exit_reason IS DISTINCT FROM ${numberIn(structuralVariables.exitReason, 'misregistration')}`;

const DECISIONS = `
SELECT d.decision_id AS id, d.kind, d.insats_id AS "insatsId", d.kept_id AS "keptId", k.code AS "keptCode",
  d.other_id AS "otherId", o.code AS "otherCode", d.at, coalesce(a.name, d.actor) AS by
FROM duplicate_decision d
JOIN participation k ON k.forbund_id = d.forbund_id AND k.participation_id = d.kept_id
JOIN participation o ON o.forbund_id = d.forbund_id AND o.participation_id = d.other_id
LEFT JOIN account a ON a.account_id = d.actor_id
WHERE d.forbund_id = $1 AND d.undone_at IS NULL
ORDER BY d.at DESC, d.decision_id`;

/** What looks like the same person within an insats that the account reaches, and what was decided before. */
export async function listDuplicates(tx: Transaction): Promise<Result<DuplicatesView>> {
  const { forbundId } = tx.principal;
  const decided = await tx.query<Omit<DuplicateDecisionView, 'at'> & { readonly at: Date }>(DECISIONS, [forbundId]);
  const known = new Set(decided.map(({ keptId, otherId }) => pairOf(keptId, otherId)));
  const spells = await tx.query<ComparedSpell & { readonly insatsId: string }>(SPELLS, [forbundId]);
  const began = new Map(spells.map(({ id, start }) => [id, start]));
  const latestOf = ({ second }: PossibleDuplicate) => began.get(second) ?? '';
  const possible = [...byInsats(spells)]
    .flatMap(([insatsId, own]) => possibleDuplicates(own).map((pair) => ({ ...pair, insatsId })))
    .filter(({ first, second }) => !known.has(pairOf(first, second)))
    // The latest first: those are remembered, and the list may be cut.
    .sort((a, b) => latestOf(b).localeCompare(latestOf(a)) || pairKey(a).localeCompare(pairKey(b)));
  const shown: DuplicatesView['possible'][number][] = [];
  for (const pair of possible.slice(0, MOST)) shown.push(...(await viewOfPair(tx, pair)));
  return success({
    possible: shown,
    total: possible.length,
    decided: decided.map((decision) => ({ ...decision, at: decision.at.toISOString() })),
  });
}

function byInsats<T extends { readonly insatsId: string }>(spells: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const spell of spells) {
    const own = groups.get(spell.insatsId);
    if (own) own.push(spell);
    else groups.set(spell.insatsId, [spell]);
  }
  return groups;
}

async function viewOfPair(tx: Transaction, pair: PossibleDuplicate & { readonly insatsId: string }) {
  const views: ParticipationView[] = [];
  for (const id of [pair.first, pair.second]) {
    const record = await loadParticipation(tx, id);
    if (record) views.push(viewOf(record));
  }
  const [first, second] = views;
  return first && second ? [{ kind: pair.kind, insatsId: pair.insatsId, first, second }] : [];
}

function pairKey({ first, second }: PossibleDuplicate): string {
  return pairOf(first, second);
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
