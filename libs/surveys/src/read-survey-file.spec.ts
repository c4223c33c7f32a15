import { readSurveyFile } from './read-survey-file.js';
import type { Indicator } from './survey.js';

const indicators: readonly Indicator[] = [
  { number: 1, label: 'Bemötande', options: ['Nej', 'Ja'] },
  { number: 7, label: null, options: ['1', '2', '3'] },
];
const heading = 'Kön;Tillfrågade;Besvarade;Indikator;Inget svar;1;2;3';
const read = (...lines: string[]) => readSurveyFile([heading, ...lines].join('\r\n'), indicators);
const faults = (...lines: string[]) => {
  const answer = read(...lines);
  return answer.ok ? [] : answer.errors.map(({ line, code, value }) => `${line} ${code} ${value}`);
};

describe('readSurveyFile', () => {
  it('reads counts by gender and indicator', () => {
    expect(read('Kvinna;12;9;1;1;3;5;', 'Kvinna;12;9;7;0;3;3;3', '"Män";8;6;1;0;0;6;', '')).toEqual({
      ok: true,
      counts: {
        groups: [
          { gender: 'woman', asked: 12, answered: 9 },
          { gender: 'man', asked: 8, answered: 6 },
        ],
        results: [
          { indicator: 1, gender: 'woman', counts: [1, 3, 5] },
          { indicator: 7, gender: 'woman', counts: [0, 3, 3, 3] },
          { indicator: 1, gender: 'man', counts: [0, 0, 6] },
        ],
      },
    });
  });

  it('takes cells copied from a spreadsheet', () => {
    const text = `${heading.replaceAll(';', '\t')}\nMan\t1 200\t6\t1\t0\t0\t6\t`;
    expect(readSurveyFile(text, indicators)).toMatchObject({ ok: true, counts: { groups: [{ asked: 1200 }] } });
  });

  it('says every fault with its line', () => {
    expect(faults('X;1;1;1;0;0;1;', 'Kvinna;a;1;1;0;0;1;', 'Kvinna;1;1;9;0;0;1;')).toEqual([
      '2 gender X',
      '3 number a',
      '4 indicator 9',
    ]);
    expect(faults('Kvinna;12;9;1;1;3;5;', 'Kvinna;12;8;7;0;3;3;2')).toEqual(['3 asked 12/8']);
    expect(faults('')).toEqual(['1 empty ']);
  });

  it('says which columns are missing', () => {
    const short = readSurveyFile('kön;indikator', indicators);
    expect(short).toMatchObject({
      ok: false,
      errors: [{ value: 'tillfrågade' }, { value: 'besvarade' }, { value: 'inget svar' }],
    });
    const few = readSurveyFile('kön;tillfrågade;besvarade;indikator;inget svar;1\nMan;1;1;1;0;1', indicators);
    expect(few).toMatchObject({ ok: false, errors: [{ line: 2, code: 'columns', value: '2' }] });
  });
});
