import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type DraftValuesView,
  type ImportBatchDetails,
  type ImportBatchView,
  type ImportDraftView,
  type ImportView,
  type ParticipationPage,
  pathOf,
  paths,
} from '@utfall/api-contract';
import ExcelJS from 'exceljs';
import { addInsats, storedRows } from '../../../../test/import-fixture.js';
import { exportHeadings, exportRows, municipalExport } from '../../../../test/municipal-export.js';
import { openTestApp, type TestApp, type TestClient } from '../../../../test/test-app.js';

let app: TestApp;
let forbund: string;
let steget: string;
let kliv: string;
let samordnare: TestClient;

beforeAll(async () => {
  app = await openTestApp();
  forbund = await app.addForbund('vm');
  steget = await addInsats(app.db, forbund, 'Steget', { prefix: 'STE' });
  kliv = await addInsats(app.db, forbund, 'Klivet', { prefix: 'KLI' });
  samordnare = await app.signIn(await app.addAccount(forbund, 'samordnare', [steget]));
}, 60_000);
afterAll(() => app.close());

const drafts = () => pathOf(paths.importDrafts, { forbund });
const of = (path: string, id: string) => pathOf(path, { forbund, id });

async function upload(
  content: Buffer,
  fields: Record<string, string> = {},
  client = samordnare,
): Promise<ImportDraftView> {
  const answer = await client.upload(drafts(), fields, { name: 'uttag.csv', content }).expect(201);
  return answer.body as ImportDraftView;
}

const targetsOf = (draft: ImportDraftView): Record<string, string> =>
  Object.fromEntries(
    draft.mapping.columns.flatMap(({ column, target }) =>
      target ? [[draft.columns[column]?.heading ?? '', target]] : [],
    ),
  );

async function values(id: string): Promise<DraftValuesView> {
  return (await samordnare.get(of(paths.importDraftValues, id)).expect(200)).body as DraftValuesView;
}

/** Agrees to every suggestion, and gives the rest the answers by value. */
async function decide(draft: ImportDraftView, answers: Record<string, string> = {}): Promise<ImportDraftView> {
  const { columns } = await values(draft.id);
  const open = columns.flatMap(({ target, values: found }) =>
    found.flatMap(({ value, answer, suggestion }) => {
      const said = answers[value] ?? suggestion;
      return answer === null && said !== null && said !== undefined ? [{ target, value, answer: said }] : [];
    }),
  );
  const answer = await samordnare
    .put(of(paths.importDraftValues, draft.id), { values: open, version: draft.version })
    .expect(200);
  return answer.body as ImportDraftView;
}

async function run(id: string, body: object, client = samordnare): Promise<ImportView> {
  const started = (await client.post(of(paths.importDraftRun, id), body).expect(202)).body as ImportView;
  for (;;) {
    const view = (await client.get(of(paths.import, started.id)).expect(200)).body as ImportView;
    if (view.state !== 'running') return view;
    await setTimeout(20);
  }
}

const ANSWERS = { 'Fått jobb': 'work', Förgymnasial: 'compulsory' };
/** A file as it is when it can be run. */
const ready = async (rows = exportRows) => await decide(await upload(municipalExport(rows)), ANSWERS);
const participations = async () =>
  (await samordnare.get(`${pathOf(paths.participations, { forbund })}?limit=100`).expect(200))
    .body as ParticipationPage;

describe('an unknown file', () => {
  it('is read as it is, and its columns are suggested', async () => {
    const draft = await upload(municipalExport());
    expect(draft).toMatchObject({
      rows: 3,
      remembered: false,
      problems: [],
      file: { name: 'uttag.csv', format: 'csv', encoding: 'win1252', delimiter: ';', headingRow: 1 },
      mapping: { constants: { insats: steget, mode: 'withData' } },
    });
    expect(targetsOf(draft)).toEqual({
      Ärendenr: 'code',
      Kön: 'gender',
      'Ålder vid start': 'age',
      Hemkommun: 'kommun',
      Utbildningsnivå: 'education',
      'Försörjning före': 'supportAtStart',
      'Anvisad av': 'referrer',
      Inskriven: 'startDate',
      Utskriven: 'endDate',
      Avslutsanledning: 'exitReason',
    });
    expect(draft.openValues).toBeGreaterThan(0);
  });

  it('has columns of personal numbers and names that are kept nowhere and never come back', async () => {
    const draft = await upload(municipalExport());
    expect(draft.columns.map(({ refused }) => refused).slice(0, 4)).toEqual([null, 'personalNumber', 'name', null]);
    const kept = JSON.stringify(
      await app.db.asSuperuser(`SELECT payload FROM import_stage UNION ALL SELECT to_jsonb(d) FROM import_draft d`),
    );
    for (const secret of ['1212', 'Påhitt', 'Uppdiktad']) {
      expect(kept).not.toContain(secret);
      expect(JSON.stringify(draft)).not.toContain(secret);
    }
    const columns = [
      { column: 1, target: 'code' },
      { column: 9, target: 'startDate', dayOrder: 'dayFirst' },
    ];
    const constants = [
      { target: 'insats', value: steget },
      { target: 'mode', value: 'withData' },
    ];
    const refused = await samordnare.put(of(paths.importDraftColumns, draft.id), {
      columns,
      constants,
      version: draft.version,
    });
    expect([refused.status, refused.body.fields]).toMatchObject([422, [{ field: 'column.1' }]]);
  });

  it('has personal numbers in single cells refused without showing them', async () => {
    const many = Array.from({ length: 20 }, (_, i) => exportRows[1]?.with(0, `Z-${i}`).with(1, '') ?? []);
    const draft = await decide(
      await upload(municipalExport([...many, (many[0] ?? []).with(0, '121212-1212')])),
      ANSWERS,
    );
    const view = await run(draft.id, { dryRun: true });
    expect(view).toMatchObject({
      state: 'failed',
      errorCount: 1,
      errors: [{ row: 22, column: 'Ärendenr', value: null }],
    });
    expect(JSON.stringify(view)).not.toContain('121212');
  });

  it('is read in another way when somebody says so, and the first reading is gone', async () => {
    const first = await upload(municipalExport());
    const second = await upload(municipalExport(), {
      encoding: 'cp850',
      delimiter: ',',
      headingRow: '2',
      replaces: first.id,
    });
    expect(second.file).toMatchObject({ encoding: 'cp850', delimiter: ',', headingRow: 2 });
    await samordnare.get(of(paths.importDraft, first.id)).expect(404);
  });

  it('may be a workbook, with the sheet and the row of the headings chosen', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Läs mig').addRow(['Uttag av deltagare']);
    const sheet = book.addWorksheet('Data');
    sheet.addRow(['Uttag 2026']);
    sheet.addRow(['Kod', 'Kön', 'Född', 'Start']);
    sheet.addRow(['E-1', 'Kvinna', new Date('1980-05-05T00:00:00Z'), new Date('2026-03-02T00:00:00Z')]);
    sheet.addRow(['E-2', 'Man', new Date('2001-05-05T00:00:00Z'), 46_082]);
    const content = Buffer.from(await book.xlsx.writeBuffer());
    const draft = await upload(content, { sheet: 'Data' });
    expect(draft.file).toMatchObject({ format: 'xlsx', sheets: ['Läs mig', 'Data'], sheet: 'Data', headingRow: 2 });
    expect(targetsOf(draft)).toEqual({ Kod: 'code', Kön: 'gender', Född: 'birthYear', Start: 'startDate' });
    // Nothing but the year of a birthday is put aside.
    expect(draft.sample).toEqual([
      ['E-1', 'Kvinna', '1980', '2026-03-02'],
      ['E-2', 'Man', '2001', '46082'],
    ]);
    expect(await run(draft.id, { dryRun: true })).toMatchObject({
      state: 'done',
      preview: { rows: 2, months: [{ name: '2026-03', rows: 2 }] },
    });
  });

  it.each([
    ['nothing', '', /tom/],
    ['headings alone', 'a;b', /inga rader/],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0, 0]), /\.xls\)/],
    ['a packed file', Buffer.from('PK\u0003\u0004xxxxxxxxxxxxxxxxxxxxxxxxx'), /zip/],
    ['too many columns', `${Array.from({ length: 201 }, (_, i) => `k${i}`).join(';')}\n1;2`, /200 kolumner/],
  ])('of %s is refused with a sentence', async (_, content, sentence) => {
    const answer = await samordnare.upload(drafts(), {}, { name: 'x', content: Buffer.from(content) }).expect(422);
    expect(answer.body.fields).toMatchObject([{ field: 'file', message: expect.stringMatching(sentence) }]);
  });

  it('asks for what cannot be read in one way only', async () => {
    const rows = exportRows.map((row) => row.with(9, '2/3 2026').with(10, ''));
    const draft = await upload(municipalExport(rows));
    expect(draft.problems).toMatchObject([{ field: 'column.9' }]);
    const refused = await samordnare.post(of(paths.importDraftRun, draft.id), { dryRun: true }).expect(422);
    expect(refused.body.fields).toMatchObject([{ field: 'column.9' }]);
  });
});

describe('values', () => {
  it('block until each has a meaning; not known is one', async () => {
    const draft = await upload(municipalExport());
    const { columns } = await values(draft.id);
    const exit = columns.find(({ target }) => target === 'exitReason');
    expect(exit?.values).toEqual([{ value: 'Fått jobb', count: 1, answer: null, exact: false, suggestion: null }]);
    expect(exit?.choices.map(({ id }) => id)).toContain('unknown');
    expect(columns.find(({ target }) => target === 'gender')?.values).toMatchObject([
      { value: 'Kvinnlig', count: 2, answer: null, suggestion: 'woman' },
      { value: 'Manlig', count: 1, answer: null, suggestion: 'man' },
    ]);
    expect(columns.find(({ target }) => target === 'kommun')?.values).toMatchObject([{ exact: true }, { exact: true }]);
    await samordnare.post(of(paths.importDraftRun, draft.id), { dryRun: true }).expect(422);
    expect((await decide(draft, { 'Fått jobb': 'unknown' })).openValues).toBe(0);
  });

  it.each([
    [{ target: 'gender', value: 'Kvinnlig', answer: 'queen' }],
    [{ target: 'nothing', value: 'x', answer: 'woman' }],
    [{ target: 'gender', value: 'x'.repeat(501), answer: 'woman' }],
    [{ target: 'gender', value: '121212-1212', answer: 'woman' }],
    [{ target: 'insats', value: 'x', answer: 'kliv' }],
    [{ target: 'gender', value: 17, answer: 'woman' }],
  ])('refuse %j', async (value) => {
    const draft = await upload(municipalExport());
    await samordnare
      .put(of(paths.importDraftValues, draft.id), { values: [value], version: draft.version })
      .expect(422);
  });

  it('are told to be stale when somebody else was quicker', async () => {
    const draft = await ready();
    const answer = await samordnare.put(of(paths.importDraftValues, draft.id), { values: [], version: 1 }).expect(409);
    expect(answer.body).toMatchObject({ code: 'staleVersion', current: { version: draft.version } });
  });
});

describe('a dry run', () => {
  it('tells what would be saved and saves nothing', async () => {
    const draft = await ready();
    const before = await storedRows(app.db);
    const view = await run(draft.id, { dryRun: true });
    expect(view).toMatchObject({
      state: 'done',
      dryRun: true,
      rowsSaved: 0,
      errors: [],
      preview: {
        rows: 3,
        skipped: 0,
        duplicateCount: 0,
        insatser: [{ name: 'Steget', rows: 3, ended: 1, genders: { woman: 2, man: 1 } }],
        months: [
          { name: '2026-01', rows: 1 },
          { name: '2026-02', rows: 2 },
        ],
      },
    });
    expect(view.batchId).toBeUndefined();
    expect(await storedRows(app.db)).toEqual(before);
  });

  it('tells every fault at once, by row, heading and cell of the file', async () => {
    const [first = [], second = []] = exportRows;
    const draft = await decide(
      await upload(
        municipalExport([first.with(4, '7'), second.with(9, '31/2 2026'), first.with(9, '1/3 2027').with(10, '')]),
      ),
      ANSWERS,
    );
    const view = await run(draft.id, { dryRun: true });
    expect(view.state).toBe('failed');
    expect(view.errors.map(({ row, column, value }) => [row, column, value])).toEqual(
      expect.arrayContaining([
        [2, 'Ålder vid start', '7'],
        [3, 'Inskriven', '31/2 2026'],
        [4, 'Inskriven', '1/3 2027'],
      ]),
    );
  });
});

describe('a saved import', () => {
  let batch: string;

  it('has bands for ages, labels of the codebook, and its code as written', async () => {
    const draft = await ready();
    const view = await run(draft.id, { dryRun: false });
    expect(view).toMatchObject({ state: 'done', rowsSaved: 3, summary: '3 deltaganden i 1 insats' });
    batch = view.batchId ?? '';
    const { items } = await participations();
    const first = items.find(({ code }) => code === 'K-101');
    expect(first?.answers).toMatchObject({
      gender: 'woman',
      ageBand: '30-44',
      education: 'compulsory',
      supportAtStart: ['incomeSupport'],
      referrer: 'kommunSocial',
      startDate: '2026-01-15',
      endDate: '2026-06-30',
      exitReason: 'work',
    });
    // The file is gone from the server with its draft.
    await samordnare.get(of(paths.importDraft, draft.id)).expect(404);
    await samordnare.post(of(paths.importDraftRun, draft.id), { dryRun: false }).expect(404);
  });

  it('makes the next file of the shape need no mapping, for a colleague too', async () => {
    const next = await upload(municipalExport([exportRows[1]?.with(0, 'K-104') ?? []]));
    expect(next).toMatchObject({
      remembered: true,
      problems: [],
      openValues: 0,
      mapping: { constants: { insats: steget } },
    });
    const colleague = await app.signIn(await app.addAccount(forbund, 'samordnare', [steget, kliv]));
    expect(await upload(municipalExport(), {}, colleague)).toMatchObject({ remembered: true, openValues: 0 });
    const elsewhere = await app.signIn(await app.addAccount(forbund, 'samordnare', [kliv]));
    expect(await upload(municipalExport(), {}, elsewhere)).toMatchObject({ remembered: false });
    const other = await upload(municipalExport(exportRows, exportHeadings.with(0, 'Ärende')));
    expect(other.remembered).toBe(false);
  });

  it('is told when the same file comes again, and nothing is saved twice', async () => {
    const again = await ready([
      ...exportRows,
      exportRows[1]?.with(0, 'K-102').with(5, 'Vänersborg') ?? [],
      exportRows[0]?.with(0, 'K-105') ?? [],
    ]);
    const dry = await run(again.id, { dryRun: true });
    expect(dry.preview).toMatchObject({
      rows: 1,
      skipped: 4,
      duplicates: [
        { row: 2, code: 'K-101', kind: 'registered', isSkipped: true },
        { row: 3, code: 'K-102', kind: 'registered' },
        { row: 4, code: 'K-103', kind: 'registered' },
        { row: 5, code: 'K-102', kind: 'differs' },
      ],
    });
    const same = await ready();
    expect(await run(same.id, { dryRun: false })).toMatchObject({
      state: 'failed',
      rowsSaved: 0,
      errors: [{ row: 0, message: expect.stringMatching(/redan registrerade/) }],
    });
    expect((await participations()).total).toBe(3);
  });

  it('takes rows without code that are like registered ones for those, unless somebody says otherwise', async () => {
    const headings = ['Kön', 'Ålder vid start', 'Inskriven'];
    const rows = [
      ['Kvinna', '50', '15/3 2026'],
      ['Kvinna', '50', '15/3 2026'],
    ];
    const first = await run((await upload(municipalExport(rows, headings))).id, { dryRun: false });
    expect(first).toMatchObject({
      rowsSaved: 2,
      preview: { duplicates: [{ row: 3, kind: 'alikeInFile', isSkipped: false }] },
    });
    const again = await upload(municipalExport([...rows, ['Kvinna', '50', '15/3 2026']], headings));
    expect((await run(again.id, { dryRun: true })).preview).toMatchObject({ rows: 1, skipped: 2 });
    expect((await run(again.id, { dryRun: true, alike: 'import' })).preview).toMatchObject({ rows: 3, skipped: 0 });
    await samordnare.post(of(paths.importBatchUndo, first.batchId ?? '')).expect(200);
    await samordnare.delete(of(paths.importDraft, again.id)).expect(204);
  });

  it('is listed with who, when and what', async () => {
    const listed = (await samordnare.get(pathOf(paths.importBatches, { forbund })).expect(200))
      .body as ImportBatchView[];
    expect(listed.find(({ id }) => id === batch)).toEqual({
      id: batch,
      at: '2026-11-20T10:00:00.000Z',
      by: expect.any(String),
      fileName: 'uttag.csv',
      rows: 3,
      insatser: ['Steget'],
      undoneAt: null,
      undoneBy: null,
    });
  });

  it('is not undone when somebody has touched a row, and says which', async () => {
    const { items } = await participations();
    const touched = items.find(({ code }) => code === 'K-102');
    await samordnare
      .put(of(paths.participation, touched?.id ?? ''), {
        answers: { ...touched?.answers, education: 'upperSecondary', kommun: '1487' },
        extents: {},
        version: touched?.version,
      })
      .expect(200);
    const details = (await samordnare.get(of(paths.importBatch, batch)).expect(200)).body as ImportBatchDetails;
    expect(details).toMatchObject({
      touchedCount: 1,
      touched: [{ row: 3, code: 'K-102', participationId: touched?.id }],
    });
    const refused = await samordnare.post(of(paths.importBatchUndo, batch)).expect(409);
    expect(refused.body).toMatchObject({ code: 'conflict', current: { touchedCount: 1 } });
    expect((await participations()).total).toBe(3);
  });

  it('is undone as a whole, with the people and codes that came with it, once and for all', async () => {
    const draft = await ready([exportRows[0]?.with(0, 'K-201') ?? [], exportRows[1]?.with(0, 'K-202') ?? []]);
    const before = await storedRows(app.db);
    const { batchId: id = '' } = await run(draft.id, { dryRun: false });
    const details = (await samordnare.get(of(paths.importBatch, id)).expect(200)).body as ImportBatchDetails;
    expect(details).toMatchObject({
      touchedCount: 0,
      firstMonth: '2026-01',
      lastMonth: '2026-02',
      effects: [{ name: 'Steget', rows: 2, ended: 1, genders: { woman: 1, man: 1 } }],
    });
    const undone = (await samordnare.post(of(paths.importBatchUndo, id)).expect(200)).body as ImportBatchDetails;
    expect(undone).toMatchObject({ undoneAt: '2026-11-20T10:00:00.000Z', effects: [], touched: [] });
    const after = await storedRows(app.db);
    for (const table of ['participation', 'participant', 'participant_code'])
      expect([table, after[table]]).toEqual([table, before[table]]);
    await samordnare.post(of(paths.importBatchUndo, id)).expect(409);
    const [entry] = await app.db.asSuperuser<{ action: string }>(
      `SELECT action FROM audit_entry ORDER BY audit_id DESC LIMIT 1`,
    );
    expect(entry).toEqual({ action: 'importUndone' });
    // Nothing stands in the way of importing it again.
    expect(await run((await ready([exportRows[0]?.with(0, 'K-201') ?? []])).id, { dryRun: false })).toMatchObject({
      rowsSaved: 1,
    });
  });
});

describe('who reaches an import', () => {
  it('only the account that chose the file, in its förbund', async () => {
    const draft = await ready();
    const colleague = await app.signIn(await app.addAccount(forbund, 'samordnare', [steget, kliv]));
    const stranger = await app.addForbund('annat');
    const elsewhere = await app.signIn(await app.addAccount(stranger, 'samordnare'));
    for (const path of [paths.importDraft, paths.importDraftValues]) {
      await colleague.get(of(path, draft.id)).expect(404);
      await elsewhere.get(pathOf(path, { forbund: stranger, id: draft.id })).expect(404);
      await elsewhere.get(of(path, draft.id)).expect(403);
    }
    await colleague.post(of(paths.importDraftRun, draft.id), { dryRun: false }).expect(404);
    await colleague.put(of(paths.importDraftColumns, draft.id), { columns: [], constants: [], version: 1 }).expect(404);
    await colleague.delete(of(paths.importDraft, draft.id)).expect(404);
    expect((await colleague.get(drafts()).expect(200)).body).toEqual([]);
    expect((await samordnare.get(drafts()).expect(200)).body).not.toEqual([]);
    await samordnare.get(of(paths.importDraft, 'inget-id')).expect(404);
  });

  it.each(['forbund', 'insatsOwner', 'beredningsgrupp', 'economist', 'administrator', 'referralTeam'] as const)(
    'is refused to %s',
    async (role) => {
      const client = await app.signIn(await app.addAccount(forbund, role, [steget]));
      await client.get(drafts()).expect(403);
      await client.get(pathOf(paths.importBatches, { forbund })).expect(403);
      await client.upload(drafts(), {}, { name: 'x.csv', content: municipalExport() }).expect(403);
    },
  );

  it('may undo only what lies within reach altogether', async () => {
    const both = await app.signIn(await app.addAccount(forbund, 'samordnare', [steget, kliv]));
    const headings = ['Insats', 'Kön', 'Inskriven'];
    const draft = await upload(
      municipalExport(
        [
          ['Steget', 'Man', '20/3 2026'],
          ['Klivet', 'Man', '20/3 2026'],
        ],
        headings,
      ),
      {},
      both,
    );
    const view = await run(draft.id, { dryRun: false }, both);
    expect(view).toMatchObject({ rowsSaved: 2 });
    await samordnare.get(of(paths.importBatch, view.batchId ?? '')).expect(404);
    await samordnare.post(of(paths.importBatchUndo, view.batchId ?? '')).expect(404);
    await both.post(of(paths.importBatchUndo, view.batchId ?? '')).expect(200);
  });

  it('finds an insats of others as one that does not exist', async () => {
    const draft = await upload(
      municipalExport(
        [
          ['Klivet', 'Man', '20/3 2026'],
          ['Klivet', 'Kvinna', '20/3 2026'],
        ],
        ['Insats', 'Kön', 'Inskriven'],
      ),
    );
    expect(await values(draft.id)).toMatchObject({
      columns: [{ target: 'insats', values: [{ value: 'Klivet', answer: null, suggestion: null }] }, {}],
    });
  });
});

// Last: the clock moves, and with it every session grows old.
describe('a file that nobody came back to', () => {
  it('is taken away after a day, whoever it was', async () => {
    await upload(municipalExport());
    app.clock.set('2026-11-21T10:00:01Z');
    const other = await app.signIn(await app.addAccount(forbund, 'samordnare', [kliv]));
    const draft = await upload(municipalExport(exportRows, exportHeadings.with(0, 'Nytt')), {}, other);
    const left = await app.db.asSuperuser<{ id: string }>(
      `SELECT DISTINCT import_id AS id FROM import_stage UNION SELECT draft_id FROM import_draft`,
    );
    expect(left).toEqual([{ id: draft.id }]);
  });
});
