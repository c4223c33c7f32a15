import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ParticipationPage } from '@utfall/api-contract';
import type { Answers } from '@utfall/codebook';
import { anonymous, background } from '../../../test/enrolment.js';
import { openRows, refusals, type Rows } from '../../../test/rows.js';
import { openTestApp, type TestApp } from '../../../test/test-app.js';

let api: TestApp;
let rows: Rows;
let other: string;

const read = async (query = '') =>
  (await rows.samordnare.get(`${rows.list}?${query}`).expect(200)).body as ParticipationPage;
const startsOf = ({ items }: ParticipationPage) => items.map(({ answers }) => answers['startDate']);

beforeAll(async () => {
  api = await openTestApp();
  const opened = await openRows(api, 'list');
  other = await opened.addInsats({ name: 'Annan egen', codePrefix: 'ANN' });
  const email = await api.addAccount(opened.forbund, 'samordnare', [opened.insats, other]);
  const samordnare = await api.signIn(email);
  const hidden = await opened.addInsats({ name: 'Andras', codePrefix: 'HID' });
  const others = await api.signIn(await api.addAccount(opened.forbund, 'samordnare', [hidden]));
  rows = { ...opened, samordnare };
  for (let month = 1; month <= 9; month += 1) {
    const startDate = `2026-0${month}-10`;
    const exit: Answers = month <= 4 ? { endDate: '2026-09-01', exitReason: month === 4 ? 'unknown' : 'illness' } : {};
    await rows.enrol({ startDate, ...exit });
  }
  await samordnare
    .post(rows.list, { insatsId: other, answers: { ...background, startDate: '2026-05-10' } })
    .expect(201);
  await samordnare.post(rows.list, { insatsId: other, answers: { ...anonymous, startDate: '2026-05-11' } }).expect(201);
  await others.post(rows.list, { insatsId: hidden, answers: background }).expect(201);
}, 60_000);
afterAll(async () => {
  await api.close();
});

describe('the list', () => {
  it('has the latest first, of the own insatser only', async () => {
    const page = await read();
    expect(page).toMatchObject({ total: 11, next: null });
    expect(startsOf(page)).toEqual([...startsOf(page)].sort().reverse());
    expect(page.items.some(({ code }) => code?.startsWith('HID'))).toBe(false);
  });

  it('is read page by page, each participation once', async () => {
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const page: ParticipationPage = await read(`limit=3${next === null ? '' : `&cursor=${next}`}`);
      expect(page.total).toBe(11);
      expect(page.items.length).toBeLessThanOrEqual(3);
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    } while (next !== null);
    expect(seen).toEqual((await read()).items.map(({ id }) => id));
  });

  it('goes on after the same place when something has begun meanwhile', async () => {
    const first = await read('limit=4&insats=' + other);
    const page = await read('limit=4');
    await rows.enrol({ startDate: '2026-11-01' });
    const rest = await read(`cursor=${page.next}`);
    expect(rest.items).toHaveLength(7);
    expect(rest.total).toBe(12);
    expect(first.next).toBeNull();
  });

  it.each([
    ['filter=ongoing', 8],
    ['filter=ended', 4],
    ['filter=incomplete', 1],
    ['code=ann', 1],
    ['code=ART-2026-00', 9],
    ['code=ART-2026-001', 1],
    ['code=2026', 0],
    ['code=%25', 0],
    ['filter=ended&code=ART-2026-001', 1],
  ])('with %s has %d', async (query, total) => {
    const page = await read(query);
    expect(page.total).toBe(total);
    expect(page.items).toHaveLength(total);
  });

  it('of one insats has those of it', async () => {
    const page = await read(`insats=${other}`);
    expect(page.items.map(({ code }) => code)).toEqual([null, 'ANN-2026-001']);
  });

  it('names what an incomplete one lacks', async () => {
    expect((await read('filter=incomplete')).items.map(({ missing }) => missing)).toEqual([['exitReason']]);
  });

  it.each([
    ['limit=201', 'limit: wholeNumber'],
    ['limit=0', 'limit: wholeNumber'],
    ['filter=queue', 'filter: choice'],
    ['cursor=x', 'cursor: cursor'],
    [
      `cursor=${Buffer.from('2026-02-31 00000000-0000-0000-0000-000000000000').toString('base64url')}`,
      'cursor: cursor',
    ],
    ['insats=x', 'insats: id'],
    ['order=code', 'order: unknownField'],
  ])('refuses %s', async (query, fields) => {
    const answer = await rows.samordnare.get(`${rows.list}?${query}`).expect(422);
    expect(refusals(answer.body)).toEqual([fields]);
  });
});
