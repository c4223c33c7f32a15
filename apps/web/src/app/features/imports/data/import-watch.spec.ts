import { TestBed } from '@angular/core/testing';
import type { ImportView } from '@utfall/api-contract';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { ImportClient } from './import-client.js';
import { ImportWatch, POLL_MS, RETRY_MS } from './import-watch.js';

const view = (change: Partial<ImportView>): ApiResult<ImportView> => ({
  ok: true,
  value: { id: 'i1', kind: 'deltagare', state: 'running', phase: 'reading', rowsRead: 0, ...change } as ImportView,
});
const failure = (code: 'offline' | 'notFound'): ApiResult<ImportView> => ({
  ok: false,
  problem: { type: '', status: 0, code, title: 'Nej', titleEn: 'No' },
});

function watching(...answers: ApiResult<ImportView>[]) {
  const one = jest.fn((_id: string) => Promise.resolve(answers.shift()!));
  TestBed.configureTestingModule({ providers: [ImportWatch, { provide: ImportClient, useValue: { one } }] });
  return { one, watch: TestBed.inject(ImportWatch) };
}

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

describe('ImportWatch', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('asks until the import has ended, and then no more', async () => {
    const { one, watch } = watching(
      view({ rowsRead: 10 }),
      view({ phase: 'saving', rowsSaved: 4 }),
      view({ state: 'done', summary: '4 rader' }),
    );
    watch.start('i1');
    await pass(0);
    expect(watch.view()?.rowsRead).toBe(10);
    await pass(POLL_MS);
    expect(watch.view()?.phase).toBe('saving');
    await pass(POLL_MS);
    expect(watch.view()?.summary).toBe('4 rader');
    await pass(10 * POLL_MS);
    expect(one).toHaveBeenCalledTimes(3);
  });

  it('keeps what it knows through a lost connection and goes on', async () => {
    const { watch } = watching(view({ rowsRead: 10 }), failure('offline'), view({ state: 'failed' }));
    watch.start('i1');
    await pass(POLL_MS);
    expect([watch.view()?.rowsRead, watch.problem()?.code]).toEqual([10, 'offline']);
    await pass(RETRY_MS);
    expect([watch.view()?.state, watch.problem()]).toEqual(['failed', undefined]);
  });

  it('does not ask again for an import that is gone', async () => {
    const { one, watch } = watching(failure('notFound'));
    watch.start('i1');
    await pass(10 * RETRY_MS);
    expect(one).toHaveBeenCalledTimes(1);
    expect(watch.problem()?.code).toBe('notFound');
  });

  it('stops when the page is left', async () => {
    const { one, watch } = watching(view({}), view({}), view({}));
    watch.start('i1');
    await pass(0);
    TestBed.resetTestingModule();
    await pass(10 * POLL_MS);
    expect(one).toHaveBeenCalledTimes(1);
  });
});
