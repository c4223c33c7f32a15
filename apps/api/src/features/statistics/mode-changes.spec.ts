import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Figure, type ParticipationView, pathOf, paths } from '@utfall/api-contract';
import type { Report } from '@utfall/appendix';
import { openRows, type Rows } from '../../../test/rows.js';
import { openTestApp, type TestApp } from '../../../test/test-app.js';

let api: TestApp;
let rows: Rows;

beforeAll(async () => {
  api = await openTestApp();
  rows = await openRows(api, 'changed');
}, 60_000);
afterAll(async () => {
  await api.close();
});

const figures = async (from: string, to: string) => {
  const { forbund } = rows;
  const answer = await rows.office.get(`${pathOf(paths.figures, { forbund })}?from=${from}&to=${to}`).expect(200);
  const whole = (answer.body as Figure[]).filter(
    (figure) => figure.insats === null && Object.keys(figure.by ?? {}).length === 0,
  );
  return (measure: string) => Number(whole.find((figure) => figure.measure === measure)?.value);
};

it('last period’s ongoing is this one’s carried over and what changed mode, each printed as a line of its own', async () => {
  for (let i = 0; i < 3; i += 1) await rows.enrol({ startDate: '2026-02-01' });
  const leaving = await rows.enrol({ startDate: '2026-03-01', gender: 'man' });
  const spring = await figures('2026-01', '2026-04');
  expect([spring('ongoing'), spring('anonymousOngoing'), spring('modeChanged')]).toEqual([4, 0, 0]);
  const body = { purpose: 'followUp', on: '2026-06-10', version: leaving.version };
  const path = pathOf(paths.withdrawal, { forbund: rows.forbund, id: leaving.id });
  const after = (await rows.samordnare.post(path, body).expect(200)).body as ParticipationView;
  expect(after.code).toBeNull();
  const summer = await figures('2026-05', '2026-08');
  expect([summer('carriedOver'), summer('modeChanged')]).toEqual([3, -1]);
  expect([summer('anonymousCarriedOver'), summer('anonymousModeChanged')]).toEqual([1, 1]);
  expect(spring('ongoing') + summer('modeChanged')).toBe(summer('carriedOver'));

  const query = '?from=2026-05&to=2026-08';
  const report = (await rows.office.get(`${pathOf(paths.report, { forbund: rows.forbund })}${query}`).expect(200))
    .body as Report;
  const flow = report.sections[0]?.tables.find(({ id }) => id === 'flow');
  expect(flow?.rows.map(({ id }) => id)).toEqual([
    'active',
    'new',
    'carriedOver',
    'modeChanged',
    'ended',
    'ongoing',
    'anonymous',
    'anonymousNew',
    'anonymousCarriedOver',
    'anonymousModeChanged',
    'anonymousEnded',
    'anonymousOngoing',
    'uniquePersons',
    'reached',
  ]);
  // Those who read aggregates learn neither who it was nor why.
  expect(JSON.stringify(report)).not.toMatch(/consentWithdrawn|ART-2026/);
});
