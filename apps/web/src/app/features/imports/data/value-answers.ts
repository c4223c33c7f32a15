import type { DraftValueDto, DraftValuesView, FieldProblem } from '@utfall/api-contract';

/** What a person says that values mean, by {@link keyOf}; '' = nothing yet. */
export type ValueAnswers = Readonly<Record<string, string>>;

export function keyOf(target: string, value: string): string {
  return `${target}.${value}`;
}

/** What is decided already, and the suggestions: the person agrees by going on. */
export function answersOf({ columns }: DraftValuesView): ValueAnswers {
  return Object.fromEntries(
    columns.flatMap(({ target, values }) =>
      values.map(({ value, answer, suggestion }) => [keyOf(target, value), answer ?? suggestion ?? '']),
    ),
  );
}

/** The fields that are left: a value without a meaning blocks, and so does a column of too many. */
export function openFields({ columns }: DraftValuesView, answers: ValueAnswers): FieldProblem[] {
  return columns.flatMap(({ target, headings, values, tooMany }) => [
    ...(tooMany
      ? [
          {
            field: target,
            code: 'tooMany',
            message: `${headings.join(', ')}: kolumnen har för många olika värden för att vara svar. Gå tillbaka och utelämna den eller välj något annat.`,
            messageEn: `${headings.join(', ')}: the column has too many different values to be answers. Go back and leave it out or choose something else.`,
          },
        ]
      : []),
    ...values
      .filter(({ value }) => !answers[keyOf(target, value)])
      .map(({ value }) => ({
        field: keyOf(target, value),
        code: 'required',
        message: `Välj vad ”${value}” betyder.`,
        messageEn: `Choose what “${value}” means.`,
      })),
  ]);
}

/** What is said in other words than the codebook's: the rest needs no saying. */
export function decisions({ columns }: DraftValuesView, answers: ValueAnswers): DraftValueDto[] {
  return columns.flatMap(({ target, values }) =>
    values.flatMap(({ value, answer, exact }) => {
      const said = answers[keyOf(target, value)];
      return !said || (exact && said === answer) ? [] : [{ target, value, answer: said }];
    }),
  );
}
