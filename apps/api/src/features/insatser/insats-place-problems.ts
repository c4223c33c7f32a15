import type { FieldProblem, InsatsDto } from '@utfall/api-contract';

/** What another insats of the förbund is known by here. */
export interface Neighbour {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly codePrefix: string;
}

/** Faults of an insats among the others of its förbund: its name, its code prefix and what it is a track of. */
export function placeProblems(
  insats: Pick<InsatsDto, 'name' | 'codePrefix' | 'parentId'>,
  id: string,
  neighbours: readonly Neighbour[],
): FieldProblem[] {
  const others = neighbours.filter((other) => other.id !== id);
  return [...nameProblems(insats, others), ...prefixProblems(insats, others), ...parentProblems(insats, id, others)];
}

function nameProblems({ name }: Pick<InsatsDto, 'name'>, others: readonly Neighbour[]): FieldProblem[] {
  const same = (a: string, b: string) => a.toLocaleLowerCase('sv') === b.toLocaleLowerCase('sv');
  if (!others.some((other) => same(other.name, name))) return [];
  return [
    {
      field: 'name',
      code: 'taken',
      message: 'Det finns redan en insats med det namnet.',
      messageEn: 'There is already an insats with that name.',
    },
  ];
}

function prefixProblems({ codePrefix }: Pick<InsatsDto, 'codePrefix'>, others: readonly Neighbour[]): FieldProblem[] {
  const other = others.find((one) => one.codePrefix === codePrefix);
  if (!other) return [];
  return [
    {
      field: 'codePrefix',
      code: 'taken',
      message: `Kodprefixet används redan av ${other.name}.`,
      messageEn: `The code prefix is already used by ${other.name}.`,
    },
  ];
}

/** Two levels only: figures of tracks roll up to their insats. */
function parentProblems(
  { parentId }: Pick<InsatsDto, 'parentId'>,
  id: string,
  others: readonly Neighbour[],
): FieldProblem[] {
  if (parentId === null) return [];
  const field = 'parentId';
  const parent = others.find((other) => other.id === parentId);
  if (!parent) {
    const message = 'Välj en annan insats i förbundet som överordnad.';
    return [{ field, code: 'unknown', message, messageEn: 'Choose another insats of the förbund as parent.' }];
  }
  if (parent.parentId !== null) {
    const message = `${parent.name} är själv ett spår och kan inte ha egna spår.`;
    return [{ field, code: 'isTrack', message, messageEn: `${parent.name} is a track itself and cannot have tracks.` }];
  }
  if (others.some((other) => other.parentId === id)) {
    const message = 'Insatsen har egna spår och kan inte bli ett spår.';
    return [{ field, code: 'hasTracks', message, messageEn: 'The insats has tracks and cannot become one.' }];
  }
  return [];
}
