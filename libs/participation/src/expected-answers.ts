import {
  allowedBeside,
  modeIds,
  structuralVariables,
  type Codebook,
  type Mode,
  utfallCodebook,
  type Variable,
} from '@utfall/codebook';

/** An answer that a participation of the mode owes; without it the record is incomplete. */
export interface ExpectedAnswer {
  readonly variable: Variable;
  readonly mode: Mode;
  /** Owed when the participation has ended, not before. */
  readonly onlyEnded: boolean;
  /** Owed beside these answers of another variable alone: the others leave nothing to choose. null = always. */
  readonly beside: { readonly variable: Variable; readonly ids: readonly string[] } | null;
}

const known = new WeakMap<Codebook, readonly ExpectedAnswer[]>();

/**
 * The one definition of an incomplete record: the form's list, the database's filter and the checks of data quality are made from it.
 * An anonymous participation owes nothing but its exit reason: gender and kommun may be kept (docs/rakneregler.md),
 * whereas every missing reason widens the range of the printed shares (counting rule 10).
 */
export function expectedAnswers(codebook: Codebook = utfallCodebook): readonly ExpectedAnswer[] {
  let expected = known.get(codebook);
  if (!expected) {
    expected = [modeIds.withData, modeIds.anonymous].flatMap((mode) =>
      codebook.variables
        .filter((variable) => isExpected(variable, mode))
        .map((variable) => ({
          variable,
          mode,
          onlyEnded: variable.askedAt === 'exit',
          beside: besideOf(codebook, variable),
        })),
    );
    known.set(codebook, expected);
  }
  return expected;
}

function isExpected(variable: Variable, mode: Mode): boolean {
  if (variable.id === structuralVariables.exitReason) return true;
  const mayBeOpen = variable.id === structuralVariables.endDate || variable.askedAt === 'followUp';
  const owed = variable.collected[mode] === 'required' || (mode === modeIds.withData && variable.expected === true);
  return !mayBeOpen && owed && !variable.optionalPerForbund;
}

function besideOf(codebook: Codebook, variable: Variable): ExpectedAnswer['beside'] {
  if (!variable.dependsOn) return null;
  const other = codebook.variable(variable.dependsOn.variable);
  const ids = other.categories.map(({ id }) => id).filter((id) => allowedBeside(variable, id).length > 0);
  return { variable: other, ids };
}
