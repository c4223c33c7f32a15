import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { InsatsView } from '@utfall/api-contract';
import type { ApiProblem, ApiResult } from '../../../shared/data/api-result.js';
import { dropAllDrafts } from '../../../shared/data/drafts.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { anInsats } from '../../../testing/insats-fixture.js';
import type { InsatsContent } from '../form/insats-content.js';
import { InsatsEditor } from './insats-editor.js';
import { InsatserClient } from './insatser-client.js';

const problem = (change: Partial<ApiProblem>): ApiResult<InsatsView> => ({
  ok: false,
  problem: { type: '', status: 409, code: 'staleVersion', title: 'Fel', titleEn: 'Wrong', ...change },
});

function arrange(account = 'a1') {
  const sent: { id: string | undefined; content: InsatsContent; version: number }[] = [];
  let answer: ApiResult<InsatsView> = { ok: true, value: anInsats({ version: 5 }) };
  const keep = (id: string | undefined, content: InsatsContent, version: number) => {
    sent.push({ id, content, version });
    return Promise.resolve(answer);
  };
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      FormDrafts,
      InsatsEditor,
      { provide: CurrentForbund, useValue: { membership: () => ({ id: 'f1' }) } },
      { provide: SessionStore, useValue: { account: signal({ id: account }) } },
      {
        provide: InsatserClient,
        useValue: {
          create: (content: InsatsContent) => keep(undefined, content, 0),
          change: keep,
        },
      },
    ],
  });
  const editor = TestBed.inject(InsatsEditor);
  const type = (change: Parameters<NonNullable<ReturnType<typeof editor.form>>['set']>[0]) => {
    editor.form()?.set(change);
    TestBed.tick();
  };
  return { editor, sent, type, answerWith: (next: typeof answer) => (answer = next) };
}

describe('InsatsEditor', () => {
  beforeEach(() => sessionStorage.clear());

  it('sends nothing while something is wrong, and names it', async () => {
    const { editor, sent } = arrange();
    editor.open([]);
    expect(await editor.save()).toEqual({ kind: 'refused' });
    expect(sent).toEqual([]);
    expect(editor.problems.byField()['name']).toBe('Namn: skriv 1–200 tecken.');
  });

  it('makes a new insats as a track, with the proposed prefix', async () => {
    const { editor, sent, type } = arrange();
    const parent = anInsats();
    editor.open([parent], undefined, parent.id);
    type({ name: 'Arbetsträning' });
    expect(await editor.save()).toMatchObject({ kind: 'saved' });
    expect(sent[0]).toMatchObject({ id: undefined, content: { parentId: parent.id, codePrefix: 'ARB' } });
    expect(sessionStorage).toHaveLength(0);
  });

  it('shows what the API refuses beside its field, the goal named', async () => {
    const { editor, type, answerWith } = arrange();
    editor.open([], anInsats());
    type({ name: 'Annat' });
    const fields = [
      { field: 'name', code: 'taken', message: 'Upptaget.', messageEn: 'Taken.' },
      { field: 'goals.1.to', code: 'endBeforeStart', message: 'Före.', messageEn: 'Before.' },
    ];
    answerWith(problem({ status: 422, code: 'invalid', fields }));
    expect(await editor.save()).toEqual({ kind: 'refused' });
    expect(editor.problems.byField()).toEqual({ name: 'Upptaget.', 'goals.1.to': 'Mål 2: Före.' });
  });

  it('has what was typed again after a reload, for the same account only', () => {
    const before = arrange();
    before.editor.open([], anInsats());
    before.type({ name: 'Halvfärdigt' });
    const stranger = arrange('a2');
    stranger.editor.open([], anInsats());
    expect(stranger.editor.form()?.typed().name).toBe('Arbetsrehab');
    const after = arrange();
    after.editor.open([], anInsats());
    expect(after.editor.form()?.typed().name).toBe('Halvfärdigt');
    dropAllDrafts();
    const signedOut = arrange();
    signedOut.editor.open([], anInsats());
    expect(signedOut.editor.form()?.touched()).toBe(false);
  });

  it('meets the newer version when it was saved while the draft lay, and loses neither', async () => {
    const before = arrange();
    before.editor.open([], anInsats());
    before.type({ name: 'Mitt namn' });
    const newer = anInsats({ places: 99, version: 5 });
    const { editor, sent, answerWith } = arrange();
    editor.open([newer], newer);
    answerWith(problem({ current: newer }));
    expect(await editor.save()).toMatchObject({ kind: 'stale', newer, conflict: { differences: [] } });
    expect(sent[0]?.version).toBe(4);
    answerWith({ ok: true, value: newer });
    expect(await editor.saveOver(newer)).toMatchObject({ kind: 'saved' });
    expect(sent[1]).toMatchObject({ version: 5, content: { name: 'Mitt namn', places: 99 } });
  });

  it('asks about what both changed, and takes the newer when told to', async () => {
    const { editor, type, answerWith } = arrange();
    editor.open([], anInsats());
    type({ name: 'Mitt namn' });
    const newer = anInsats({ name: 'Deras namn', version: 5 });
    answerWith(problem({ current: newer }));
    expect(await editor.save()).toMatchObject({
      kind: 'stale',
      newer,
      conflict: { differences: [{ field: 'name', label: 'Namn', mine: 'Mitt namn', newer: 'Deras namn' }] },
    });
    expect(editor.form()?.typed().name).toBe('Mitt namn');
    editor.discard(newer);
    TestBed.tick();
    expect([editor.form()?.typed().name, editor.form()?.setup.saved?.version]).toEqual(['Deras namn', 5]);
    expect(sessionStorage).toHaveLength(0);
  });
});
