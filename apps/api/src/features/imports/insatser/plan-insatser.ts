import type { ImportError } from '@utfall/api-contract';
import { normalizedLabel } from '@utfall/codebook';
import { codePrefixOf } from '@utfall/participation';
import { importError } from '../import-error.js';
import { insatsHeadings, type InsatsField, type InsatsRowInFile, kindLabels } from './read-insatser.js';
import type { StoredInsats } from './stored-insatser.js';

export interface NumberedRow {
  readonly row: number;
  readonly insats: InsatsRowInFile;
}

export interface InsatsPlan {
  /** In the order of the file, with an id from `newId` and a prefix; parents by id. */
  readonly created: readonly StoredInsats[];
  /** Rows that say what is stored already. */
  readonly unchanged: number;
  readonly errors: readonly ImportError[];
}

/**
 * What the rows of insatser.csv would do beside what is stored. A name that exists already is unchanged when every value of
 * the file is the stored one, and an error otherwise: an import adds, and changes are made in the form, where they are seen.
 */
export function planInsatser(
  rows: readonly NumberedRow[],
  stored: readonly StoredInsats[],
  newId: () => string,
): InsatsPlan {
  const errors: ImportError[] = [];
  const known = new Map<string, { readonly id: string; readonly name: string; readonly row: number }>(
    stored.map(({ id, name }) => [normalizedLabel(name), { id, name, row: 0 }]),
  );
  const byId = new Map(stored.map((insats) => [insats.id, insats]));
  const fresh: NumberedRow[] = [];
  const repeated: NumberedRow[] = [];
  for (const numbered of rows) {
    const key = normalizedLabel(numbered.insats.name);
    const other = known.get(key);
    if (other === undefined) {
      known.set(key, { id: newId(), name: numbered.insats.name, row: numbered.row });
      fresh.push(numbered);
    } else if (other.row > 0) errors.push(twice(numbered, other.row));
    else repeated.push(numbered);
  }
  const parentNames = new Map<string, string | null>([
    ...stored.map(({ name, parentId }) => [normalizedLabel(name), parentId] as const),
    ...fresh.map(({ insats }) => [normalizedLabel(insats.name), insats.parent ?? null] as const),
  ]);
  for (const { row, insats } of fresh)
    errors.push(
      ...parentErrors(
        row,
        insats,
        parentNames,
        [...known.values()].map((k) => k.name),
      ),
    );
  for (const { row, insats } of repeated) {
    const same = byId.get(known.get(normalizedLabel(insats.name))?.id ?? '');
    if (same) errors.push(...differences(row, insats, same, byId));
  }
  const prefixes = new Set(stored.map(({ codePrefix }) => codePrefix));
  errors.push(...prefixErrors(fresh, prefixes));
  for (const { insats } of fresh) if (insats.codePrefix) prefixes.add(insats.codePrefix);
  const created = fresh.map(({ insats }) => {
    const codePrefix = insats.codePrefix ?? codePrefixOf(insats.name, prefixes);
    prefixes.add(codePrefix);
    return {
      id: known.get(normalizedLabel(insats.name))?.id ?? newId(),
      parentId: insats.parent ? (known.get(normalizedLabel(insats.parent))?.id ?? null) : null,
      name: insats.name,
      kind: insats.kind,
      individualShare: insats.individualShare ?? null,
      owner: insats.owner ?? null,
      ledgerCode: insats.ledgerCode ?? null,
      codePrefix,
      startDate: insats.startDate ?? null,
      endDate: insats.endDate ?? null,
      places: insats.places ?? null,
      followUpPlaces: insats.followUpPlaces ?? null,
      goal: insats.goal ?? null,
    };
  });
  return { created, unchanged: repeated.length, errors };
}

function twice({ row, insats }: NumberedRow, first: number): ImportError {
  return importError(
    { sv: `Insatsen står redan på rad ${first}.`, en: `The insats stands in row ${first} already.` },
    { row, column: insatsHeadings.name, value: insats.name },
  );
}

/** Two levels only: figures of tracks roll up to their insats. */
function parentErrors(
  row: number,
  { name, parent }: InsatsRowInFile,
  parentNames: ReadonlyMap<string, string | null>,
  names: readonly string[],
): ImportError[] {
  if (!parent) return [];
  const place = { row, column: insatsHeadings.parent, value: parent };
  const itself = normalizedLabel(parent) === normalizedLabel(name);
  const above = parentNames.get(normalizedLabel(parent));
  if (above === undefined || itself) {
    const allowed = names.filter((other) => other !== name).sort(new Intl.Collator('sv').compare);
    return [
      importError(
        {
          sv: 'Den överordnade insatsen ska vara en annan insats i filen eller i förbundet.',
          en: 'The parent must be another insats of the file or of the förbund.',
        },
        { ...place, allowed },
      ),
    ];
  }
  if (above === null) return [];
  return [
    importError(
      {
        sv: `${parent} är själv ett spår och kan inte ha egna spår.`,
        en: `${parent} is a track itself and cannot have tracks.`,
      },
      place,
    ),
  ];
}

/** One error for each value of the row that is not the stored one. */
function differences(
  row: number,
  insats: InsatsRowInFile,
  stored: StoredInsats,
  byId: ReadonlyMap<string, StoredInsats>,
): ImportError[] {
  const parentName = byId.get(stored.parentId ?? '')?.name ?? null;
  const now: Record<InsatsField, string | number | null> = { ...stored, parent: parentName };
  // In the order of the columns, which the database does not keep.
  const told = (Object.keys(insatsHeadings) as InsatsField[]).filter((field) => field in insats);
  return told.flatMap((field) => {
    const said = insats[field] ?? null;
    // A prefix that the file leaves out was proposed when the insats was made.
    if (alike(said, now[field]) || (field === 'codePrefix' && said === null)) return [];
    return [
      importError(
        {
          sv: `Insatsen finns redan, med ${shown(field, now[field])}. Ändra den i formuläret, eller rätta filen.`,
          en: `The insats exists already, with ${shown(field, now[field])}. Change it in the form, or correct the file.`,
        },
        { row, column: insatsHeadings[field], value: said === null ? '' : shown(field, said) },
      ),
    ];
  });
}

function alike(a: string | number | null, b: string | number | null): boolean {
  return typeof a === 'string' && typeof b === 'string' ? normalizedLabel(a) === normalizedLabel(b) : a === b;
}

function shown(field: InsatsField, value: string | number | null): string {
  if (value === null) return '”” (tomt)';
  if (field === 'kind') return `”${kindLabels[value as keyof typeof kindLabels]}”`;
  if (field === 'goal') return `”${Number(value) * 100}”`;
  return `”${value}”`;
}

function prefixErrors(fresh: readonly NumberedRow[], stored: ReadonlySet<string>): ImportError[] {
  const taken = new Set(stored);
  return fresh.flatMap(({ row, insats: { codePrefix } }) => {
    if (!codePrefix) return [];
    if (!taken.has(codePrefix)) {
      taken.add(codePrefix);
      return [];
    }
    return [
      importError(
        {
          sv: 'Kodprefixet används redan av en annan insats.',
          en: 'The code prefix is used by another insats already.',
        },
        { row, column: insatsHeadings.codePrefix, value: codePrefix },
      ),
    ];
  });
}
