import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportKind } from '@utfall/api-contract';
import {
  addForbund,
  addInsats,
  csv,
  deltagareHeadings,
  goldenFile,
  importing,
  storedRows,
} from '../../../test/import-fixture.js';
import { openTestDatabase, type TestDatabase } from '../../../test/test-database.js';

let db: TestDatabase;
let forbund: string;

beforeAll(async () => {
  db = await openTestDatabase();
  forbund = await addForbund(db, 'eget');
  await addInsats(db, forbund, 'Steget', { prefix: 'STE', start: '2020-01-01', end: '2026-06-30' });
  await addInsats(db, forbund, 'Mentorer', { prefix: 'MEN', kind: 'structural' });
  await addInsats(db, await addForbund(db, 'annat'), 'Annans insats', { prefix: 'ANN' });
}, 60_000);
afterAll(() => db.close());

/** Imports what must be refused: nothing at all may have been saved. */
async function refused(kind: ImportKind, content: string | Buffer) {
  const before = await storedRows(db);
  const outcome = await importing(db, forbund, kind, content);
  expect(outcome.saved).toBeNull();
  expect(await storedRows(db)).toEqual(before);
  expect(outcome.errorCount).toBe(outcome.errors.length);
  expect(outcome.errors.every((error) => error.message !== '' && error.messageEn !== '')).toBe(true);
  return outcome.errors.map(({ row, column, value, message, allowed }) => ({ row, column, value, message, allowed }));
}

const good: Record<string, string> = {
  insats: 'Steget',
  deltagarkod: 'S-1',
  registrering: 'Med uppgifter',
  kön: 'Kvinna',
  åldersgrupp: '30–44',
  kommun: 'Vänersborg',
  utbildning: 'Gymnasium',
  'tid i offentlig försörjning': '1–3 år',
  'försörjning vid start': 'Försörjningsstöd|A-kassa',
  remittent: 'Kommunen',
  startdatum: '2024-02-01',
};
const rowOf = (changes: Record<string, string> = {}) =>
  deltagareHeadings.map((heading) => ({ ...good, ...changes })[heading] ?? '');
const deltagare = (...rows: Record<string, string>[]) => csv(deltagareHeadings, ...rows.map(rowOf));

const lineCount = (file: Buffer) => file.toString().trimEnd().split('\r\n').length;
/** With a byte put first on its third line that no UTF-8 has. */
function brokenOnLine3(file: Buffer): Buffer {
  const third = file.indexOf('\n', file.indexOf('\n') + 1) + 1;
  return Buffer.concat([file.subarray(0, third), Buffer.from([0xff]), file.subarray(third)]);
}

describe('a file that is no CSV of ours', () => {
  const golden = goldenFile('insjoriket-2019', 'deltagare');
  it.each<[string, string | Buffer, RegExp]>([
    ['an empty file', '', /är tom/],
    ['a byte order mark alone', '\uFEFF', /är tom/],
    ['blank lines', '\r\n\r\n', /är tom/],
    ['a byte order mark and blank lines', '\uFEFF\r\n\r\n', /ingen rubrikrad/],
    ['spaces', '  \n \n', /ingen rubrikrad/],
    ['semicolons', ';;;;\r\n;;;;\r\n', /ingen rubrikrad/],
    ['a spreadsheet (xlsx)', Buffer.from('504b030414000600', 'hex'), /kalkylblad \(Excel\)/],
    ['a spreadsheet (xls)', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /kalkylblad \(Excel\)/],
    ['UTF-16', Buffer.from(`\uFEFF${deltagareHeadings.join(';')}`, 'utf16le'), /UTF-16/],
    ['NUL bytes', Buffer.concat([golden, Buffer.from([0])]), /nolltecken/],
    ['an encoding that is neither', Buffer.from([0x68, 0x81, 0x3b, 0x8d]), /varken UTF-8 eller Windows-1252/],
  ])('%s', async (_, content, message) => {
    const errors = await refused('deltagare', content);
    expect(errors).toEqual([
      { row: 0, column: null, value: null, message: expect.stringMatching(message), allowed: [] },
    ]);
  });

  it.each<[string, Buffer, number]>([
    ['breaks off', Buffer.concat([golden, Buffer.from('å').subarray(0, -1)]), lineCount(golden) + 1],
    ['has one broken byte', brokenOnLine3(golden), 3],
    ['says that it is and is not', Buffer.from('\xef\xbb\xbfinsats;k\xf6n;m\xe5nad', 'latin1'), 1],
    ['has one broken byte and no byte order mark', brokenOnLine3(golden.subarray(3)), 3],
  ])('UTF-8 that %s', async (_, content, row) => {
    expect(await refused('deltagare', content)).toEqual([
      { row, column: null, value: null, message: expect.stringMatching(/^Filen är UTF-8 men har tecken/), allowed: [] },
    ]);
  });

  it('commas between columns', async () => {
    const errors = await refused('volym', 'insats,månad,kön,antal\r\nSteget,2024-01,Kvinna,3\r\n');
    expect(errors).toMatchObject([{ row: 1, message: expect.stringContaining('semikolon') }]);
  });

  it('a heading and nothing below it', async () => {
    expect(await refused('deltagare', csv(deltagareHeadings))).toMatchObject([
      { row: 0, message: expect.stringContaining('inga rader') },
    ]);
  });

  it('a quotation mark that is never closed', async () => {
    const errors = await refused(
      'volym',
      csv(['insats', 'månad', 'kön', 'antal', 'benämning'], ['Steget', '2024-01', 'Man', '1', '"öppen']),
    );
    expect(errors).toMatchObject([
      { message: expect.stringContaining('Ett citattecken (") öppnas men stängs aldrig') },
    ]);
  });

  it('a row that has lost a semicolon', async () => {
    const errors = await refused('deltagare', csv(deltagareHeadings, rowOf(), rowOf({ deltagarkod: 'S-2' }).slice(1)));
    expect(errors).toMatchObject([
      { row: 3, message: expect.stringContaining('Raden har 12 kolumner men rubriken har 13') },
    ]);
  });
});

describe('deltagareHeadings', () => {
  it('that are misspelt, there twice and missing are all named', async () => {
    const broken = deltagareHeadings.map((heading) =>
      heading === 'kön' ? 'kon' : heading === 'kommun' ? 'utbildning' : heading,
    );
    const errors = await refused('deltagare', csv(broken, rowOf()));
    expect(errors.map(({ row, column, message }) => [row, column, message])).toEqual([
      [1, 'kon', 'Kolumnen ”kon” finns inte i kodboken.'],
      [1, 'utbildning', 'Kolumnen ”utbildning” finns två gånger.'],
      [1, 'kön', 'Kolumnen ”kön” saknas i filen.'],
      [1, 'kommun', 'Kolumnen ”kommun” saknas i filen.'],
    ]);
    expect(errors[0]?.allowed).toContain('kön');
  });

  it.each<[ImportKind, string]>([
    ['volym', 'antal'],
    ['ekonomi', 'utfall period'],
    ['insatser', 'inriktning'],
  ])('of %s without %s', async (kind, column) => {
    const heading = goldenFile('vanersborg-mellerud-2019', kind).toString().split('\r\n')[0]?.replace(column, 'annat');
    const errors = await refused(kind, `${heading}\r\n`);
    expect(errors.map(({ row, column: named }) => [row, named])).toEqual([
      [1, 'annat'],
      [1, column],
    ]);
  });
});

describe('rows of deltagare', () => {
  it('are told with every fault of theirs, in order, with what is allowed', async () => {
    const errors = await refused(
      'deltagare',
      deltagare(
        { kön: 'Okänt', kommun: 'Atlantis', utbildning: 'Doktor' },
        { deltagarkod: 'S-2', startdatum: '2024-02-30' },
        { deltagarkod: 'S-3', startdatum: '2026-05-01', slutdatum: '2027-01-01' },
        { deltagarkod: 'S-4', startdatum: '2024-05-01', slutdatum: '2024-04-30' },
        { deltagarkod: 'S-5', startdatum: '2019-12-31' },
        { deltagarkod: 'S-6', registrering: 'Anonym' },
        { deltagarkod: 'S-7', insats: 'Annans insats' },
        { deltagarkod: 'S-8', insats: 'Finns inte' },
        { deltagarkod: 'S-9', insats: 'Mentorer' },
        { deltagarkod: '19121212-1212' },
      ),
    );
    expect(errors.filter(({ row }) => row !== 7).map(({ row, column, value }) => [row, column, value])).toEqual([
      [2, 'kön', 'Okänt'],
      [2, 'kommun', 'Atlantis'],
      [2, 'utbildning', 'Doktor'],
      [3, 'startdatum', '2024-02-30'],
      [4, 'slutdatum', '2027-01-01'],
      [5, 'slutdatum', '2024-04-30'],
      [6, 'startdatum', '2019-12-31'],
      [8, 'insats', 'Annans insats'],
      [9, 'insats', 'Finns inte'],
      [10, 'insats', 'Mentorer'],
      [11, 'deltagarkod', '19121212-1212'],
    ]);
    const anonymous = errors.filter(({ row }) => row === 7);
    expect(anonymous.map(({ column }) => column)).toEqual(
      expect.arrayContaining(['deltagarkod', 'åldersgrupp', 'utbildning']),
    );
    expect(errors[0]?.allowed).toEqual(['Kvinna', 'Man', 'Annat', 'Uppgift saknas']);
    // An insats of another förbund and one that does not exist get the same answer, which names neither.
    expect(errors.find(({ row }) => row === 8)?.allowed).toEqual(['Mentorer', 'Steget']);
    expect(errors.find(({ row }) => row === 9)?.allowed).toEqual(['Mentorer', 'Steget']);
  });

  it('are refused whole when the very last of many is wrong', async () => {
    const many = Array.from({ length: 2500 }, (_, i) => ({ deltagarkod: `M-${i}` }));
    const errors = await refused('deltagare', deltagare(...many, { deltagarkod: 'M-x', kön: '?' }));
    expect(errors).toMatchObject([{ row: 2502, column: 'kön', value: '?' }]);
  });

  it('that are wrong in thousands are counted, and the first thousand told', async () => {
    const many = Array.from({ length: 1500 }, (_, i) => rowOf({ deltagarkod: `M-${i}`, kön: '?' }));
    const outcome = await importing(db, forbund, 'deltagare', csv(deltagareHeadings, ...many));
    expect(outcome.errorCount).toBe(1500);
    expect(outcome.errors).toHaveLength(1000);
    expect(outcome.errors.at(-1)?.row).toBe(1001);
  });
});

describe('rows of the other files', () => {
  it('volym: unknown insats, month, gender and count', async () => {
    const errors = await refused(
      'volym',
      csv(
        ['insats', 'månad', 'kön', 'antal', 'besök'],
        ['Okänd', '2024-13', 'Flicka', '-1', 'två'],
        ['Steget', '2026-12', 'Man', '', ''],
        ['', '', '', '1,5', ''],
      ),
    );
    expect(errors.map(({ row, column, value }) => [row, column, value])).toEqual([
      [2, 'insats', 'Okänd'],
      [2, 'månad', '2024-13'],
      [2, 'kön', 'Flicka'],
      [2, 'antal', '-1'],
      [2, 'besök', 'två'],
      [3, 'månad', '2026-12'],
      [3, 'antal', ''],
      [4, 'insats', ''],
      [4, 'månad', ''],
      [4, 'antal', '1,5'],
    ]);
  });

  it('ekonomi: type, period and amounts', async () => {
    const heading = ['kod', 'benämning', 'typ', 'period från', 'period till', 'budget period', 'utfall period'];
    const errors = await refused(
      'ekonomi',
      csv(
        heading,
        ['1', 'Steget', 'Annat', '2024-01', '2024-08', '1.289.048', 'mycket'],
        ['', '', 'Insats', '2024-08', '2024-01', '1', '1'],
        ['2', 'Kansli', 'Gemensamt', '2024', '2024-08', '1 000,50', '-3'],
      ),
    );
    expect(errors.map(({ row, column }) => [row, column])).toEqual([
      [2, 'typ'],
      [2, 'budget period'],
      [2, 'utfall period'],
      [3, 'kod'],
      [3, 'benämning'],
      [3, 'period till'],
      [4, 'period från'],
    ]);
    expect(errors[0]?.allowed).toEqual(['Insats', 'Struktur', 'Projekt', 'Gemensamt']);
  });

  it('ekonomi: the same period twice, periods that overlap in the file and with what is stored', async () => {
    const heading = ['kod', 'benämning', 'typ', 'period från', 'period till', 'budget period', 'utfall period'];
    const row = (code: string, from: string, to: string) => [code, 'Namn', 'Insats', from, to, '1', '1'];
    const stored = await importing(
      db,
      forbund,
      'ekonomi',
      csv(heading, row('L1', '2024-01', '2024-08'), row('L1', '2024-09', '2024-12')),
    );
    expect(stored.saved?.rows).toBe(2);
    const errors = await refused(
      'ekonomi',
      csv(
        heading,
        row('L1', '2024-12', '2025-01'),
        row('L2', '2024-01', '2024-04'),
        row('L2', '2024-04', '2024-06'),
        row('L2', '2024-01', '2024-04'),
        row('L1', '2024-01', '2024-08'),
        row('L1', '2025-02', '2025-08'),
      ),
    );
    expect(errors.map(({ row: line, message }) => [line, /rad (\d+)/.exec(message)?.[1] ?? 'stored'])).toEqual([
      [2, 'stored'],
      [4, '3'],
      [5, '3'],
    ]);
  });

  it('insatser: kinds, shares, parents, twice the same and changes of what exists', async () => {
    const errors = await refused(
      'insatser',
      csv(
        [
          'insats',
          'överordnad insats',
          'inriktning',
          'andel individinriktad %',
          'platser per år',
          'mål arbete eller studier %',
          'startdatum',
          'slutdatum',
        ],
        ['Ny', '', 'Blandad', '', '', '', '', ''],
        ['Ny 2', 'Saknas', 'Båda', '', 'många', '120', '', ''],
        ['Ny 3', 'Steget', 'Individinriktad', '', '', '', '', ''],
        ['Ny 4', 'Ny 3', 'Individinriktad', '', '', '', '2024-02-01', '2024-01-01'],
        ['Ny 5', 'Ny 3', 'Individinriktad', '', '', '', '', ''],
        ['ny 3', '', 'Individinriktad', '', '', '', '', ''],
        ['Ny 6', 'Ny 6', 'Individinriktad', '', '', '', '', ''],
        ['Mentorer', '', 'Båda', '50', '', '', '', ''],
      ),
    );
    expect(errors.map(({ row, column }) => [row, column])).toEqual([
      [2, 'inriktning'],
      [3, 'platser per år'],
      [3, 'mål arbete eller studier %'],
      [3, 'andel individinriktad %'],
      [5, 'slutdatum'],
      [6, 'överordnad insats'],
      [7, 'insats'],
      [8, 'överordnad insats'],
      [9, 'inriktning'],
      [9, 'andel individinriktad %'],
    ]);
    expect(errors[0]?.allowed).toEqual(['Individinriktad', 'Strukturövergripande', 'Båda']);
    expect(errors.find(({ row }) => row === 9)?.message).toContain('Insatsen finns redan, med ”Strukturövergripande”');
  });
});
