import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { utfallCodebook } from '../utfall-codebook.js';
import { importReader } from './import-reader.js';

const golden = (name: string) =>
  readFileSync(resolve(__dirname, `../../../testing/golden/${name}/deltagare.csv`), 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(';'));
const structural = { requiredHeadings: ['insats'], otherHeadings: ['deltagarkod'] };

const headings = [
  'insats',
  'deltagarkod',
  'registrering',
  'kön',
  'åldersgrupp',
  'kommun',
  'utbildning',
  'tid i offentlig försörjning',
  'försörjning vid start',
  'remittent',
  'startdatum',
  'slutdatum',
  'avslutsorsak',
  'avslut till',
];
const reader = importReader(utfallCodebook, headings, structural);
const withData = {
  registrering: 'Med uppgifter',
  kön: 'kvinna ',
  åldersgrupp: '30-44',
  kommun: 'MÖLNDAL',
  utbildning: 'Grundskola',
  'tid i offentlig försörjning': '1 – 3 år',
  'försörjning vid start': 'Försörjningsstöd 75 %| A-kassa',
  remittent: 'AF',
  startdatum: '20180305',
};

describe('importReader', () => {
  it.each(['vanersborg-mellerud-2019', 'insjoriket-2019'])('reads every row of %s', (name) => {
    const [head = [], ...rows] = golden(name);
    const goldenReader = importReader(utfallCodebook, head, structural);
    expect(goldenReader.errors).toEqual([]);
    expect(rows.length).toBeGreaterThan(100);
    const errors = rows.flatMap((cells) => {
      const record = Object.fromEntries(head.map((heading, i) => [heading, cells[i] ?? '']));
      return goldenReader.readRow(record).errors;
    });
    expect(errors).toEqual([]);
  });

  it('reads labels however they are written, several answers and extents', () => {
    const { answers, extents, errors } = reader.readRow(withData);
    expect(errors).toEqual([]);
    expect(answers).toMatchObject({
      mode: 'withData',
      gender: 'woman',
      ageBand: '30-44',
      kommun: '1481',
      supportDuration: '1to3Years',
      supportAtStart: ['incomeSupport', 'unemploymentBenefit'],
      referrer: 'arbetsformedlingen',
      startDate: '2018-03-05',
      endDate: null,
      exitReason: null,
    });
    expect(extents).toEqual({ supportAtStart: { incomeSupport: 75 } });
  });

  it('takes an empty cell and a missing column as Uppgift saknas, or as the default', () => {
    const { answers } = reader.readRow({ ...withData, utbildning: '', 'försörjning vid start': ' ' });
    expect(answers).toMatchObject({
      education: 'unknown',
      supportAtStart: ['unknown'],
      occupationAtStart: ['unknown'],
      place: 'forbund',
      foreignBorn: null,
    });
  });

  it('keeps exit answers uncollected while ongoing, and unknown once ended', () => {
    expect(reader.readRow(withData).answers['exitReason']).toBeNull();
    const ended = reader.readRow({ ...withData, slutdatum: '2019-01-01' }).answers;
    expect(ended).toMatchObject({ exitReason: 'unknown', destination: null, supportAtExit: ['unknown'] });
    const ill = reader.readRow({ ...withData, slutdatum: '2019-01-01', avslutsorsak: 'Sjukdom' }).answers;
    expect(ill).toMatchObject({ exitReason: 'illness', destination: 'unknown' });
  });

  it('collects no background of an anonymous row', () => {
    const { answers, errors } = reader.readRow({
      registrering: 'Anonym',
      kön: 'Uppgift saknas',
      utbildning: 'Uppgift saknas',
      startdatum: '2019-04-08',
      slutdatum: '2019-06-05',
    });
    expect(errors).toEqual([]);
    expect(answers).toMatchObject({ gender: 'unknown', kommun: 'unknown', exitReason: 'unknown' });
    expect(answers).toMatchObject({ ageBand: null, education: null, supportAtStart: null, destination: null });
  });

  it('lists every cell that cannot be read, with what is allowed', () => {
    const { errors } = reader.readRow({
      registrering: '',
      kön: 'Kvinnlig',
      'försörjning vid start': 'Försörjningsstöd 0 %|Lotto',
      startdatum: '2019-02-30',
    });
    expect(errors.map(({ column, value, code }) => [column, value, code])).toEqual([
      ['registrering', '', 'required'],
      ['kön', 'Kvinnlig', 'unknownLabel'],
      ['försörjning vid start', 'Försörjningsstöd 0 %', 'extentRange'],
      ['försörjning vid start', 'Lotto', 'unknownLabel'],
      ['startdatum', '2019-02-30', 'invalidDate'],
    ]);
    expect(errors[1]?.allowed).toEqual(['Kvinna', 'Man', 'Annat', 'Uppgift saknas']);
    expect(errors[1]?.message.sv).toBe('”Kvinnlig” är inget svar i kolumnen kön.');
  });

  it('refuses unknown, repeated, switched-off and missing headings for the whole file', () => {
    const { errors } = importReader(
      utfallCodebook,
      ['Kön', 'kön', 'ålder', 'utrikesfödd', ...headings.slice(2, 3), ...headings.slice(4, -4)],
      structural,
    );
    expect(errors.map(({ column, code }) => [column, code])).toEqual([
      ['kön', 'repeatedHeading'],
      ['ålder', 'unknownHeading'],
      ['utrikesfödd', 'switchedOffHeading'],
      ['insats', 'missingHeading'],
      ['startdatum', 'missingHeading'],
    ]);
    expect(errors[1]?.allowed).toContain('åldersgrupp');
    const settings = { ...structural, optionalVariables: ['foreignBorn'] };
    expect(importReader(utfallCodebook, [...headings, 'utrikesfödd'], settings).errors).toEqual([]);
  });
});
