import type { DraftChoice, DraftFile } from '@utfall/api-contract';
import { normalizedLabel } from '@utfall/codebook';
import {
  codedVariable,
  type ColumnFacts,
  type ImportMapping,
  type ImportTarget,
  importTargets,
  INSATS_TARGET,
} from '@utfall/participation';
import type { Transaction } from '../../../platform/database/unit-of-work.js';
import { type InsatsLookup, type InsatsRef, readInsatser } from '../insats-lookup.js';

/** A file on its way in, as it is stored; its rows lie in import_stage under the same id. */
export interface Draft {
  readonly id: string;
  readonly createdAt: Date;
  readonly version: number;
  readonly file: DraftFile & { readonly sha256: string };
  readonly columns: readonly ColumnFacts[];
  readonly shape: string;
  readonly rows: number;
  readonly mapping: ImportMapping;
  readonly remembered: boolean;
}

export const SELECT_DRAFTS = `
SELECT draft_id AS id, created_at AS "createdAt", version, file, columns, shape, rows, mapping, remembered
FROM import_draft WHERE forbund_id = $1`;

/** Only the account that chose the file finds it (row security). @param lock until the transaction ends */
export async function loadDraft(tx: Transaction, id: string, lock = false): Promise<Draft | undefined> {
  const [draft] = await tx.query<Draft>(`${SELECT_DRAFTS} AND draft_id = $2${lock ? ' FOR UPDATE' : ''}`, [
    tx.principal.forbundId,
    id,
  ]);
  return draft;
}

/** What a mapping is judged against. */
export interface DraftContext {
  readonly targets: readonly ImportTarget[];
  /** Those that have participants. */
  readonly insatser: readonly InsatsRef[];
  readonly lookup: InsatsLookup;
}

export async function draftContext(tx: Transaction): Promise<DraftContext> {
  const lookup = await readInsatser(tx);
  const [forbund] = await tx.query<{ optionalVariables: string[] }>(
    `SELECT optional_variables AS "optionalVariables" FROM forbund WHERE forbund_id = $1`,
    [tx.principal.forbundId],
  );
  return {
    targets: importTargets(forbund?.optionalVariables),
    insatser: lookup.all.filter(({ kind }) => kind !== 'structural'),
    lookup,
  };
}

/** The insatser that rows may be of, in Swedish order. */
export function insatsChoices({ insatser, lookup }: DraftContext): DraftChoice[] {
  return lookup.names.flatMap((name) =>
    insatser.filter((insats) => insats.name === name).map(({ insatsId: id }) => ({ id, sv: name, en: name })),
  );
}

/** A target whose cells are answers with a meaning each. */
export function hasValues(target: string | null): target is string {
  return target !== null && (target === INSATS_TARGET || codedVariable(target) !== undefined);
}

/** A heading as it is shown: a column without one is called by its place. */
export function headingOf({ heading, column }: Pick<ColumnFacts, 'heading' | 'column'>): string {
  return normalizedLabel(heading) === '' ? `Kolumn ${column + 1}` : heading;
}
