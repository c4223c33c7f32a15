import { type Codebook, type ForbundCodebooks, forbundCodebooks, type OwnQuestion } from '@utfall/codebook';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { IN_ORDER, questionOf, QUESTIONS, type StoredQuestion } from './stored-question.js';

/** What this feature publishes to others: the questions of a förbund, and the codebook of each insats with them in it. */

/** The codebooks of a förbund by the id of the insats. */
export interface InsatsCodebooks {
  of(insatsId: string): Codebook;
  /** Everything that is asked somewhere: the headings of a file with several insatser. */
  readonly all: Codebook;
}

const perTransaction = new WeakMap<Transaction, Promise<InsatsCodebooks>>();

/** Read once in a transaction, which sees one state of the questions. */
export function loadCodebooks(tx: Transaction): Promise<InsatsCodebooks> {
  const known = perTransaction.get(tx) ?? readCodebooks(tx);
  perTransaction.set(tx, known);
  return known;
}

/** The förbund's own questions, closed ones too, in the order in which they were made. */
export async function loadQuestions(tx: Transaction): Promise<OwnQuestion[]> {
  return (await storedQuestions(tx)).map(questionOf);
}

async function readCodebooks(tx: Transaction): Promise<InsatsCodebooks> {
  const stored = await storedQuestions(tx);
  const codebooks = codebooksOf(stored);
  if (stored.length === 0) return { of: () => codebooks.all, all: codebooks.all };
  const insatser = await tx.query<{ id: string; parentId: string | null }>(
    `SELECT insats_id AS id, parent_id AS "parentId" FROM insats WHERE forbund_id = $1`,
    [tx.principal.forbundId],
  );
  const byId = new Map(insatser.map((insats) => [insats.id, insats]));
  return { of: (id) => codebooks.of(byId.get(id) ?? { id, parentId: null }), all: codebooks.all };
}

async function storedQuestions(tx: Transaction): Promise<StoredQuestion[]> {
  return await tx.query<StoredQuestion>(`${QUESTIONS} ${IN_ORDER}`, [tx.principal.forbundId]);
}

/** As many sets of questions as are kept: those of every förbund that works at the same time. */
const MOST_KEPT = 50;
const kept = new Map<string, ForbundCodebooks>();

/** A codebook is made of its questions alone, and making one looks through every label: once for each set of them. */
function codebooksOf(stored: readonly StoredQuestion[]): ForbundCodebooks {
  const key = JSON.stringify(stored);
  const known = kept.get(key) ?? forbundCodebooks(stored.map(questionOf));
  kept.delete(key);
  kept.set(key, known);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return known;
}
