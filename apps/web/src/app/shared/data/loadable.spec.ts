import type { ApiResult } from './api-result.js';
import { Loadable } from './loadable.js';

const problem = { type: '', status: 500, code: 'internal', title: 'Fel', titleEn: 'Wrong' } as const;

describe('Loadable', () => {
  it('keeps the old value while it is fetched anew, and when that fails', async () => {
    const loadable = new Loadable<number>();
    await loadable.load(() => Promise.resolve({ ok: true, value: 1 }));
    const failing = loadable.load(() => Promise.resolve({ ok: false, problem }));
    expect([loadable.loading(), loadable.value()]).toEqual([true, 1]);
    await failing;
    expect([loadable.loading(), loadable.value(), loadable.problem()]).toEqual([false, 1, problem]);
  });

  it('drops an answer that a later question overtook', async () => {
    const loadable = new Loadable<string>();
    let answerFirst: (result: ApiResult<string>) => void = () => undefined;
    const first = loadable.load(() => new Promise((resolve) => (answerFirst = resolve)));
    await loadable.load(() => Promise.resolve({ ok: true, value: 'second' }));
    answerFirst({ ok: true, value: 'first' });
    await first;
    expect(loadable.value()).toBe('second');
  });
});
