import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { InsatsView, ParticipationView, ReferralTarget } from '@utfall/api-contract';
import { Codebooks } from '../../../shared/codebook/codebooks.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { createCodebook, utfallCodebook, type Variable } from '@utfall/codebook';
import { anInsats } from '../../../testing/insats-fixture.js';
import { HandOver } from './hand-over.js';
import { TimelineClient } from './timeline-client.js';

const left = anInsats({ id: 'left' });
const own: Variable = {
  ...utfallCodebook.variable('education'),
  id: 'q1',
  column: 'q1',
  heading: 'hur nöjd',
  label: { sv: 'Hur nöjd?', en: 'How content?' },
  askedAt: 'exit',
  collected: { withData: 'required', anonymous: 'notCollected' },
  own: true,
};
const participation = {
  id: 'p1',
  insatsId: 'left',
  code: 'ART-2026-001',
  version: 2,
  answers: {
    mode: 'withData',
    gender: 'woman',
    ageBand: '30-44',
    kommun: '1487',
    education: 'unknown',
    supportDuration: 'unknown',
    supportAtStart: ['unknown'],
    occupationAtStart: ['unknown'],
    referrer: 'self',
    place: 'forbund',
    startDate: '2026-03-01',
    endDate: null,
  },
  extents: {},
} as unknown as ParticipationView;
const target = (id: string) => ({ id, name: id, parentId: null, isOpen: true }) as ReferralTarget;

function arrange(account = 'a1') {
  const sent: { insatsId: string; answers: Readonly<Record<string, unknown>> }[] = [];
  let ok = true;
  const answer = <T>(value: T) => Promise.resolve({ ok: true as const, value });
  const offline = { ok: false, problem: { code: 'offline', title: '', titleEn: '' } };
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      FormDrafts,
      HandOver,
      { provide: CurrentForbund, useValue: { membership: () => ({ id: 'f1', optionalVariables: [] }) } },
      {
        provide: SessionStore,
        useValue: { account: signal({ id: account }), today: signal('2026-11-20') },
      },
      {
        provide: Codebooks,
        useValue: {
          load: () => Promise.resolve(),
          of: (insats: InsatsView) =>
            insats.id === 'left' ? createCodebook([...utfallCodebook.variables, own]) : utfallCodebook,
        },
      },
      {
        provide: TimelineClient,
        useValue: {
          timeline: () => answer({ participation }),
          insatser: () => answer([left]),
          targets: () => (ok ? answer([target('next'), target('other')]) : Promise.resolve(offline)),
          handOver: (_: string, body: (typeof sent)[number]) => {
            sent.push(body);
            return ok ? answer({ ended: participation, begun: null, referral: null }) : Promise.resolve(offline);
          },
        },
      },
    ],
  });
  const handOver = TestBed.inject(HandOver);
  const open = async () => {
    await handOver.load('p1');
    TestBed.tick();
  };
  return { handOver, open, sent, lose: () => (ok = false), find: () => (ok = true) };
}

describe('a hand-over while it is typed', () => {
  beforeEach(() => sessionStorage.clear());

  it('asks what the insats that is left asks itself, and sends it', async () => {
    const { handOver, open, sent } = arrange();
    await open();
    expect(
      handOver
        .form()
        ?.questions()
        .map(({ id }) => id),
    ).toContain('q1');
    handOver.choose('next');
    handOver.form()?.set('q1', 'compulsory');
    const made = await handOver.save();
    expect(handOver.problems.summary()).toEqual([]);
    expect(made).toBeDefined();
    expect(sent[0]).toMatchObject({ insatsId: 'next', answers: { q1: 'compulsory' } });
    expect(sessionStorage).toHaveLength(0);
  });

  it('has what was typed again after a reload, for the same account only', async () => {
    const before = arrange();
    await before.open();
    before.handOver.choose('other');
    before.handOver.form()?.set('q1', 'compulsory');
    TestBed.tick();
    const stranger = arrange('a2');
    await stranger.open();
    expect(stranger.handOver.form()?.answer('q1')).toBeNull();
    const after = arrange();
    await after.open();
    expect([after.handOver.insatsId(), after.handOver.form()?.answer('q1')]).toEqual(['other', 'compulsory']);
  });

  it('loses nothing when the connection is lost, and forgets when one leaves off', async () => {
    const { handOver, open, lose } = arrange();
    await open();
    handOver.choose('next');
    handOver.form()?.set('q1', 'compulsory');
    TestBed.tick();
    lose();
    expect(await handOver.save()).toBeUndefined();
    expect(sessionStorage).toHaveLength(1);
    handOver.discard();
    TestBed.tick();
    expect(sessionStorage).toHaveLength(0);
  });

  it('tells that the insatser could not be fetched, and begins when they are', async () => {
    const { handOver, open, lose, find } = arrange();
    lose();
    await open();
    expect([handOver.problem()?.code, handOver.form()]).toEqual(['offline', undefined]);
    find();
    await open();
    expect([handOver.problem(), handOver.choices().length]).toEqual([undefined, 2]);
    expect(handOver.form()).toBeDefined();
  });
});
