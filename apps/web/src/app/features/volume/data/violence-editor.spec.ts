import { TestBed } from '@angular/core/testing';
import type { ViolenceYearView } from '@utfall/api-contract';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { FormDrafts } from '../../../shared/data/form-drafts.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { ViolenceClient } from './violence-client.js';
import { ViolenceEditor } from './violence-editor.js';

type Answer = (result: ApiResult<ViolenceYearView>) => void;

function arrange() {
  const waiting = new Map<string, Answer>();
  TestBed.configureTestingModule({
    providers: [
      ViolenceEditor,
      { provide: FormDrafts, useValue: { read: () => undefined, keep: () => undefined, drop: () => undefined } },
      { provide: CurrentForbund, useValue: { membership: () => ({ insatser: [] }) } },
      {
        provide: ViolenceClient,
        useValue: { year: (id: string) => new Promise((resolve: Answer) => waiting.set(id, resolve)) },
      },
    ],
  });
  const answer = (insatsId: string, asked: number) => {
    const tallies = [
      { month: '2026-03', gender: 'woman', asked, declined: 0, notAsked: 0, answers: {}, version: 1 },
    ] as const;
    waiting.get(insatsId)?.({ ok: true, value: { insatsId, year: 2026, tallies } });
  };
  return { editor: TestBed.inject(ViolenceEditor), answer };
}

describe('ViolenceEditor', () => {
  it('shows nothing to type in until the month that was asked for last is there', async () => {
    const { editor, answer } = arrange();
    const first = editor.open('i1', '2026-03');
    const second = editor.open('i2', '2026-03');
    answer('i1', 5);
    await first;
    expect(editor.sheet()).toBeUndefined();
    answer('i2', 7);
    await second;
    expect(editor.sheet()?.text('woman', 'asked')).toBe('7');
    const third = editor.open('i1', '2026-03');
    expect(editor.sheet()).toBeUndefined();
    answer('i1', 5);
    await third;
    expect(editor.sheet()?.text('woman', 'asked')).toBe('5');
  });
});
