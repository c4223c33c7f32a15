import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { EditReferralDto, ReferralDetail, ReferralOutcome } from '@utfall/api-contract';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { RecentChoices } from '../../../shared/data/recent-choices.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { ReferralForm } from './referral-form.js';
import { ReferralsClient } from './referrals-client.js';

const saved = {
  id: 'r1',
  number: 'R-2026-001',
  state: 'received',
  referrer: 'arbetsformedlingen',
  unit: null,
  kommun: '1461',
  gender: 'woman',
  receivedDate: '2026-09-01',
  askedInsats: null,
  placedInsats: null,
  papers: [],
  followUp: null,
  secrecyRelease: null,
  lines: [],
  version: 1,
} as unknown as ReferralDetail;
const stale = (current: ReferralDetail): ApiResult<ReferralOutcome> => ({
  ok: false,
  problem: { type: '', status: 409, code: 'staleVersion', title: 'Fel', titleEn: 'Wrong', current },
});
const outcome: ReferralOutcome = { id: 'r1', number: 'R-2026-001', referral: saved };

function arrange() {
  const sent: EditReferralDto[] = [];
  let answer: ApiResult<ReferralOutcome> = { ok: true, value: outcome };
  const edit = (_: string, __: string, body: EditReferralDto) => {
    sent.push(body);
    return Promise.resolve(answer);
  };
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      FormDrafts,
      ReferralForm,
      { provide: CurrentForbund, useValue: { membership: () => ({ id: 'f1' }) } },
      { provide: SessionStore, useValue: { account: signal({ id: 'a1' }) } },
      { provide: RecentChoices, useValue: { all: () => ({}), remember: () => undefined } },
      { provide: ReferralsClient, useValue: { edit } },
    ],
  });
  const form = TestBed.inject(ReferralForm);
  const open = (referral = saved) => {
    form.openSaved('team', referral, () => '');
    TestBed.tick();
  };
  return { form, open, sent, answerWith: (next: typeof answer) => (answer = next) };
}

describe('a referral that two change', () => {
  beforeEach(() => sessionStorage.clear());

  it('keeps what both did where nothing collides', async () => {
    const { form, open, sent, answerWith } = arrange();
    open();
    form.set('unit', 'Enhet Sjö');
    const newer = { ...saved, kommun: '1487', version: 2 };
    answerWith(stale(newer));
    expect(await form.save()).toMatchObject({
      kind: 'stale',
      newer,
      conflict: { differences: [], alsoChanged: [{ label: 'Kommun', newer: 'Vänersborg' }] },
    });
    answerWith({ ok: true, value: outcome });
    expect(await form.saveOver(newer)).toEqual({ kind: 'saved', outcome });
    expect(sent[1]).toMatchObject({ unit: 'Enhet Sjö', kommun: '1487', version: 2 });
    expect(form.isOpen()).toBe(false);
  });

  it('takes the newer in a field that is given to it, and mine in the others', async () => {
    const { form, open, sent, answerWith } = arrange();
    open();
    form.set('unit', 'Enhet Sjö');
    form.set('gender', 'man');
    const newer = { ...saved, unit: 'Enhet Berg', version: 2 };
    answerWith(stale(newer));
    expect(await form.save()).toMatchObject({
      conflict: { differences: [{ field: 'unit', mine: 'Enhet Sjö', newer: 'Enhet Berg' }] },
    });
    await form.saveOver(newer, new Set(['unit']));
    expect(sent[1]).toMatchObject({ unit: 'Enhet Berg', gender: 'man', version: 2 });
  });

  it('has its draft after a reload, though somebody else saved meanwhile, and meets the newer when it is saved', async () => {
    const before = arrange();
    before.open();
    before.form.set('unit', 'Enhet Sjö');
    TestBed.tick();
    const newer = { ...saved, kommun: '1487', version: 2 };
    const after = arrange();
    expect(after.form.hasDraft(newer)).toBe(true);
    after.open(newer);
    expect(after.form.typed()).toMatchObject({ unit: 'Enhet Sjö', kommun: '1461' });
    after.answerWith(stale(newer));
    expect(await after.form.save()).toMatchObject({ kind: 'stale', conflict: { differences: [] } });
    expect(after.sent[0]?.version).toBe(1);
    after.form.close();
    expect(after.form.hasDraft(newer)).toBe(false);
  });
});
