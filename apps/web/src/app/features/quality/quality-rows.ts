import type { InsatsQualityView, WorklistItem } from '@utfall/api-contract';
import {
  type Coverage,
  type QualityCheck,
  qualityCheck,
  qualityChecks,
  type Severity,
  severitiesInOrder,
  type InsatsCheck,
  insatsCheck,
} from '@utfall/data-quality';

/** An insats in the table of all. */
export interface InsatsRow {
  readonly insats: InsatsQualityView;
  readonly isTrack: boolean;
  readonly open: Readonly<Record<Severity, number>>;
  readonly accepted: number;
}

/** Insatser with what is to be mended by severity; those that have never had a participation are left out, and their tracks stand by themselves. */
export function insatsRows(insatser: readonly InsatsQualityView[]): InsatsRow[] {
  const shown = insatser.filter(({ records, misregistered }) => records + misregistered > 0);
  return shown.map((insats) => ({
    insats,
    isTrack: shown.some(({ insatsId }) => insatsId === insats.parentId),
    open: Object.fromEntries(
      severitiesInOrder.map((severity) => [severity, sumOf(insats, severity)]),
    ) as InsatsRow['open'],
    accepted: insats.remarks.reduce((sum, { accepted }) => sum + accepted, 0),
  }));
}

function sumOf({ remarks }: InsatsQualityView, severity: Severity): number {
  return remarks
    .filter(({ check }) => qualityCheck(check)?.severity === severity)
    .reduce((sum, { open }) => sum + open, 0);
}

/** One remark with its counts in the chosen insatser. */
export interface RemarkRow {
  readonly check: QualityCheck;
  readonly open: number;
  readonly accepted: number;
}

/** The heaviest first, then in the order of the table of checks. */
export function remarkRows(insatser: readonly InsatsQualityView[], severity?: Severity): RemarkRow[] {
  const of = (id: string, what: 'open' | 'accepted') =>
    insatser.reduce((sum, { remarks }) => sum + (remarks.find(({ check }) => check === id)?.[what] ?? 0), 0);
  return severitiesInOrder
    .filter((one) => severity === undefined || one === severity)
    .flatMap((one) => qualityChecks().filter((check) => check.severity === one))
    .map((check) => ({ check, open: of(check.id, 'open'), accepted: of(check.id, 'accepted') }))
    .filter(({ open, accepted }) => open + accepted > 0);
}

export interface CoverageRow extends Coverage {
  readonly variable: string;
}

/** How many have each answer in the chosen insatser; answers that nobody was asked for are left out. */
export function coverageRows(insatser: readonly InsatsQualityView[]): CoverageRow[] {
  const variables = [...new Set(insatser.flatMap(({ coverage }) => coverage.map(({ variable }) => variable)))];
  return variables
    .map((variable) => {
      const each = insatser.flatMap(({ coverage }) => coverage.find((one) => one.variable === variable) ?? []);
      const total = (what: 'known' | 'of') => each.reduce((sum, one) => sum + one[what], 0);
      return { variable, known: total('known'), of: total('of') };
    })
    .filter(({ of }) => of > 0);
}

/** Items of one check under its heading. */
export interface WorklistGroup {
  readonly check: QualityCheck;
  readonly items: readonly WorklistItem[];
}

/** The worklist by check, in the order in which the checks first come: the heaviest first. */
export function worklistGroups(items: readonly WorklistItem[]): WorklistGroup[] {
  const byCheck = new Map<string, WorklistItem[]>();
  for (const item of items) byCheck.set(item.check, [...(byCheck.get(item.check) ?? []), item]);
  const order = [...byCheck.keys()].flatMap((id) => qualityCheck(id) ?? []);
  const rank = ({ severity }: QualityCheck) => severitiesInOrder.indexOf(severity);
  return order.sort((a, b) => rank(a) - rank(b)).map((check) => ({ check, items: byCheck.get(check.id) ?? [] }));
}

/** A remark on insatser themselves, with how many it concerns in each. */
export interface InsatsRemarkRow {
  readonly check: InsatsCheck;
  readonly insatser: readonly { readonly name: string; readonly count: number }[];
}

/** One row for each remark, the heaviest first: what to do about it is told once. */
export function insatsRemarkRows(insatser: readonly InsatsQualityView[]): InsatsRemarkRow[] {
  const ids = [...new Set(insatser.flatMap(({ insatsRemarks }) => insatsRemarks.map(({ check }) => check)))];
  const rows = ids
    .flatMap((id) => insatsCheck(id) ?? [])
    .map((check) => ({
      check,
      insatser: insatser.flatMap(({ name, insatsRemarks }) =>
        insatsRemarks.filter((remark) => remark.check === check.id).map(({ count }) => ({ name, count })),
      ),
    }));
  const rank = ({ check }: InsatsRemarkRow) => severitiesInOrder.indexOf(check.severity);
  return rows.sort((a, b) => rank(a) - rank(b));
}
