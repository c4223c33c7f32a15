import { type CreateReferralDto, pathOf, paths, type ReferralDetail, type ReferralOutcome } from '@utfall/api-contract';
import type { Test } from 'supertest';
import type { TestApp, TestClient } from './test-app.js';
import type { Rows } from './rows.js';

const given = { decision: 'given', on: '2026-09-01', form: 'written' } as const;

/** What the form accepts and may be placed as it is; a spec overrides what it is about. */
export const complete = {
  referrer: 'arbetsformedlingen',
  unit: 'Kontoret i Mellerud',
  kommun: '1461',
  gender: 'woman',
  receivedDate: '2026-09-01',
  askedInsatsId: null,
  followUp: given,
  secrecyRelease: given,
  papers: ['form', 'assessment'],
} as const;

/** The people who handle referrals in one förbund: the team, and the samordnare of two insatser. */
export interface Referrals {
  readonly team: TestClient;
  readonly other: string;
  readonly otherSamordnare: TestClient;
  create(by: Desk, change?: Partial<CreateReferralDto>): Promise<ReferralDetail>;
  step(by: Desk, referral: { id: string; version: number }, step: object, key?: string): Test;
  /** The step is taken; gives what the desk sees then. */
  take(by: Desk, referral: { id: string; version: number }, step: object): Promise<ReferralOutcome>;
  list(by: Desk, filter?: string): Promise<string[]>;
  path(desk: 'team' | 'insats', id?: string): string;
}
export type Desk = 'team' | 'samordnare' | 'otherSamordnare';

export async function openReferrals(api: TestApp, rows: Rows): Promise<Referrals> {
  const { forbund } = rows;
  const other = await rows.addInsats({ name: 'Gröna steg', codePrefix: 'GST', startDate: '2020-01-01' });
  const clients: Record<Desk, TestClient> = {
    team: await api.signIn(await api.addAccount(forbund, 'referralTeam')),
    samordnare: rows.samordnare,
    otherSamordnare: await api.signIn(await api.addAccount(forbund, 'samordnare', [other])),
  };
  const path = (desk: 'team' | 'insats', id?: string) =>
    id === undefined ? pathOf(paths.referrals, { forbund, desk }) : pathOf(paths.referral, { forbund, desk, id });
  const deskOf = (by: Desk) => (by === 'team' ? 'team' : 'insats');
  const step: Referrals['step'] = (by, { id, version }, body, key) => {
    const sent = clients[by].post(`${path(deskOf(by), id)}/steps`, { on: '2026-10-01', version, ...body });
    return key === undefined ? sent : sent.set('Idempotency-Key', key);
  };
  return {
    team: clients.team,
    other,
    otherSamordnare: clients.otherSamordnare,
    path,
    step,
    create: async (by, change = {}) => {
      const answer = await clients[by].post(path(deskOf(by)), { ...complete, ...change });
      if (answer.status !== 201) throw new Error(`not created: ${JSON.stringify(answer.body)}`);
      return (answer.body as ReferralOutcome).referral as ReferralDetail;
    },
    take: async (by, referral, body) => {
      const answer = await step(by, referral, body);
      if (answer.status !== 200) throw new Error(`not taken: ${JSON.stringify(answer.body)}`);
      return answer.body as ReferralOutcome;
    },
    list: async (by, filter = 'open') => {
      const { body } = await clients[by].get(`${path(deskOf(by))}?filter=${filter}&limit=200`).expect(200);
      return (body as { items: { number: string }[] }).items.map(({ number }) => number);
    },
  };
}
