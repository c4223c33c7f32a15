import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ObstacleView } from '@utfall/api-contract';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import type { ObstacleContent } from '../form/obstacle-form.js';
import { ActivitiesClient } from './activities-client.js';
import { ObstacleEditor } from './obstacle-editor.js';

const saved: ObstacleView = {
  id: 'o1',
  insatsId: null,
  party: 'region',
  title: 'Lång väntan',
  description: null,
  steps: [{ state: 'raised', date: '2026-03-02', note: null }],
  version: 1,
};
const stale = (current: ObstacleView): ApiResult<ObstacleView> => ({
  ok: false,
  problem: { type: '', status: 409, code: 'staleVersion', title: 'Fel', titleEn: 'Wrong', current },
});

function arrange() {
  const sent: { content: ObstacleContent; version: number }[] = [];
  let answer: ApiResult<ObstacleView> = { ok: true, value: saved };
  const edit = (_: string, content: ObstacleContent, version: number) => {
    sent.push({ content, version });
    return Promise.resolve(answer);
  };
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      FormDrafts,
      ObstacleEditor,
      { provide: CurrentForbund, useValue: { membership: () => ({ id: 'f1' }) } },
      { provide: SessionStore, useValue: { account: signal({ id: 'a1' }), today: signal('2026-11-20') } },
      { provide: ActivitiesClient, useValue: { edit } },
    ],
  });
  return { editor: TestBed.inject(ObstacleEditor), sent, answerWith: (next: typeof answer) => (answer = next) };
}

describe('an obstacle that two change', () => {
  beforeEach(() => sessionStorage.clear());

  it('keeps what both did, and asks only where they collide', async () => {
    const { editor, sent, answerWith } = arrange();
    editor.open(saved, '');
    editor.set({ title: 'Mitt', description: 'Väntan' });
    const newer: ObstacleView = { ...saved, title: 'Deras', party: 'kommun', version: 2 };
    answerWith(stale(newer));
    expect(await editor.save()).toMatchObject({
      kind: 'stale',
      conflict: { differences: [{ field: 'title' }], alsoChanged: [{ newer: 'Kommunen' }] },
    });
    answerWith({ ok: true, value: newer });
    expect(await editor.saveOver(newer, new Set(['title']))).toMatchObject({ kind: 'saved' });
    expect(sent[1]).toMatchObject({
      version: 2,
      content: { title: 'Deras', description: 'Väntan', party: 'kommun' },
    });
  });

  it('does not save a draft over what somebody else saved while it lay', async () => {
    const before = arrange();
    before.editor.open(saved, '');
    before.editor.set({ title: 'Mitt' });
    TestBed.tick();
    const after = arrange();
    after.editor.open({ ...saved, title: 'Deras', version: 2 }, '');
    expect(after.editor.typed()?.title).toBe('Mitt');
    await after.editor.save();
    expect(after.sent[0]?.version).toBe(1);
  });

  it('is saved after a step that was taken on the same page', async () => {
    const { editor, sent } = arrange();
    editor.open(saved, '');
    editor.set({ title: 'Mitt' });
    editor.follow({ ...saved, version: 2 });
    await editor.save();
    expect(sent[0]?.version).toBe(2);
  });
});
