import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type DuplicatesView,
  type Figure,
  type HistoryEntry,
  type ParticipationView,
  pathOf,
  paths,
} from '@utfall/api-contract';
import type { Answers } from '@utfall/codebook';
import { openRows, type Rows } from '../../../test/rows.js';
import { openTestApp, type TestApp, type TestClient } from '../../../test/test-app.js';

let api: TestApp;
let rows: Rows;
let at = 0;

beforeAll(async () => {
  api = await openTestApp();
}, 60_000);
afterAll(async () => {
  await api.close();
});

/** Each case is alone in a förbund, so that its pairs are the only ones. */
const fresh = async () => (rows = await openRows(api, `duplicates-${(at += 1)}`));
const list = async (by: TestClient = rows.samordnare) =>
  (await by.get(pathOf(paths.duplicates, { forbund: rows.forbund })).expect(200)).body as DuplicatesView;
const decide = (kind: string, kept: ParticipationView, other: ParticipationView, by = rows.samordnare) =>
  by.post(pathOf(paths.duplicates, { forbund: rows.forbund }), {
    kind,
    keptId: kept.id,
    keptVersion: kept.version,
    otherId: other.id,
    otherVersion: other.version,
  });
const undo = (id: string, by = rows.samordnare) => by.delete(pathOf(paths.duplicate, { forbund: rows.forbund, id }));
const read = async ({ id }: ParticipationView) =>
  (await rows.samordnare.get(rows.path('participation', id)).expect(200)).body as ParticipationView;
const actions = async ({ id }: ParticipationView) =>
  ((await rows.samordnare.get(rows.path('history', id)).expect(200)).body as HistoryEntry[]).map(
    ({ action }) => action,
  );
const figure = async (measure: string) => {
  const path = `${pathOf(paths.figures, { forbund: rows.forbund })}?from=2026-01&to=2026-10`;
  const found = ((await rows.office.get(path).expect(200)).body as Figure[]).find(
    (one) => one.measure === measure && one.insats === null && Object.keys(one.by ?? {}).length === 0,
  );
  return Number(found?.value);
};
const again = async () => {
  await fresh();
  const ended: Answers = { startDate: '2026-01-10', endDate: '2026-03-01', exitReason: 'illness' };
  return [await rows.enrol(ended), await rows.enrol({ startDate: '2026-04-01' })] as const;
};

describe('what is offered', () => {
  it('has the latest first, whatever the order they were registered in', async () => {
    await fresh();
    const starts = [];
    for (const [kommun, startDate] of [
      ['1487', '2026-05-01'],
      ['1461', '2026-08-01'],
      ['1485', '2026-02-01'],
    ] as const) {
      for (let twice = 0; twice < 2; twice += 1) await rows.enrol({ kommun, startDate });
      starts.push(startDate);
    }
    const { possible } = await list();
    expect(possible.map(({ second }) => second.answers['startDate'])).toEqual([...starts].sort().reverse());
  });
});

describe('the same person with two codes', () => {
  it('is offered, merged into one participant, and split again, and unique persons follow', async () => {
    const [first, second] = await again();
    const offered = await list();
    expect(offered.possible.map(({ kind, first: a, second: b }) => [kind, a.id, b.id])).toEqual([
      ['samePerson', first.id, second.id],
    ]);
    expect(await figure('uniquePersons')).toBe(2);
    const { id } = (await decide('samePerson', first, second).expect(201)).body as { id: string };
    expect([await figure('uniquePersons'), await figure('active')]).toEqual([1, 2]);
    const merged = await list();
    expect([merged.possible, merged.decided]).toMatchObject([[], [{ id, kind: 'samePerson', otherCode: second.code }]]);
    // Each record keeps its code, which stands in somebody's file.
    expect((await read(second)).code).toBe(second.code);
    expect(await actions(second)).toEqual(['merged', 'enrolled']);
    await undo(id).expect(204);
    expect(await figure('uniquePersons')).toBe(2);
    expect((await list()).possible).toHaveLength(1);
    expect([await actions(first), await actions(second)]).toEqual([
      ['split', 'merged', 'enrolled'],
      ['split', 'merged', 'enrolled'],
    ]);
    await undo(id).expect(404);
  });

  it('takes what was enrolled by its code meanwhile along when it is split', async () => {
    const [first, second] = await again();
    const { id } = (await decide('samePerson', first, second)).body as { id: string };
    const ended = await read(second);
    await rows.samordnare.post(rows.path('exit', second.id), {
      answers: { endDate: '2026-05-01', exitReason: 'illness' },
      version: ended.version,
    });
    const third = await rows.enrol({ startDate: '2026-06-01' }, { code: second.code });
    await undo(id).expect(204);
    const persons = await api.db.asSuperuser<{ participant_id: string; code: string }>(
      `SELECT participant_id, code FROM participation WHERE forbund_id = $1 ORDER BY start_date`,
      [rows.forbund],
    );
    // A participation is of whom its code is.
    const [one, two, three] = persons;
    expect(one?.participant_id).not.toBe(two?.participant_id);
    expect(three?.participant_id === two?.participant_id).toBe(third.code === second.code);
    expect(await figure('uniquePersons')).toBe(2);
  });

  it('is refused for spells at the same time, for one person already, and of an older version', async () => {
    await fresh();
    const [one, two] = [await rows.enrol(), await rows.enrol()];
    expect((await decide('samePerson', one, two).expect(409)).body.title).toContain('pågick samtidigt');
    const [first, second] = await again();
    expect((await decide('samePerson', { ...first, version: 9 }, second).expect(409)).body.code).toBe('staleVersion');
    await decide('samePerson', first, second).expect(201);
    const [a, b] = [await read(first), await read(second)];
    expect((await decide('samePerson', a, b).expect(409)).body.title).toContain('redan avgjort');
  });

  it('is split from the last merge to the first', async () => {
    await fresh();
    const spell = (month: number) => ({
      startDate: `2026-0${month}-01`,
      endDate: `2026-0${month}-20`,
      exitReason: 'illness',
    });
    const [a, b, c] = [await rows.enrol(spell(1)), await rows.enrol(spell(2)), await rows.enrol(spell(3))];
    const first = (await decide('samePerson', a, b)).body as { id: string };
    const second = (await decide('samePerson', c, await read(a)).expect(201)).body as { id: string };
    expect(await figure('uniquePersons')).toBe(1);
    expect((await undo(first.id).expect(409)).body.title).toContain('ännu en');
    await undo(second.id).expect(204);
    await undo(first.id).expect(204);
    expect(await figure('uniquePersons')).toBe(3);
  });
});

describe('one enrolment that was registered twice', () => {
  it('keeps one, makes the other a felregistrering, and gives it back as it was', async () => {
    await fresh();
    const [kept, other] = [await rows.enrol(), await rows.enrol({ startDate: '2026-02-03' })];
    expect((await list()).possible).toMatchObject([{ kind: 'sameSpell' }]);
    const { id } = (await decide('sameSpell', kept, other).expect(201)).body as { id: string };
    expect((await read(other)).answers).toMatchObject({ exitReason: 'misregistration', endDate: '2026-02-03' });
    expect([await figure('active'), (await list()).possible]).toEqual([1, []]);
    await undo(id).expect(204);
    expect((await read(other)).answers).toEqual(other.answers);
    expect(await actions(other)).toEqual(['duplicateRestored', 'duplicateMarked', 'enrolled']);
    expect(await figure('active')).toBe(2);
  });

  it('is not given back over what somebody has changed since', async () => {
    await fresh();
    const [kept, other] = [await rows.enrol(), await rows.enrol()];
    const { id } = (await decide('sameSpell', kept, other)).body as { id: string };
    const marked = await read(other);
    await rows.samordnare
      .put(rows.path('participation', other.id), { answers: { ...marked.answers, gender: 'man' }, version: 2 })
      .expect(200);
    expect((await undo(id).expect(409)).body.title).toContain('har ändrats sedan dess');
  });
});

describe('two people who are alike', () => {
  it('are not asked about again, until it is taken back', async () => {
    const [first, second] = await again();
    const { id } = (await decide('different', first, second).expect(201)).body as { id: string };
    expect((await list()).possible).toEqual([]);
    expect((await read(second)).version).toBe(1);
    await undo(id).expect(204);
    expect((await list()).possible).toHaveLength(1);
  });
});

describe('reach', () => {
  it('is the insats: nobody else sees, merges or splits, and no insats is compared with another', async () => {
    const [first, second] = await again();
    const other = await rows.addInsats({ name: 'Annan', codePrefix: 'ANN', startDate: '2020-01-01' });
    const stranger = await api.signIn(await api.addAccount(rows.forbund, 'samordnare', [other]));
    const { id } = (await decide('samePerson', first, second)).body as { id: string };
    expect(await list(stranger)).toEqual({ possible: [], total: 0, decided: [] });
    await decide('different', first, second, stranger).expect(404);
    await undo(id, stranger).expect(404);
    for (const role of ['insatsOwner', 'forbund', 'beredningsgrupp'] as const) {
      const reader = await api.signIn(await api.addAccount(rows.forbund, role, [rows.insats]));
      await reader.get(pathOf(paths.duplicates, { forbund: rows.forbund })).expect(403);
    }
  });

  it('hides which codes were moved, and merges nothing that a decision does not name', async () => {
    const [first, second] = await again();
    const { id } = (await decide('samePerson', first, second)).body as { id: string };
    const run = (work: string, values: unknown[] = []) =>
      api.db.dataSource.transaction(async (manager) => {
        await manager.query(
          `SELECT set_config('role', 'utfall_insats', true), set_config('app.forbund_id', $1, true), set_config('app.insatser', '', true)`,
          [rows.forbund],
        );
        return await manager.query<unknown>(work, values);
      });
    await expect(run(`SELECT * FROM merged_code`)).rejects.toThrow(/permission denied/);
    await expect(run(`SELECT split_participants($1)`, [id])).rejects.toThrow(/no standing merge/);
    await expect(run(`SELECT merge_participants($1)`, [id])).rejects.toThrow(/no standing merge/);
  });

  it('is over when one of the two becomes anonymous: the decision would tell who it was like', async () => {
    const [first, second] = await again();
    const { id } = (await decide('samePerson', first, second)).body as { id: string };
    const { version } = await read(second);
    await rows.samordnare
      .post(pathOf(paths.withdrawal, { forbund: rows.forbund, id: second.id }), {
        purpose: 'followUp',
        on: '2026-11-01',
        version,
      })
      .expect(200);
    expect((await list()).decided).toEqual([]);
    await undo(id).expect(404);
    expect(await api.db.asSuperuser(`SELECT 1 FROM merged_code WHERE forbund_id = $1`, [rows.forbund])).toEqual([]);
    expect((await read(first)).code).toBe(first.code);
  });
});
