import fc from 'fast-check';
import type { Answer } from './answers.js';
import { rulesOf } from '../rules.js';
import { schemaOf } from '../schema/schema-of.js';
import { utfallCodebook } from '../utfall-codebook.js';
import type { Variable } from '../variable.js';
import { decodeAnswers, encodeAnswers } from './stored-row.js';

/** Any answer that the variable can hold, several answers in the codebook's order. */
function answerOf(variable: Variable): fc.Arbitrary<Answer> {
  const { ids, exclusive } = rulesOf(variable);
  if (variable.kind === 'date') return fc.constantFrom(null, '2019-01-31', '2026-02-28');
  if (variable.kind !== 'several') return fc.constantFrom(null, ...ids);
  const together = fc.subarray(
    ids.filter((id) => !exclusive.includes(id)),
    { minLength: 1 },
  );
  return fc.oneof(fc.constant(null), fc.constantFrom(...exclusive.map((id) => [id])), together);
}

/** Extents for some of the chosen answers. */
function extentsOf(variable: Variable, answer: Answer): fc.Arbitrary<Record<string, number>> {
  const ids = rulesOf(variable).extent?.ids.filter((id) => answer?.includes(id)) ?? [];
  return fc
    .array(fc.option(fc.integer({ min: 1, max: 100 })), { minLength: ids.length, maxLength: ids.length })
    .map((percents) => Object.fromEntries(ids.flatMap((id, i) => (percents[i] ? [[id, percents[i]]] : []))));
}

const answerSets = fc
  .record(Object.fromEntries(utfallCodebook.variables.map((variable) => [variable.id, answerOf(variable)])))
  .chain((answers) =>
    fc
      .record(
        Object.fromEntries(
          utfallCodebook.variables.map((variable) => [variable.id, extentsOf(variable, answers[variable.id] ?? null)]),
        ),
      )
      .map((extents) => ({
        answers,
        extents: Object.fromEntries(Object.entries(extents).filter(([, percents]) => Object.keys(percents).length > 0)),
      })),
  );

describe('encodeAnswers and decodeAnswers', () => {
  it('give back what was said', () => {
    fc.assert(
      fc.property(answerSets, ({ answers, extents }) => {
        const row = encodeAnswers(utfallCodebook, answers, extents);
        expect(decodeAnswers(utfallCodebook, row)).toEqual({ answers, extents });
      }),
    );
  });

  it('fill every column of the codebook', () => {
    const columns = schemaOf(utfallCodebook).columns.map(({ name }) => name);
    expect(Object.keys(encodeAnswers(utfallCodebook, {}))).toEqual(columns);
  });

  it('store numbers, bits and extents by number; null stays null and not known is 0', () => {
    const answers = {
      gender: 'woman',
      supportAtStart: ['incomeSupport', 'activityCompensation'],
      education: 'unknown',
    };
    const row = encodeAnswers(utfallCodebook, answers, { supportAtStart: { activityCompensation: 50 } });
    expect(row).toMatchObject({
      gender: 1,
      support_at_start: 0b101,
      support_at_start_extent: [null, null, 50],
      education: 0,
      age_band: null,
      support_at_exit: null,
      support_at_exit_extent: null,
    });
    expect(encodeAnswers(utfallCodebook, { supportAtStart: ['unknown'] })).toMatchObject({ support_at_start: 0 });
  });

  it('refuse what no variable or category is', () => {
    expect(() => encodeAnswers(utfallCodebook, { name: 'x' })).toThrow(RangeError);
    expect(() => encodeAnswers(utfallCodebook, { gender: 'x' })).toThrow(RangeError);
    expect(() => encodeAnswers(utfallCodebook, {}, { supportAtStart: { unknown: 50 } })).toThrow(RangeError);
    expect(() => decodeAnswers(utfallCodebook, { gender: 9 })).toThrow(RangeError);
  });
});
