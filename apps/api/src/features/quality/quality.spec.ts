import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type AcceptanceView,
  type InsatsQualityView,
  type OverviewView,
  type ParticipationView,
  pathOf,
  paths,
  type QualityView,
  type QualityWorklist,
} from '@utfall/api-contract';
import type { Report } from '@utfall/appendix';
import { structuralVariables } from '@utfall/codebook';
import { qualityCheck } from '@utfall/data-quality';
import { success } from '../../platform/errors/result.js';
import { anonymous } from '../../../test/enrolment.js';
import { openRows, refusals, type Rows } from '../../../test/rows.js';
import { openTestApp, type TestApp, type TestClient } from '../../../test/test-app.js';

const exit = { endDate: '2026-10-31', exitReason: 'work', supportAtExit: ['ownIncome'], occupationAtExit: ['studies'] };

let api: TestApp;
let rows: Rows;
let other: string;
let odd: ParticipationView;

beforeAll(async () => {
  api = await openTestApp();
  rows = await openRows(api, 'quality');
  other = await rows.addInsats({ name: 'Annan insats', codePrefix: 'ANN' });
  await rows.enrol({ education: 'unknown', startDate: '2026-11-10' });
  odd = await rows.enrol({ startDate: '2026-10-01', kommun: '1461', place: 'otherParty' });
  const ended = await rows.enrol({ startDate: '2026-09-01', kommun: '1488', occupationAtStart: ['jobSeeking'] });
  await rows.samordnare.post(rows.path('exit', ended.id), { answers: exit, extents: {}, version: 1 }).expect(200);
  const wrong = await rows.enrol({ startDate: '2026-11-01' });
  const error = { endDate: '2026-11-01', exitReason: 'misregistration' };
  await rows.samordnare.post(rows.path('exit', wrong.id), { answers: error, extents: {}, version: 1 }).expect(200);
}, 60_000);
afterAll(async () => {
  await api.close();
});

const at = (path: string) => pathOf(path, { forbund: rows.forbund });

async function quality(client: TestClient): Promise<readonly InsatsQualityView[]> {
  return ((await client.get(at(paths.quality)).expect(200)).body as QualityView).insatser;
}
const remarksOf = (insats: InsatsQualityView | undefined) =>
  insats?.remarks.map(({ check, open, accepted }) => [check, open, accepted]);

async function worklist(query = '', client = rows.samordnare): Promise<QualityWorklist> {
  return (await client.get(`${at(paths.qualityWorklist)}${query}`).expect(200)).body as QualityWorklist;
}
const listed = ({ items }: QualityWorklist) => items.map(({ code, check }) => `${code} ${check}`);

const acceptance = (more: object = {}) => ({
  participationId: odd.id,
  check: 'otherPartysPlace',
  reason: 'Regionen betalar platsen.',
  version: 0,
  ...more,
});

describe('the counts of quality', () => {
  it('have what is missing and contradictory, felregistrering by itself, and the days to registration', async () => {
    const [empty, insats] = await quality(rows.office);
    expect([empty?.name, empty?.records, remarksOf(empty)]).toEqual(['Annan insats', 0, []]);
    expect(remarksOf(insats)).toEqual([
      ['missing.education', 1, 0],
      ['workWithoutWork', 1, 0],
      ['ownIncomeWithoutWork', 1, 0],
      ['lateEnrolment', 2, 0],
      ['otherPartysPlace', 1, 0],
    ]);
    expect(insats).toMatchObject({
      records: 3,
      misregistered: 1,
      startToRegistration: { n: 3, lowerQuartile: 10, median: 50, upperQuartile: 80 },
      exitToRegistration: { n: 1, median: 20 },
    });
    expect(insats?.coverage.find(({ variable }) => variable === 'education')).toEqual({
      variable: 'education',
      known: 2,
      of: 3,
    });
  });

  it('are the same for all who see the insats, and of other insatser there are none', async () => {
    const [own, ...more] = await quality(rows.samordnare);
    expect(more).toEqual([]);
    expect(own).toEqual((await quality(rows.office))[1]);
    const group = await api.signIn(await api.addAccount(rows.forbund, 'beredningsgrupp'));
    expect(await quality(group)).toEqual(await quality(rows.office));
    const elsewhere = await api.signIn(await api.addAccount(rows.forbund, 'samordnare', [other]));
    expect((await quality(elsewhere)).map(({ name }) => name)).toEqual(['Annan insats']);
  });

  it('name nobody', async () => {
    const text = JSON.stringify(await quality(rows.office));
    expect(text).not.toContain(odd.id);
    expect(text).not.toContain(odd.code);
  });

  it('agree with the list of the incomplete', async () => {
    const [own] = await quality(rows.samordnare);
    const list = await rows.samordnare.get(`${rows.list}?filter=incomplete`).expect(200);
    expect(list.body.total).toBe(own?.remarks.find(({ check }) => check === 'missing.education')?.open);
  });
});

describe('the overview', () => {
  it('leads to what must be mended, missing answers apart', async () => {
    for (const client of [rows.samordnare, rows.office]) {
      const { tasks } = (await client.get(at(paths.overview)).expect(200)).body as OverviewView;
      expect(tasks).toContainEqual({ id: 'contradictory', count: 1, insatsId: rows.insats, insatsName: 'Arbetsrehab' });
    }
  });
});

describe('the report', () => {
  it('says the same as the page', async () => {
    const [, insats] = await quality(rows.office);
    const path = `${at(paths.report)}?from=2026-01&to=2026-12&insats=${rows.insats}`;
    const { sections } = (await rows.office.get(path).expect(200)).body as Report;
    const table = sections[0]?.tables.find(({ id }) => id === 'quality');
    const total = table?.columns.findIndex(({ id }) => id === 'total') ?? -1;
    const cell = (row: string) => table?.rows.find(({ id }) => id === row)?.cells[total];
    const open = (severity: string) =>
      insats?.remarks
        .filter(({ check }) => qualityCheck(check)?.severity === severity)
        .reduce((sum, remark) => sum + remark.open, 0);
    for (const severity of ['must', 'should', 'notice']) {
      expect([severity, cell(severity)?.numerator]).toEqual([severity, String(open(severity))]);
    }
    for (const { variable, known, of } of insats?.coverage ?? []) {
      expect([variable, cell(variable)?.numerator, cell(variable)?.denominator]).toEqual([
        variable,
        `${known}`,
        `${of}`,
      ]);
    }
    expect(cell('misregistered')?.numerator).toBe('1');
  });
});

describe('the worklist', () => {
  it('has the heaviest first, each with what it is about', async () => {
    const all = await worklist();
    expect(all.total).toBe(6);
    expect(all.items[0]).toMatchObject({ insatsId: rows.insats, check: 'workWithoutWork', startDate: '2026-09-01' });
    expect(listed(all)[1]).toBe('ART-2026-001 missing.education');
    expect((await worklist('?severity=notice')).total).toBe(3);
    expect(listed(await worklist('?check=otherPartysPlace'))).toEqual(['ART-2026-002 otherPartysPlace']);
    expect((await worklist(`?insats=${other}`)).total).toBe(0);
    expect((await worklist('?show=accepted')).total).toBe(0);
  });

  it('loses what is mended', async () => {
    const open = (await worklist('?check=missing.education')).items[0];
    const { body } = await rows.samordnare.get(rows.path('participation', open?.participationId ?? '')).expect(200);
    const record = body as ParticipationView;
    const mended = { answers: { ...record.answers, education: 'compulsory' }, extents: {}, version: record.version };
    await rows.samordnare.put(rows.path('participation', record.id), mended).expect(200);
    expect((await worklist('?check=missing.education')).total).toBe(0);
    expect(remarksOf((await quality(rows.office))[1])).not.toContainEqual(['missing.education', 1, 0]);
  });

  it.each(['forbund', 'beredningsgrupp', 'economist', 'administrator'] as const)('is closed to %s', async (role) => {
    const client = await api.signIn(await api.addAccount(rows.forbund, role));
    await client.get(at(paths.qualityWorklist)).expect(403);
    await client.put(at(paths.qualityAcceptances), acceptance()).expect(403);
  });

  it('shows an insats owner what is wrong, and lets only a samordnare accept', async () => {
    const owner = await api.signIn(await api.addAccount(rows.forbund, 'insatsOwner', [rows.insats]));
    expect((await worklist('', owner)).total).toBe(5);
    await owner.put(at(paths.qualityAcceptances), acceptance()).expect(403);
  });

  it('has nothing of insatser of others', async () => {
    const elsewhere = await api.signIn(await api.addAccount(rows.forbund, 'samordnare', [other]));
    expect((await worklist('', elsewhere)).total).toBe(0);
    await elsewhere.put(at(paths.qualityAcceptances), acceptance()).expect(404);
  });
});

describe('an accepted oddity', () => {
  const accept = (more: object = {}) => rows.samordnare.put(at(paths.qualityAcceptances), acceptance(more));

  it('needs a reason without a personal number', async () => {
    expect(refusals((await accept({ reason: ' ' }).expect(422)).body)).toEqual(['reason: textLength']);
    const { body } = await accept({ reason: 'Gäller 19900101-0017' }).expect(422);
    expect(refusals(body)).toEqual(['reason: personalNumber']);
  });

  it('cannot be a missing answer, nor a remark that is not there', async () => {
    const contradiction = (await worklist('?check=workWithoutWork')).items[0];
    const incomplete = await rows.enrol({ gender: 'unknown', startDate: '2026-11-19' });
    await accept({ participationId: incomplete.id, check: 'missing.gender' }).expect(409);
    await accept({ participationId: contradiction?.participationId, check: 'longStay' }).expect(409);
  });

  it('leaves the list, and is told with its reason', async () => {
    await accept().expect(200);
    expect((await worklist('?check=otherPartysPlace')).total).toBe(0);
    const [item] = (await worklist('?show=accepted')).items;
    expect(item).toMatchObject({
      code: odd.code,
      check: 'otherPartysPlace',
      accepted: { reason: 'Regionen betalar platsen.', version: 1, acceptedBy: 'samordnare' },
    });
    expect(remarksOf((await quality(rows.office))[1])).toContainEqual(['otherPartysPlace', 0, 1]);
    expect(JSON.stringify(await quality(rows.office))).not.toContain('Regionen');
  });

  it('is not accepted twice unseen, and its reason is changed with the version', async () => {
    const { body } = await accept({ reason: 'Något annat' }).expect(409);
    expect(body.current).toMatchObject({ reason: 'Regionen betalar platsen.', version: 1 });
    const changed = (await accept({ reason: 'Kommunen betalar platsen.', version: 1 }).expect(200))
      .body as AcceptanceView;
    expect(changed).toMatchObject({ reason: 'Kommunen betalar platsen.', version: 2 });
  });

  it('stays when something else changes, and lapses when the values do', async () => {
    const edit = async (answers: object) => {
      const { body } = await rows.samordnare.get(rows.path('participation', odd.id)).expect(200);
      const record = body as ParticipationView;
      const after = { answers: { ...record.answers, ...answers }, extents: {}, version: record.version };
      await rows.samordnare.put(rows.path('participation', odd.id), after).expect(200);
    };
    await edit({ education: 'compulsory' });
    expect((await worklist('?check=otherPartysPlace')).total).toBe(0);
    await accept({ check: 'lateEnrolment', reason: 'Remissen kom sent.' }).expect(200);
    const late = async () => listed(await worklist('?check=lateEnrolment')).includes(`${odd.code} lateEnrolment`);
    expect(await late()).toBe(false);
    await edit({ [structuralVariables.startDate]: '2026-10-02' });
    expect(await late()).toBe(true);
    await accept({ check: 'lateEnrolment', reason: 'Fortfarande sent.' }).expect(200);
    expect(await late()).toBe(false);
  });

  it('is taken back', async () => {
    const query = `?participationId=${odd.id}&check=otherPartysPlace`;
    await rows.samordnare.delete(`${at(paths.qualityAcceptances)}${query}&version=1`).expect(409);
    await rows.samordnare.delete(`${at(paths.qualityAcceptances)}${query}&version=2`).expect(204);
    expect((await worklist('?check=otherPartysPlace')).total).toBe(1);
    await rows.samordnare.delete(`${at(paths.qualityAcceptances)}${query}&version=2`).expect(404);
  });

  it('is forgotten with the identity, its words in the audit trail too', async () => {
    await accept().expect(200);
    const { body } = await rows.samordnare.get(rows.path('participation', odd.id)).expect(200);
    const version = (body as ParticipationView).version;
    const answers = { ...anonymous, startDate: '2026-10-02', place: 'otherParty' };
    await rows.samordnare.put(rows.path('participation', odd.id), { answers, extents: {}, version }).expect(200);
    expect(await api.db.asSuperuser(`SELECT 1 FROM quality_acceptance WHERE participation_id = $1`, [odd.id])).toEqual(
      [],
    );
    const entries = await api.db.asSuperuser<{ action: string; words: unknown }>(
      `SELECT e.action, c.after_image AS words FROM audit_entry e
       LEFT JOIN audit_content c ON c.content_id = e.content_id
       WHERE e.subject_id = $1 AND e.subject_type = 'qualityAcceptance' ORDER BY e.audit_id`,
      [odd.id],
    );
    expect(entries.map(({ action }) => action)).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'accepted',
      'withdrawn',
      'accepted',
    ]);
    expect(entries.every(({ words }) => words === null)).toBe(true);
  });
});

describe('the database', () => {
  const principal = (role: 'forbund' | 'samordnare', insatser: string[] = []) => ({
    forbundId: rows.forbund,
    accountId: null,
    actor: role,
    grant: { roles: [role], insatser },
    isOperator: false,
  });

  it('refuses acceptances to those who see aggregates', async () => {
    const read = api.db.unitOfWork.run(principal('forbund'), 'quality:read', async (tx) =>
      success(await tx.query(`SELECT 1 FROM quality_acceptance`)),
    );
    await expect(read).rejects.toThrow(/permission denied/);
  });

  it('keeps an acceptance to the insats of its participation and the reach of the account', async () => {
    const write = (insats: string) =>
      api.db.unitOfWork.run(principal('samordnare', [other]), 'participation:write', async (tx) => {
        await tx.query(
          `INSERT INTO quality_acceptance (forbund_id, participation_id, insats_id, check_id, fingerprint, reason, accepted_at)
           VALUES ($1, $2, $3, 'longStay', 'x', 'x', now())`,
          [rows.forbund, odd.id, insats],
        );
        return success(undefined);
      });
    await expect(write(rows.insats)).rejects.toThrow(/row-level security/);
    await expect(write(other)).rejects.toThrow(/foreign key/);
  });

  it('shows in the facts of quality no other förbund and no other insats', async () => {
    const count = async (insatser: string[]) =>
      await api.db.unitOfWork.run(principal('samordnare', insatser), 'quality:read', async (tx) => {
        const [row] = await tx.query<{ n: number }>(`SELECT count(*)::int AS n FROM quality_fact`);
        return success(row?.n);
      });
    expect(await count([])).toEqual({ ok: true, value: 0 });
    expect(await count([other])).toEqual({ ok: true, value: 0 });
    expect(await count([rows.insats])).toEqual({ ok: true, value: 5 });
  });
});
