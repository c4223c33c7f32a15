import type { Conflict } from './conflict-dialog.js';

/** The fields where the newer was chosen, when `mine` are those where mine was. */
export function given({ differences }: Conflict, mine: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(differences.flatMap(({ field }) => (field === undefined || mine.has(field) ? [] : [field])));
}

/** Told when nothing collided: what the other changed meanwhile, which is saved beside mine. */
export function bothChanged({ alsoChanged = [] }: Conflict): string {
  const labels = alsoChanged.map(({ label }) => label).join(', ');
  return labels === ''
    ? $localize`Sparat.`
    : $localize`Sparat. Någon annan hade samtidigt ändrat: ${labels}:fields:. Båda ändringarna gäller.`;
}
