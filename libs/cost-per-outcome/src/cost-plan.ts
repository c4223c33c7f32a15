import type { Period } from '@utfall/calendar';
import { allocate, codesInPeriod, costInPeriod, NO_MONEY, ore, type LedgerRow, type Ore } from '@utfall/economy';
import { insatsTree, type InsatsTree } from '@utfall/outcome-statistics';
import type { CostReason } from './cost-reasons.js';
import { individualPercent, type CostedInsats } from './costed-insats.js';

export type Cost =
  { readonly kind: 'amount'; readonly amount: Ore } | { readonly kind: 'notComputable'; readonly reason: CostReason };

/** The costs of a scope, and the insatser whose participations the individual cost was spent on. */
export interface ScopeCost {
  readonly outturn: Cost;
  readonly budget: Cost;
  /** The part of the outturn that counts in cost per outcome. */
  readonly individual: Cost;
  readonly members: readonly number[];
}

/** What every scope costs in a period, before anybody is counted. */
export interface CostPlan {
  readonly period: Period;
  /** By scope: the insatser, then the whole. */
  readonly scopes: readonly ScopeCost[];
  /** Pass to `Statistics`: the sets of insatser that some costs are divided by. */
  readonly groups: readonly (readonly number[])[];
  /** By scope: the scope of the statistics that its cost is divided by. */
  readonly countedBy: readonly number[];
}

/**
 * Maps ledger codes to insatser, tracks rolled up (docs/rakneregler.md, Kostnad; ADR 13).
 * An insats has a cost when it has a ledger code, or when each of its tracks has. The outturn of the whole is everything in
 * the ledger; its individual cost is that of the mapped individual insatser that the ledger of the period has.
 */
export function costPlan(insatser: readonly CostedInsats[], ledger: readonly LedgerRow[], period: Period): CostPlan {
  const tree = insatsTree(insatser.map(({ parent }) => parent));
  const scopes = insatser.map((_, insats) => insatsCost(insatser, tree, ledger, period, insats));
  scopes.push(wholeCost(insatser, tree, ledger, period));
  const groups: (readonly number[])[] = [];
  const countedBy = scopes.map(({ members }, scope) => {
    const isWholeScope = members.length === tree.membersOf[scope]?.length;
    return isWholeScope ? scope : tree.whole + groups.push(members);
  });
  return { period, scopes, groups, countedBy };
}

function insatsCost(
  insatser: readonly CostedInsats[],
  tree: InsatsTree,
  ledger: readonly LedgerRow[],
  period: Period,
  insats: number,
): ScopeCost {
  const all = [...(tree.membersOf[insats] ?? [])];
  const members = all.filter((member) => insatser[member]?.kind !== 'structural');
  // Without a code of its own costInPeriod is asked for no code at all, and answers missingCost.
  const costed = isMapped(insatser, insats) ? all : [];
  const codes = codesOf(insatser, costed);
  return {
    outturn: costInPeriod(ledger, codes, period),
    budget: costInPeriod(ledger, codes, period, 'periodBudget'),
    individual:
      insatser[insats]?.kind === 'structural'
        ? { kind: 'notComputable', reason: 'notIndividual' }
        : individualCost(insatser, costed, ledger, period),
    members,
  };
}

function wholeCost(
  insatser: readonly CostedInsats[],
  tree: InsatsTree,
  ledger: readonly LedgerRow[],
  period: Period,
): ScopeCost {
  const booked = codesInPeriod(ledger, period);
  const of = (amount: 'outturn' | 'periodBudget'): Cost =>
    booked.length === 0
      ? { kind: 'notComputable', reason: 'periodNotCovered' }
      : costInPeriod(ledger, booked, period, amount);
  // Where the ledger has nothing of the period at all, the cost is missing but not the people it would be divided by.
  const units = mappedUnits(insatser, tree).filter(
    (unit) =>
      booked.length === 0 || codesOf(insatser, [...(tree.membersOf[unit] ?? [])]).some((code) => booked.includes(code)),
  );
  const all = units.flatMap((unit) => [...(tree.membersOf[unit] ?? [])]);
  const members = all.filter((member) => insatser[member]?.kind !== 'structural');
  return {
    outturn: of('outturn'),
    budget: of('periodBudget'),
    individual: booked.length === 0 ? of('outturn') : individualCost(insatser, all, ledger, period),
    members: members.sort((a, b) => a - b),
  };
}

/** The topmost insatser that have a cost, structural ones left out: a track counts by itself only where its parent has none. */
function mappedUnits(insatser: readonly CostedInsats[], tree: InsatsTree): number[] {
  const mapped = insatser.flatMap((_, insats) => (isMapped(insatser, insats) ? [insats] : []));
  return mapped.filter((insats) => {
    const above = [...(tree.scopesOf[insats] ?? [])].filter((scope) => scope !== insats && scope !== tree.whole);
    return insatser[insats]?.kind !== 'structural' && !above.some((scope) => mapped.includes(scope));
  });
}

function isMapped(insatser: readonly CostedInsats[], insats: number): boolean {
  if (insatser[insats]?.ledgerCode) return true;
  const tracks = insatser.flatMap(({ parent }, track) => (parent === insats ? [track] : []));
  return tracks.length > 0 && tracks.every((track) => isMapped(insatser, track));
}

function codesOf(insatser: readonly CostedInsats[], members: readonly number[]): string[] {
  return members.flatMap((member) => insatser[member]?.ledgerCode ?? []);
}

/** Each code's cost by the individual share of the insats that owns it; whole öre, the rest being structural. */
function individualCost(
  insatser: readonly CostedInsats[],
  members: readonly number[],
  ledger: readonly LedgerRow[],
  period: Period,
): Cost {
  let sum: Ore = NO_MONEY;
  const counted = new Set<string>();
  for (const member of members) {
    const insats = insatser[member];
    if (!insats?.ledgerCode || counted.has(insats.ledgerCode)) continue;
    counted.add(insats.ledgerCode);
    const percent = individualPercent(insats);
    if (percent === null) return { kind: 'notComputable', reason: 'missingCost' };
    if (percent === 0) continue;
    const cost = costInPeriod(ledger, [insats.ledgerCode], period);
    if (cost.kind === 'notComputable') return cost;
    const [individual = NO_MONEY] = allocate(cost.amount, [BigInt(percent), BigInt(100 - percent)]);
    sum = ore(sum + individual);
  }
  return counted.size === 0 ? { kind: 'notComputable', reason: 'missingCost' } : { kind: 'amount', amount: sum };
}
