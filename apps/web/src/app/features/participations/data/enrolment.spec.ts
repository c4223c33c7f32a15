import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { EnrolDto, InsatsView, ParticipationView, QuestionView } from '@utfall/api-contract';
import type { ApiProblem, ApiResult } from '../../../shared/data/api-result.js';
import { dropAllDrafts } from '../../../shared/data/drafts.js';
import { aQuestion, provideCodebooks } from '../../../testing/codebooks-fixture.js';
import { Loadable } from '../../../shared/data/loadable.js';
import { OwnInsatser } from '../../../shared/insatser/own-insatser.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { Enrolment } from './enrolment.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { ParticipationsClient } from './participations-client.js';
import { RecentChoices } from '../../../shared/data/recent-choices.js';

const insats = { id: 'i1', name: 'AKTIV', kind: 'individual', startDate: null, endDate: null } as InsatsView;
const problem = (code: ApiProblem['code']): ApiResult<ParticipationView> => ({
  ok: false,
  problem: { type: '', status: 0, code, title: 'Nej', titleEn: 'No' },
});

/** The page is opened: anew by a reload, or by another account or in another förbund. */
function open(account = 'a1', forbund = 'f1', questions: readonly QuestionView[] = [], known = false) {
  const more = questions.length === 0 ? [] : [{ ...insats, id: 'i3', name: 'ANNAN' }];
  const insatser = new Loadable<readonly InsatsView[]>();
  const all = [insats, { ...insats, id: 'i2', kind: 'structural' as const }, ...more];
  if (known) insatser.set(all);
  const sent: { body: EnrolDto; key: string }[] = [];
  let answer: ApiResult<ParticipationView> = {
    ok: true,
    value: { id: 'p1', code: 'AKT-2026-001' } as ParticipationView,
  };
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      provideCodebooks(questions),
      Enrolment,
      FormDrafts,
      RecentChoices,
      { provide: CurrentForbund, useValue: { membership: () => ({ id: forbund, optionalVariables: [] }) } },
      { provide: SessionStore, useValue: { account: signal({ id: account }), today: () => '2026-11-22' } },
      { provide: OwnInsatser, useValue: { insatser, load: () => Promise.resolve(insatser.set(all)) } },
      {
        provide: ParticipationsClient,
        useValue: {
          enrol: (body: EnrolDto, key: string) => {
            sent.push({ body, key });
            return Promise.resolve(answer);
          },
        },
      },
    ],
  });
  const enrolment = TestBed.inject(Enrolment);
  const type = (answers: Record<string, string | string[]>) => {
    for (const [id, value] of Object.entries(answers)) enrolment.form().set(id, value);
    TestBed.tick();
  };
  return { enrolment, sent, type, answerWith: (next: typeof answer) => (answer = next) };
}

const background = {
  mode: 'withData',
  gender: 'woman',
  ageBand: '30-44',
  kommun: '1487',
  education: 'none',
  supportDuration: 'none',
  supportAtStart: ['studyAid'],
  referrer: 'self',
};

describe('Enrolment', () => {
  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  it('chooses the only insats that has participants', async () => {
    const { enrolment } = open();
    await enrolment.load();
    expect([enrolment.choices().map(({ id }) => id), enrolment.insatsId()]).toEqual([['i1'], 'i1']);
  });

  it('is ready at once when another page has fetched what it begins with, and else only then', async () => {
    const known = open('a1', 'f1', [], true).enrolment;
    expect([known.ready(), known.insatsId()]).toEqual([true, 'i1']);
    const { enrolment } = open();
    expect([enrolment.ready(), enrolment.insatsId()]).toEqual([false, '']);
    await enrolment.load();
    expect([enrolment.ready(), enrolment.insatsId()]).toEqual([true, 'i1']);
  });

  it('sends nothing while something is missing, and names it', async () => {
    const { enrolment, sent, type } = open();
    await enrolment.load();
    type({ mode: 'withData' });
    expect(await enrolment.save()).toBe(false);
    expect(sent).toEqual([]);
    expect(enrolment.problems.byField()['gender']).toBe('Välj kön.');
    type({ startDate: '' });
    await enrolment.save();
    expect(enrolment.problems.byField()['startDate']).toBe('Skriv startdatum.');
    enrolment.problems.mend('gender');
    expect(enrolment.problems.byField()['gender']).toBeUndefined();
  });

  it('saves, forgets the draft and offers what was chosen next time', async () => {
    const { enrolment, sent, type } = open();
    await enrolment.load();
    type(background);
    expect(await enrolment.save()).toBe(true);
    expect(sent[0]?.body).toMatchObject({ insatsId: 'i1', answers: { education: 'none', sickWithoutSgi: 'unknown' } });
    expect(enrolment.saved()?.code).toBe('AKT-2026-001');
    enrolment.startNext();
    TestBed.tick();
    expect(sessionStorage).toHaveLength(0);
    expect(enrolment.recents()).toEqual({ insatsId: ['i1'], kommun: ['1487'], referrer: ['self'] });
    expect([enrolment.saved(), enrolment.form().answer('education'), enrolment.insatsId()]).toEqual([
      undefined,
      null,
      'i1',
    ]);
  });

  it('has the form again after a reload, with the same key, so that a lost answer does not enrol twice', async () => {
    const before = open();
    await before.enrolment.load();
    before.type(background);
    before.answerWith(problem('offline'));
    expect(await before.enrolment.save()).toBe(false);
    const after = open();
    await after.enrolment.load();
    expect(await after.enrolment.save()).toBe(true);
    expect(after.sent[0]).toEqual(before.sent[0]);
  });

  it('uses a new key for the next participant', async () => {
    const { enrolment, sent, type } = open();
    await enrolment.load();
    type(background);
    await enrolment.save();
    enrolment.startNext();
    type(background);
    await enrolment.save();
    expect(sent[0]?.key).not.toBe(sent[1]?.key);
    expect(sent[1]?.key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('says that a lost enrolment had arrived, and only then lets another be saved', async () => {
    const { enrolment, sent, type, answerWith } = open();
    await enrolment.load();
    type(background);
    answerWith(problem('offline'));
    await enrolment.save();
    type({ education: 'compulsory' });
    answerWith(problem('conflict'));
    await enrolment.save();
    expect(enrolment.problems.failure()).toContain('kom ändå fram');
    await enrolment.save();
    expect(sent[1]?.key).toBe(sent[0]?.key);
    expect(sent[2]?.key).not.toBe(sent[0]?.key);
  });

  it('keeps no background and no code of an anonymous participant', async () => {
    const { enrolment, type } = open();
    await enrolment.load();
    enrolment.code.set('ART-2025-003');
    type(background);
    expect(Object.values(sessionStorage).join()).toContain('ART-2025-003');
    type({ mode: 'anonymous' });
    const kept = Object.keys(sessionStorage)
      .map((key) => sessionStorage.getItem(key))
      .join();
    expect(kept).toContain('anonymous');
    expect(kept).not.toMatch(/ART-2025-003|education|studyAid/);
  });

  it.each([
    ['another account', 'a2', 'f1'],
    ['another förbund', 'a1', 'f2'],
  ])('shows %s nothing of it', (_, account, forbund) => {
    open().type(background);
    expect(open(account, forbund).enrolment.form().touched()).toBe(false);
    expect(open().enrolment.form().touched()).toBe(true);
  });

  it('asks what the förbund asks itself in the chosen insats, and keeps the answer over a reload', async () => {
    const question = aQuestion({ insatsId: 'i3' });
    const before = open('a1', 'f1', [question]);
    await before.enrolment.load();
    const asked = () => before.enrolment.form().questions();
    before.type(background);
    expect(asked().some(({ id }) => id === question.id)).toBe(false);
    before.enrolment.choose('i3');
    expect(asked().find(({ id }) => id === question.id)).toMatchObject({ control: 'radios', required: true });
    expect(before.enrolment.form().answer('education')).toBe('none');
    expect(await before.enrolment.save()).toBe(false);
    expect(before.enrolment.problems.byField()).toEqual({ [question.id]: 'Välj färdsätt.' });
    before.type({ [question.id]: 'c2' });
    const after = open('a1', 'f1', [question]);
    await after.enrolment.load();
    expect(await after.enrolment.save()).toBe(true);
    expect(after.sent[0]?.body).toMatchObject({ insatsId: 'i3', answers: { [question.id]: 'c2' } });
  });

  it('is gone after sign-out', () => {
    open().type(background);
    dropAllDrafts();
    expect(open().enrolment.form().touched()).toBe(false);
  });
});
