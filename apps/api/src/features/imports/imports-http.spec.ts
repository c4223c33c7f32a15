import fs from 'node:fs';
import type { ClientRequest } from 'node:http';
import os from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type ImportKind, type ImportView, pathOf, paths } from '@utfall/api-contract';
import { csv, deltagareHeadings, goldenFile } from '../../../test/import-fixture.js';
import { MAX_IMPORT_BYTES, openTestApp, type TestApp, type TestClient } from '../../../test/test-app.js';
import { LOGGER } from '../../platform/tokens.js';
import type { Logger } from 'pino';

let app: TestApp;
let forbund: string;
let office: TestClient;
let samordnare: TestClient;
let insatser: Record<string, string>;

const golden = (kind: ImportKind) => goldenFile('vanersborg-mellerud-2019', kind);
const imports = () => pathOf(paths.imports, { forbund });

function upload(client: TestClient, kind: string, content: string | Buffer, name = 'fil.csv') {
  return client.upload(imports(), { kind }, { name, content: Buffer.from(content) });
}

async function finished(client: TestClient, id: string): Promise<ImportView> {
  for (;;) {
    const view = (await client.get(pathOf(paths.import, { forbund, id })).expect(200)).body as ImportView;
    if (view.state !== 'running') return view;
    await setTimeout(20);
  }
}

async function imported(client: TestClient, kind: ImportKind, content: string | Buffer): Promise<ImportView> {
  const started = (await upload(client, kind, content).expect(202)).body as ImportView;
  expect(started).toMatchObject({ kind, state: 'running', fileName: 'fil.csv' });
  return await finished(client, started.id);
}

beforeAll(async () => {
  app = await openTestApp();
  forbund = await app.addForbund('vm');
  office = await app.signIn(await app.addAccount(forbund, 'forbund'));
  const view = await imported(office, 'insatser', golden('insatser'));
  expect(view).toMatchObject({
    state: 'done',
    phase: 'finished',
    rowsRead: 10,
    rowsTotal: 10,
    rowsSaved: 10,
    errorCount: 0,
  });
  const rows = await app.db.asSuperuser<{ id: string; name: string }>(`SELECT insats_id AS id, name FROM insats`);
  insatser = Object.fromEntries(rows.map(({ id, name }) => [name, id]));
  const own = insatser['Arbetsrehabteamet'] ?? '';
  samordnare = await app.signIn(await app.addAccount(forbund, 'samordnare', [own]));
}, 60_000);
afterAll(() => app.close());

/** Uploads that have a name, or that this process still has open (where the system tells). */
function uploadedFiles(): string[] {
  const named = fs.readdirSync(os.tmpdir());
  const open = fs.existsSync('/proc/self/fd') ? fs.readdirSync('/proc/self/fd').map(targetOf) : [];
  return [...named, ...open].filter((name) => name.includes('utfall-import-'));
}

function targetOf(fd: string): string {
  try {
    return fs.readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return '';
  }
}

describe('an import over HTTP', () => {
  it('of the golden deltagare by the samordnare of the insats and its tracks', async () => {
    const view = await imported(samordnare, 'deltagare', golden('deltagare'));
    expect(view).toMatchObject({ state: 'done', rowsSaved: 109, summary: '109 deltaganden i 2 insatser', errors: [] });
  });

  it('of the golden ekonomi by the office', async () => {
    expect(await imported(office, 'ekonomi', golden('ekonomi'))).toMatchObject({ state: 'done', rowsSaved: 14 });
  });

  it('names row, column, value and what is allowed, and saves nothing', async () => {
    const view = await imported(samordnare, 'volym', golden('volym'));
    expect(view).toMatchObject({ state: 'failed', rowsRead: 3, rowsSaved: 0, summary: null, errorCount: 3 });
    expect(view.errors[0]).toMatchObject({ row: 2, column: 'insats', value: 'Arbetsintegrerande sociala företag' });
    expect(view.errors[0]?.allowed).toEqual([
      'Arbetsrehabteamet',
      'Arbetsrehabteamet – Arbetslivsinriktad rehabilitering',
      'Arbetsrehabteamet – Förrehabilitering',
    ]);
  });

  it('is refused to a role without permission for the kind, and to roles without any', async () => {
    expect((await upload(samordnare, 'ekonomi', golden('ekonomi')).expect(403)).body).toMatchObject({
      code: 'forbidden',
    });
    expect((await upload(office, 'deltagare', golden('deltagare')).expect(403)).body).toMatchObject({
      code: 'forbidden',
    });
    const group = await app.signIn(await app.addAccount(forbund, 'beredningsgrupp'));
    await upload(group, 'insatser', golden('insatser')).expect(403);
    await group.get(imports()).expect(403);
  });

  it('needs a file, a kind, a session and a token', async () => {
    expect((await office.post(imports(), { kind: 'insatser' }).expect(422)).body.fields).toMatchObject([
      { field: 'file' },
    ]);
    expect((await upload(office, 'personer', 'x').expect(422)).body.fields).toMatchObject([{ field: 'kind' }]);
    await office.get(pathOf(paths.import, { forbund, id: 'finns-inte' })).expect(404);
  });

  it('of a file above the limit is 413 and leaves nothing behind', async () => {
    const tooLarge = Buffer.alloc(MAX_IMPORT_BYTES + 1, 'x');
    expect((await upload(office, 'insatser', tooLarge).expect(413)).body).toMatchObject({ code: 'tooLarge' });
    expect(uploadedFiles()).toEqual([]);
  });

  it('that is broken off while the file is sent leaves nothing behind, and is no error in the log', async () => {
    const logged = jest.spyOn(app.app.get<Logger>(LOGGER), 'error');
    const asked = office
      .post(imports())
      .set({ 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': '1000000' });
    // The bare request with the session's headers; the types leave it out.
    const sending = (asked as unknown as { request(): ClientRequest }).request();
    // What the client is told when it hangs up.
    sending.on('error', () => undefined);
    sending.write(
      '--x\r\nContent-Disposition: form-data; name="file"; filename="f.csv"\r\nContent-Type: text/csv\r\n\r\na;b',
    );
    while (uploadedFiles().length === 0) await setTimeout(10);
    sending.destroy();
    while (uploadedFiles().length > 0) await setTimeout(10);
    await office.get(imports()).expect(200);
    expect(logged).not.toHaveBeenCalled();
    logged.mockRestore();
  });

  it('keeps the name of the file, without its folder', async () => {
    const started = await upload(office, 'insatser', golden('insatser'), 'C:\\hemligt\\insätser.csv').expect(202);
    expect((started.body as ImportView).fileName).toBe('insätser.csv');
    await finished(office, (started.body as ImportView).id);
  });
});

describe('who sees an import', () => {
  it('of rows: only the account that began it; of insatser and ekonomi: whoever may import them', async () => {
    const own = (await samordnare.get(imports()).expect(200)).body as ImportView[];
    expect(new Set(own.map(({ kind }) => kind))).toEqual(new Set(['deltagare', 'volym']));
    const colleague = await app.signIn(await app.addAccount(forbund, 'samordnare', Object.values(insatser)));
    await colleague.get(pathOf(paths.import, { forbund, id: own[0]?.id ?? '' })).expect(404);
    expect((await colleague.get(imports()).expect(200)).body).toEqual([]);
    const second = await app.signIn(await app.addAccount(forbund, 'forbund'));
    const seen = (await second.get(imports()).expect(200)).body as ImportView[];
    expect(new Set(seen.map(({ kind }) => kind))).toEqual(new Set(['insatser', 'ekonomi']));
  });
});

describe('a large import', () => {
  const ended = ['slutdatum', 'avslutsorsak'];
  const ongoing = deltagareHeadings.filter((heading) => !ended.includes(heading));
  const ROWS = 20_000;
  const rows = (last: string, count = ROWS) =>
    csv(
      ongoing,
      ...Array.from({ length: count }, (_, i) => [
        'Arbetsrehabteamet',
        `L-${i}`,
        'Med uppgifter',
        i === count - 1 ? last : 'Man',
        '30–44',
        'Vänersborg',
        'Gymnasium',
        '1–3 år',
        'Försörjningsstöd|A-kassa',
        'Kommunen',
        '2024-02-01',
      ]),
    );

  it('lets others work meanwhile, shows how far it is, and is refused a second time beside itself', async () => {
    const started = (await upload(samordnare, 'deltagare', rows('Man')).expect(202)).body as ImportView;
    await upload(samordnare, 'volym', golden('volym')).expect(409);
    const waits: number[] = [];
    const seen: number[] = [];
    let view = started;
    while (view.state === 'running') {
      const asked = performance.now();
      await office.get(pathOf(paths.insatser, { forbund })).expect(200);
      view = (await samordnare.get(pathOf(paths.import, { forbund, id: started.id })).expect(200)).body as ImportView;
      waits.push(performance.now() - asked);
      seen.push(view.rowsRead);
    }
    expect(view).toMatchObject({ state: 'done', rowsSaved: ROWS, errors: [] });
    // Answered again and again while rows were read, not only before and after.
    expect(new Set(seen.filter((count) => count > 0 && count < ROWS)).size).toBeGreaterThan(3);
    expect([...seen]).toEqual([...seen].sort((a, b) => a - b));
    expect(waits.length).toBeGreaterThan(5);
  }, 120_000);

  it('saves nothing when its very last row is wrong', async () => {
    const count = async () =>
      (await app.db.asSuperuser<{ rows: number }>(`SELECT count(*)::int AS rows FROM participation`))[0]?.rows;
    const before = await count();
    const view = await imported(samordnare, 'deltagare', rows('?', 5000).replaceAll(';L-', ';N-'));
    expect(view).toMatchObject({ state: 'failed', rowsRead: 5000, rowsSaved: 0, errorCount: 1 });
    expect(view.errors).toMatchObject([{ row: 5001, column: 'kön', value: '?' }]);
    expect(await count()).toBe(before);
    expect(await app.db.asSuperuser(`SELECT 1 FROM import_stage LIMIT 1`)).toEqual([]);
  }, 120_000);
});

// Last: the clock moves, and with it every session grows old.
describe('an old import', () => {
  it('is seen by nobody after an hour, and never by another förbund', async () => {
    const [view] = (await office.get(imports()).expect(200)).body as ImportView[];
    const other = await app.addForbund('annat');
    const elsewhere = await app.signIn(await app.addAccount(other, 'forbund'));
    await elsewhere.get(pathOf(paths.import, { forbund: other, id: view?.id ?? '' })).expect(404);
    app.clock.set('2026-11-20T10:59:00Z');
    await office.get(imports());
    app.clock.set('2026-11-20T11:00:01Z');
    expect((await office.get(imports()).expect(200)).body).toEqual([]);
  });
});
