import { categoryByLabel, structuralVariables, modeIds, type Codebook, utfallCodebook } from '@utfall/codebook';
import type { ColumnFacts } from './column-survey.js';
import type { ColumnMapping, ImportMapping, TargetId } from './import-mapping.js';
import {
  BIRTH_YEAR_TARGET,
  codedVariable,
  type ImportTarget,
  INSATS_TARGET,
  targetByHeading,
  targetLikeHeading,
} from './import-targets.js';
import { suggestAnswer } from './suggest-answer.js';

/** Of the different values of a column, when it must be answers of a variable. */
const ENOUGH_KNOWN = 0.6;

interface Known {
  readonly targets: readonly ImportTarget[];
  readonly isInsats: (text: string) => boolean;
  /** The only insats that there is to choose, if so. */
  readonly onlyInsats?: string;
  readonly codebook?: Codebook;
}

/**
 * What the columns of an unknown file seem to hold: first those whose heading says it, then those whose heading speaks of it,
 * then by what stands in them. Nothing is suggested twice, and nothing that the cells contradict.
 */
export function suggestMapping(columns: readonly ColumnFacts[], known: Known): ImportMapping {
  const { targets, codebook = utfallCodebook } = known;
  const taken = new Map<number, TargetId>();
  const isFree = (target: ImportTarget) => target.several || ![...taken.values()].includes(target.id);
  const readable = columns.filter(({ refused }) => refused === null);
  for (const find of [targetByHeading, targetLikeHeading]) {
    for (const facts of readable.filter(({ column }) => !taken.has(column))) {
      const target = find(
        facts.heading,
        targets.filter((one) => isFree(one) && fits(one, facts)),
      );
      if (target) taken.set(facts.column, target.id);
    }
  }
  for (const facts of readable.filter(({ column }) => !taken.has(column))) {
    const target = targets.filter(isFree).find((one) => !one.several && isAnsweredBy(one, facts, known, codebook));
    if (target) taken.set(facts.column, target.id);
  }
  const mapped = [...taken.values()];
  return {
    columns: columns.map((facts) => columnMapping(facts, taken.get(facts.column) ?? null)),
    constants: {
      ...(mapped.includes(INSATS_TARGET) || !known.onlyInsats ? {} : { [INSATS_TARGET]: known.onlyInsats }),
      ...(mapped.includes(structuralVariables.mode) ? {} : { [structuralVariables.mode]: modeIds.withData }),
    },
    values: [],
  };
}

function columnMapping({ column, dayOrders, dayOrderAsked }: ColumnFacts, target: TargetId | null): ColumnMapping {
  return { column, target, dayOrder: dayOrderAsked ? null : (dayOrders[0] ?? null) };
}

/** Whether the cells may be of the target at all; an empty column may be anything. */
function fits({ kind, id }: ImportTarget, { filled, dayOrders, ages, birthYears, birthdays }: ColumnFacts): boolean {
  if (filled === 0) return true;
  if (birthdays) return id === BIRTH_YEAR_TARGET;
  if (kind === 'day') return dayOrders.length > 0;
  if (kind === 'age') return ages;
  if (kind === 'birthYear') return birthYears;
  return kind === 'code' || dayOrders.length === 0;
}

function isAnsweredBy(
  { id }: ImportTarget,
  { samples }: ColumnFacts,
  { isInsats }: Known,
  codebook: Codebook,
): boolean {
  if (samples.length === 0) return false;
  const share = (says: (text: string) => boolean) => samples.filter(says).length / samples.length;
  if (id === INSATS_TARGET) return share(isInsats) >= ENOUGH_KNOWN;
  const variable = codedVariable(id, codebook);
  if (!variable || id === structuralVariables.place) return false;
  // Labels such as «Annat» belong to many; a column of one word may be anything.
  if (share((text) => categoryByLabel(variable, text) !== undefined) < ENOUGH_KNOWN) return false;
  return samples.length > 1 && samples.every((text) => suggestAnswer(variable, text) !== undefined);
}
