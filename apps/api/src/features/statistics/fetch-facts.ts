import type { LocalDate } from '@utfall/calendar';
import { utfallCodebook } from '@utfall/codebook';
import { FactBuilder, type FactColumns, factVariables } from '@utfall/outcome-statistics';
import type { Transaction } from '../../platform/database/unit-of-work.js';

const variables = factVariables(utfallCodebook);

/** Dates as whole days: the columns are numbers, and a subtraction in the database is cheaper than a parse here. */
const FACTS = `
SELECT insats_id, person, start_date - date '1970-01-01',
  CASE WHEN active_until = 'infinity' THEN NULL ELSE active_until - date '1970-01-01' END,
  ${variables.map((variable) => variable.column).join(', ')}
FROM participation_fact
WHERE active_until >= $1 AND start_date < $2`;

/**
 * The facts of every participation that was active in [start, end), as the caller's role and reach show them.
 * @param insatser ids in the order that facts refer to them by index
 */
export async function fetchFacts(
  tx: Transaction,
  insatser: readonly string[],
  start: LocalDate,
  end: LocalDate,
): Promise<FactColumns> {
  const indexOf = new Map(insatser.map((id, index) => [id, index]));
  const builder = new FactBuilder(variables);
  for (const row of await tx.arrays(FACTS, [start, end])) {
    const [insats, person, startDay, endDay, ...codes] = row as [
      string,
      string | null,
      number,
      number | null,
      ...number[],
    ];
    const index = indexOf.get(insats);
    // A fact of an insats outside the asked ones (a report of some insatser) is not counted.
    if (index !== undefined) builder.add(index, person, startDay, endDay, codes);
  }
  return builder.build();
}
