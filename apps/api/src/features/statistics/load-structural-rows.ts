import type { ReportInsats, StructuralRows } from '@utfall/appendix';
import type { LocalDate } from '@utfall/calendar';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { readActivityRows, readObstacleRows } from '../activities/activities-facts.js';
import { readViolenceRows } from '../violence/violence-facts.js';

/** What is counted without records from `start` to before `end`, as the caller's reach shows it. */
export async function loadStructuralRows(
  tx: Transaction,
  insatser: readonly ReportInsats[],
  start: LocalDate,
  end: LocalDate,
): Promise<StructuralRows> {
  const indexes = new Map(insatser.map(({ id }, index) => [id, index]));
  // What an insats out of reach has is not there; what is no insats's own (null) is the förbund's.
  const placed = <Row extends { readonly insatsId: string | null }>(row: Row) => {
    const insats = row.insatsId === null ? null : indexes.get(row.insatsId);
    return insats === undefined ? [] : [{ ...row, insats }];
  };
  const { tallies, questions } = await readViolenceRows(tx, start, end);
  return {
    activities: (await readActivityRows(tx, start, end)).flatMap(placed),
    obstacles: (await readObstacleRows(tx)).flatMap(placed),
    violence: tallies.flatMap((row) =>
      placed(row).flatMap(({ insats, ...rest }) => (insats === null ? [] : [{ ...rest, insats }])),
    ),
    violenceQuestions: questions,
  };
}
