import { importReader, utfallCodebook } from '@utfall/codebook';
import fc from 'fast-check';
import { importParticipation } from '../import-participation.js';
import type { ImportMapping } from './import-mapping.js';
import { RowTranslator, type StagedCell } from './row-translator.js';

const context = {
  insatsName: (id: string) => (id === 'i1' ? 'Steget' : undefined),
  insatsByName: (name: string) => (name === 'Steget' ? 'i1' : undefined),
  insatsHeading: 'insats',
  codeHeading: 'deltagarkod',
};
const targets = ['code', 'gender', 'age', 'supportAtStart', 'supportAtStart', 'startDate', 'endDate', 'exitReason'];
const mapping: ImportMapping = {
  columns: targets.map((target, column) => ({ column, target, dayOrder: 'dayFirst' })),
  constants: { insats: 'i1', mode: 'withData', kommun: '1481' },
  values: [
    { target: 'gender', value: 'Kvinnlig', answer: 'woman' },
    { target: 'supportAtStart', value: 'eb', answer: 'incomeSupport' },
  ],
};
const translator = new RowTranslator(mapping, context);
const row = ['A1', 'kvinnlig', '34', 'EB', 'A-kassa 50 %', '1/3 2026', '', ''];

describe('RowTranslator', () => {
  it('writes a row as deltagare.csv has it', () => {
    expect(translator.translate(row)).toEqual({
      errors: [],
      record: {
        insats: 'Steget',
        registrering: 'Med uppgifter',
        kommun: 'Mölndal',
        deltagarkod: 'A1',
        kön: 'Kvinna',
        åldersgrupp: '30–44',
        'försörjning vid start': 'Försörjningsstöd|A-kassa 50 %',
        startdatum: '2026-03-01',
      },
    });
    expect(translator.columnsOf('åldersgrupp')).toEqual([2]);
    expect(translator.columnsOf('kommun')).toEqual([]);
  });

  it('refuses what nobody has given a meaning, days and ages that are none, and what was not kept', () => {
    const { errors } = translator.translate([null, 'okänd sort', 'trettio', 'Lotto', '', '31/2 2026', '', 'Hoppsan']);
    expect(errors.map(({ column, code }) => [column, code])).toEqual([
      [0, 'personalNumber'],
      [1, 'unmappedValue'],
      [2, 'invalidAge'],
      [3, 'unmappedValue'],
      [5, 'invalidDay'],
      [7, 'unmappedValue'],
    ]);
    expect(errors[0]?.value).toBeNull();
  });

  it('computes the band from the year of birth and the start, and keeps neither year nor age', () => {
    const byBirth = new RowTranslator(
      {
        ...mapping,
        columns: mapping.columns.map((one) => (one.target === 'age' ? { ...one, target: 'birthYear' } : one)),
      },
      context,
    );
    const { record, errors } = byBirth.translate(row.with(2, '1981'));
    expect([record['åldersgrupp'], errors]).toEqual(['45–59', []]);
    expect(JSON.stringify(record)).not.toContain('1981');
    expect(byBirth.translate(row.with(2, '2020')).errors).toMatchObject([{ code: 'ageOutside' }]);
  });

  it('leaves out what an anonymous participation has no place for', () => {
    const anonymous = new RowTranslator(
      { ...mapping, constants: { ...mapping.constants, mode: 'anonymous' } },
      context,
    );
    expect(anonymous.translate(row).record).toEqual({
      insats: 'Steget',
      registrering: 'Anonym',
      kommun: 'Mölndal',
      kön: 'Kvinna',
      startdatum: '2026-03-01',
    });
  });

  it('never guesses: a row is an error or every cell of it is read by what was said', () => {
    const reader = importReader(
      utfallCodebook,
      ['insats', 'deltagarkod', ...utfallCodebook.variables.filter((v) => !v.optionalPerForbund).map((v) => v.heading)],
      { requiredHeadings: ['insats'], otherHeadings: ['deltagarkod'] },
    );
    const cells = fc.tuple(
      ...[
        ['', 'A1', null],
        ['kvinnlig', 'Man', 'Hen', '', null],
        ['16', '61', 'x', '', '7'],
        ['EB', 'EB|A-kassa', 'A-kassa;Lotto', ''],
        ['Studiestöd', '', 'Egen försörjning'],
        ['1/3 2026', '2026-03-01', '46082', '32/1 2026', ''],
        ['', '2026-04-01'],
        ['', 'Arbete', 'Hoppsan'],
      ].map((some) => fc.constantFrom<StagedCell>(...some)),
    );
    fc.assert(
      fc.property(cells, (some) => {
        const { record, errors } = translator.translate(some);
        const unread = some.flatMap((cell, i) =>
          cell === null || ['Hen', 'x', '7', 'A-kassa;Lotto', '32/1 2026', 'Hoppsan'].includes(cell) ? [i] : [],
        );
        expect(errors.map(({ column }) => column)).toEqual(unread);
        if (errors.length > 0) return;
        const imported = importParticipation(
          reader,
          record,
          {
            today: '2026-11-20' as never,
            insats: { startDate: null, endDate: null },
            code: null,
            optionalVariables: [],
          },
          'deltagarkod',
        );
        expect(imported.errors.every(({ code }) => code !== 'unknownLabel' && code !== 'invalidDate')).toBe(true);
      }),
    );
  });
});
