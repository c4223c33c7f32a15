import type { Answer, AnswerSet, Codebook, Variable } from '@utfall/codebook';
import type { Language } from '../../../shared/language/language.js';
import type { Difference } from '../../../shared/ui/dialog/conflict-dialog.js';
import { answerText } from './answer-text.js';

/** Ids of the variables that two records answer differently, extents included. */
export function changedVariables(codebook: Codebook, a: AnswerSet, b: AnswerSet): readonly string[] {
  return codebook.variables.map(({ id }) => id).filter((id) => valueOf(a, id) !== valueOf(b, id));
}

/** One record in four states, when two people edited it at once. */
export interface Edits {
  /** As both found it. */
  readonly saved: AnswerSet;
  /** As my form began: the same, with what the form fills in by itself. */
  readonly begun: AnswerSet;
  readonly mine: AnswerSet;
  readonly newer: AnswerSet;
}

/** What I changed and somebody else changed too, to something else: both as they read. */
export function collisions(
  codebook: Codebook,
  { saved, begun, mine, newer }: Edits,
  language: Language,
): readonly Difference[] {
  const theirs = new Set(changedVariables(codebook, saved, newer));
  return changedVariables(codebook, begun, mine)
    .filter((id) => theirs.has(id) && valueOf(mine, id) !== valueOf(newer, id))
    .map((id) => codebook.variable(id))
    .map((variable) => ({
      field: variable.id,
      label: variable.label[language],
      mine: textOf(variable, mine, language),
      newer: textOf(variable, newer, language),
    }));
}

/** What somebody else changed and I did not: it stays as they made it. */
export function othersChanges(
  codebook: Codebook,
  { saved, begun, mine, newer }: Edits,
  language: Language,
): readonly Pick<Difference, 'label' | 'newer'>[] {
  const own = new Set(changedVariables(codebook, begun, mine));
  return changedVariables(codebook, saved, newer)
    .filter((id) => !own.has(id))
    .map((id) => codebook.variable(id))
    .map((variable) => ({ label: variable.label[language], newer: textOf(variable, newer, language) }));
}

/** The newer record with my changes in it. @param given ids of variables where the newer shall stand all the same */
export function merged(
  codebook: Codebook,
  { begun, mine, newer }: Omit<Edits, 'saved'>,
  given: ReadonlySet<string> = new Set(),
): AnswerSet {
  const changed = changedVariables(codebook, begun, mine).filter((id) => !given.has(id));
  const answers: Record<string, Answer> = { ...newer.answers };
  for (const id of changed) answers[id] = mine.answers[id] ?? null;
  const kept = Object.entries(newer.extents).filter(([id]) => !changed.includes(id));
  const own = Object.entries(mine.extents).filter(([id]) => changed.includes(id));
  return { answers, extents: Object.fromEntries([...kept, ...own]) };
}

function textOf(variable: Variable, { answers, extents }: AnswerSet, language: Language): string {
  return answerText(variable, answers[variable.id] ?? null, language, extents[variable.id]) || '–';
}

/** Comparable text: the order in which several answers or extents were given says nothing. */
function valueOf({ answers, extents }: AnswerSet, id: string): string {
  const answer = answers[id] ?? null;
  const parts = Object.entries(extents[id] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([Array.isArray(answer) ? [...(answer as readonly string[])].sort() : answer, parts]);
}
