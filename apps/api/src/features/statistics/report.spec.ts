import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Figure, Problem } from '@utfall/api-contract';
import type { Report, ReportComment } from '@utfall/appendix';
import { openTestApp, type TestApp, type TestClient } from '../../../test/test-app.js';

let test: TestApp;
let forbund: string;
let insats: string;
let other: string;
const query = 'from=2026-01&to=2026-08';

beforeAll(async () => {
  test = await openTestApp();
  forbund = await test.addForbund('one');
  [insats, other] = [await addInsats(forbund, 'Ett', 'ETT'), await addInsats(forbund, 'Två', 'TVA')];
  for (let n = 0; n < 3; n++) await addParticipation(forbund, insats);
  for (let n = 0; n < 4; n++) await addParticipation(forbund, other);
}, 60_000);
afterAll(async () => {
  await test.close();
});

async function addInsats(inForbund: string, name: string, prefix: string): Promise<string> {
  const id = randomUUID();
  await test.db.asSuperuser(
    `INSERT INTO insats (forbund_id, insats_id, name, kind, code_prefix, ledger_code) VALUES ($1, $2, $3, 'individual', $4, $4)`,
    [inForbund, id, name, prefix],
  );
  await test.db.asSuperuser(
    `INSERT INTO economy_row (forbund_id, economy_row_id, code, name, type, from_month, to_month, outturn, budget)
     VALUES ($1, $2, $3, $3, 'insats', '2026-01-01', '2026-08-01', 1000000, 2000000)`,
    [inForbund, randomUUID(), prefix],
  );
  return id;
}

async function addParticipation(inForbund: string, inInsats: string): Promise<void> {
  await test.db.asSuperuser(
    `INSERT INTO participation (forbund_id, participation_id, insats_id, mode, gender, place, start_date)
     VALUES ($1, $2, $3, 2, 1, 1, '2026-02-01')`,
    [inForbund, randomUUID(), inInsats],
  );
}

async function as(role: Parameters<TestApp['addAccount']>[1], insatser: string[] = []): Promise<TestClient> {
  return await test.signIn(await test.addAccount(forbund, role, insatser));
}

const anonymous = (report: Report, name: string | null): string | undefined => {
  const section = report.sections.find((one) => (name === null ? one.insatsId === null : one.name === name));
  const row = section?.tables.find((table) => table.id === 'flow')?.rows.find((one) => one.id === 'anonymous');
  const cell = row?.cells.find(
    (_, i) => section?.tables.find((table) => table.id === 'flow')?.columns[i]?.id === 'total',
  );
  return cell?.value.kind === 'number' ? cell.value.value : undefined;
};

describe('GET report', () => {
  it('shows the whole förbund and each insats to those who may see aggregates', async () => {
    const report = (await (await as('beredningsgrupp')).get(`/api/forbund/${forbund}/report?${query}`).expect(200))
      .body as Report;
    expect(report).toMatchObject({
      edition: 'internal',
      period: { from: '2026-01', to: '2026-08' },
      comparison: { from: '2025-01' },
    });
    expect([anonymous(report, null), anonymous(report, 'Ett'), anonymous(report, 'Två')]).toEqual(['7', '3', '4']);
  });

  it('shows a samordnare the own insatser only, and never a sum that would tell of the others', async () => {
    const report = (await (await as('samordnare', [insats])).get(`/api/forbund/${forbund}/report?${query}`).expect(200))
      .body as Report;
    expect(report.sections.map((section) => section.name)).toEqual(['Ett']);
    expect(anonymous(report, 'Ett')).toBe('3');
  });

  it('sets goals of both kinds beside their results', async () => {
    for (const [measure, target] of [
      ['active', '25'],
      ['workOrStudies', '0.4'],
    ]) {
      await test.db.asSuperuser(
        `INSERT INTO insats_goal (forbund_id, insats_id, goal_id, measure, target) VALUES ($1, $2, $3, $4, $5)`,
        [forbund, insats, randomUUID(), measure, target],
      );
    }
    const path = `/api/forbund/${forbund}/report?${query}&insats=${insats}`;
    const report = (await (await as('beredningsgrupp')).get(path).expect(200)).body as Report;
    expect(JSON.stringify(report.sections)).toContain('25');
  });

  it('narrows to the asked insatser, and says of one out of reach only that it is not there', async () => {
    const client = await as('samordnare', [insats]);
    const path = `/api/forbund/${forbund}/report?${query}&insats=`;
    expect(((await client.get(path + insats).expect(200)).body as Report).sections).toHaveLength(1);
    const [reachable, missing] = [await client.get(path + other), await client.get(path + randomUUID())];
    expect([reachable.status, missing.status]).toEqual([404, 404]);
    expect((reachable.body as Problem).title).toBe((missing.body as Problem).title);
  });

  it.each([
    ['from=2026-13&to=2026-08', 'from'],
    ['from=2026-08&to=2026-01', 'to'],
    ['to=2026-01', 'from'],
    [`${query}&insats=nonsense`, 'insats'],
    [`${query}&lang=de`, 'lang'],
    [`${query}&extra=1`, 'extra'],
    ['from=0000-01&to=2026-08', 'from'],
    ['from=0001-01&to=0001-02', 'from'],
  ])('refuses %s and names the field %s', async (bad, field) => {
    const answer = await (await as('forbund')).get(`/api/forbund/${forbund}/report?${bad}`);
    expect(answer.status).toBe(422);
    expect((answer.body as Problem).fields?.map((one) => one.field)).toContain(field);
  });

  it.each(['referralTeam', 'board', 'auditor', 'dataProtectionOfficer', 'administrator'] as const)(
    'is refused to %s, who reads frozen reports or none',
    async (role) => {
      const client = await as(role);
      for (const path of ['report', 'figures', 'report.docx', 'report.xlsx']) {
        expect((await client.get(`/api/forbund/${forbund}/${path}?${query}`)).status).toBe(403);
      }
    },
  );

  it('is refused to those who are not signed in, and to a role of another förbund', async () => {
    const foreign = await test.addForbund('two');
    const stranger = await test.signIn(await test.addAccount(foreign, 'forbund'));
    expect((await stranger.get(`/api/forbund/${forbund}/report?${query}`)).status).toBe(403);
    const client = await as('forbund');
    await client.delete('/api/session').expect(204);
    expect((await client.get(`/api/forbund/${forbund}/report?${query}`)).status).toBe(401);
  });

  it('gives figures of every insats with zero rows, and only the own ones to a samordnare', async () => {
    const names = async (client: TestClient) => {
      const figures = (await client.get(`/api/forbund/${forbund}/figures?${query}`).expect(200)).body as Figure[];
      return [...new Set(figures.map((figure) => figure.insats))];
    };
    expect(await names(await as('forbund'))).toEqual(expect.arrayContaining([null, 'Ett', 'Två']));
    expect(await names(await as('samordnare', [insats]))).not.toContain('Två');
  });
});

describe('GET figures', () => {
  it.each([`insats=`, 'lang=sv', 'extra=1'])('refuses %s, which would change nothing', async (more) => {
    const asked = more === 'insats=' ? more + insats : more;
    const answer = await (await as('forbund')).get(`/api/forbund/${forbund}/figures?${query}&${asked}`);
    expect(answer.status).toBe(422);
    expect((answer.body as Problem).fields).toMatchObject([{ field: more.split('=')[0], code: 'unknownField' }]);
  });
});

describe('GET report/span', () => {
  it('names the months of the first and the last registration within reach', async () => {
    const span = async (client: TestClient) =>
      (await client.get(`/api/forbund/${forbund}/report/span`).expect(200)).body as object;
    expect(await span(await as('beredningsgrupp'))).toEqual({ first: '2026-02', last: '2026-02' });
    expect(await span(await as('samordnare'))).toEqual({ first: null, last: null });
    expect((await (await as('board')).get(`/api/forbund/${forbund}/report/span`)).status).toBe(403);
  });
});

describe('the files of the report', () => {
  it.each([
    ['report.docx', 'PK', /wordprocessingml/],
    ['report.xlsx', 'PK', /spreadsheetml/],
  ])('%s is a real file, named as working material', async (path, magic, type) => {
    const answer = await (
      await as('forbund')
    )
      .get(`/api/forbund/${forbund}/${path}?${query}`)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toMatch(type);
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain('arbetsmaterial');
    expect((answer.body as Buffer).subarray(0, 2).toString()).toBe(magic);
  });
});

describe('PUT comment', () => {
  const comment = (text: string, version: number, insatsId: string | null = insats) => ({
    insatsId,
    table: 'flow',
    from: '2026-01',
    to: '2026-08',
    text,
    version,
  });
  const put = async (client: TestClient, body: object) =>
    await client.put(`/api/forbund/${forbund}/report/comments`, body);

  it('is printed with its table, and safe against two who write at once', async () => {
    const [chief, samordnare] = [await as('forbund'), await as('samordnare', [insats])];
    const first = await put(chief, comment('  Färre nya än väntat.  ', 0));
    expect(first.body).toMatchObject({ comment: { text: 'Färre nya än väntat.', version: 1, updatedBy: 'forbund' } });
    const late = await put(samordnare, comment('Något annat', 0));
    expect(late.status).toBe(409);
    expect((late.body as Problem).current as ReportComment).toMatchObject({ text: 'Färre nya än väntat.', version: 1 });
    expect((await put(samordnare, comment('Något annat', 1))).body).toMatchObject({ comment: { version: 2 } });
    const report = (await chief.get(`/api/forbund/${forbund}/report?${query}`)).body as Report;
    const table = report.sections.find((one) => one.name === 'Ett')?.tables.find((one) => one.id === 'flow');
    expect(table?.comment).toMatchObject({ text: 'Något annat', updatedBy: 'samordnare' });
    expect((await put(chief, comment('', 2))).body).toEqual({ comment: null });
    expect((await put(chief, comment('', 0))).status).toBe(200);
    const audit = await test.db.asSuperuser<{ action: string }>(
      `SELECT action FROM audit_entry WHERE subject_type = 'comment' ORDER BY audit_id`,
    );
    expect(audit.map((entry) => entry.action)).toEqual(['written', 'written', 'removed']);
  });

  it('by two at the same moment keeps exactly one', async () => {
    const [one, two] = [await as('forbund'), await as('forbund')];
    const answers = await Promise.all([put(one, comment('A', 0, null)), put(two, comment('B', 0, null))]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  });

  it.each([
    ['text', 'a\u000bb', 'textCharacter'],
    ['text', 'a\uffff', 'textCharacter'],
    ['text', 'a\ud800', 'textCharacter'],
    ['text', 'Anna 19121212-1212', 'personalNumber'],
    ['from', '0000-01', 'notAMonth'],
    ['text', JSON.parse('{"__proto__":{}}'), 'unknownField'],
  ])('is refused with %s %j', async (field, value, code) => {
    const answer = await put(await as('forbund'), { ...comment('x', 0), [field]: value });
    expect(answer.status).toBe(422);
    expect((answer.body as Problem).fields?.map((one) => one.code)).toContain(code);
  });

  it('keeps its lines', async () => {
    const text = 'Två\nrader\toch en tabb';
    const written = await put(await as('forbund'), { ...comment(text, 0), table: 'outcome' });
    expect(written.body).toMatchObject({ comment: { text } });
  });

  it('is refused on another insats, on the whole, and to a reader', async () => {
    const samordnare = await as('samordnare', [insats]);
    expect((await put(samordnare, comment('x', 0, other))).status).toBe(404);
    expect([403, 404]).toContain((await put(samordnare, comment('x', 0, null))).status);
    expect((await put(await as('beredningsgrupp'), comment('x', 0))).status).toBe(403);
    expect((await put(await as('beredningsgrupp'), {})).status).toBe(403);
    expect((await put(await as('forbund'), { ...comment('x', 0), table: 'nothing' })).status).toBe(422);
  });
});
