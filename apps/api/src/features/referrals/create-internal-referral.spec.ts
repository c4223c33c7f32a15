import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDate } from '@utfall/calendar';
import { anonymous } from '../../../test/enrolment.js';
import { openRows, type Rows } from '../../../test/rows.js';
import { openTestApp, type TestApp } from '../../../test/test-app.js';
import type { Principal } from '../../platform/database/principal.js';
import { success } from '../../platform/errors/result.js';
import { createInternalReferral } from './create-internal-referral.js';

let api: TestApp;
let rows: Rows;
let other: string;

beforeAll(async () => {
  api = await openTestApp();
  rows = await openRows(api, 'internal');
  other = await rows.addInsats({ name: 'Gröna steg', codePrefix: 'GST', startDate: '2020-01-01' });
}, 60_000);
afterAll(async () => {
  await api.close();
});

const samordnareOf = (...insatser: string[]): Principal => ({
  forbundId: rows.forbund,
  accountId: randomUUID(),
  actor: 'samordnare',
  grant: { roles: ['samordnare'], insatser },
  isOperator: false,
});
const send = (participationId: string, toInsatsId: string | null, by = samordnareOf(rows.insats), on = '2026-06-01') =>
  api.db.unitOfWork.run(by, 'participation:write', (tx) =>
    createInternalReferral(tx, { participationId, toInsatsId, on: localDate(on) }, api.clock),
  );
const seenBy = async (insats: string) => {
  const seen = await api.db.unitOfWork.run(samordnareOf(insats), 'participation:read', async (tx) =>
    success(await tx.query<{ number: string; state: string }>(`SELECT number, state FROM referral ORDER BY number`)),
  );
  return seen.ok ? seen.value : seen;
};

describe('an internal referral', () => {
  it('is at once in the hands of the insats that it is sent to, and in sight of the one that wrote it', async () => {
    const { id } = await rows.enrol();
    expect(await send(id, other)).toMatchObject({ ok: true, value: { number: 'R-2026-001' } });
    const expected = [{ number: 'R-2026-001', state: 'placed' }];
    expect(await seenBy(other)).toEqual(expected);
    expect(await seenBy(rows.insats)).toEqual(expected);
    expect(await seenBy(randomUUID())).toEqual([]);
  });

  it('to the referral team waits for a placement', async () => {
    const { id } = await rows.enrol();
    expect(await send(id, null)).toMatchObject({ ok: true });
    expect(((await seenBy(rows.insats)) as unknown[]).at(-1)).toMatchObject({ state: 'received' });
    expect(await seenBy(other)).toHaveLength(1);
  });

  it('comes from an own participation only, to an insats that takes participants', async () => {
    const { id } = await rows.enrol();
    expect(await send(id, rows.insats, samordnareOf(other))).toMatchObject({ ok: false, code: 'notFound' });
    const closed = await rows.addInsats({ name: 'Stängd', startDate: '2020-01-01', endDate: '2021-01-01' });
    const refused = async (to: string, on?: string) => {
      const answer = await send(id, to, undefined, on);
      return answer.ok ? [] : answer.fields?.map(({ field, code }) => `${field}: ${code}`);
    };
    expect(await refused(closed)).toEqual(['insatsId: closedInsats']);
    expect(await refused(randomUUID())).toEqual(['insatsId: unknownInsats']);
    expect(await refused(other, '2026-11-21')).toEqual(['receivedDate: inFuture']);
  });

  it('leaves no way to the participation when that turns anonymous', async () => {
    const made = await rows.enrol();
    const sent = await send(made.id, other);
    await rows.samordnare
      .put(rows.path('participation', made.id), { answers: anonymous, version: made.version })
      .expect(200);
    const [stored] = await api.db.asSuperuser(
      `SELECT from_participation_id, unit, (SELECT count(*)::int FROM audit_entry e JOIN audit_content c USING (forbund_id, content_id)
        WHERE e.subject_id = referral_id) AS contents FROM referral WHERE referral_id = $1`,
      [sent.ok ? sent.value.id : ''],
    );
    expect(stored).toEqual({ from_participation_id: null, unit: null, contents: 0 });
  });
});
