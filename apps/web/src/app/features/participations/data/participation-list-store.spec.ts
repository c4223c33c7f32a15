import { TestBed } from '@angular/core/testing';
import type { ParticipationPage, ParticipationView } from '@utfall/api-contract';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { Loadable } from '../../../shared/data/loadable.js';
import { OwnInsatser } from '../../../shared/insatser/own-insatser.js';
import { provideCodebooks } from '../../../testing/codebooks-fixture.js';
import { ParticipationListStore } from './participation-list-store.js';
import { type ParticipationQuery, ParticipationsClient } from './participations-client.js';

interface Asked {
  readonly query: ParticipationQuery;
  readonly cursor: string | undefined;
  answer(result: ApiResult<ParticipationPage>): void;
}

const item = (id: string) => ({ id }) as ParticipationView;
const page = (ids: string[], next: string | null): ApiResult<ParticipationPage> => ({
  ok: true,
  value: { items: ids.map(item), next, total: 5 },
});

function arrange() {
  const asked: Asked[] = [];
  const list = (query: ParticipationQuery, cursor?: string) =>
    new Promise<ApiResult<ParticipationPage>>((answer) => asked.push({ query, cursor, answer }));
  TestBed.configureTestingModule({
    providers: [
      provideCodebooks(),
      ParticipationListStore,
      { provide: OwnInsatser, useValue: { insatser: new Loadable() } },
      { provide: ParticipationsClient, useValue: { list } },
    ],
  });
  const store = TestBed.inject(ParticipationListStore);
  const ids = () => store.items().map(({ id }) => id);
  return { asked, store, ids };
}

describe('ParticipationListStore', () => {
  it('adds page after page until the last', async () => {
    const { asked, store, ids } = arrange();
    const first = store.load({ filter: 'ongoing' });
    asked[0]!.answer(page(['a', 'b'], 'c1'));
    await first;
    expect([ids(), store.total(), store.hasMore()]).toEqual([['a', 'b'], 5, true]);
    const second = store.more();
    expect(asked[1]).toMatchObject({ query: { filter: 'ongoing' }, cursor: 'c1' });
    asked[1]!.answer(page(['c'], null));
    await second;
    expect([ids(), store.hasMore()]).toEqual([['a', 'b', 'c'], false]);
    await store.more();
    expect(asked).toHaveLength(2);
  });

  it('drops an answer that a later question has overtaken', async () => {
    const { asked, store, ids } = arrange();
    const early = store.load({ code: 'A' });
    const late = store.load({ code: 'AB' });
    asked[1]!.answer(page(['new'], null));
    await late;
    asked[0]!.answer(page(['old'], null));
    await early;
    expect(ids()).toEqual(['new']);
  });

  it('keeps what is listed when a page fails, and says why', async () => {
    const { asked, store, ids } = arrange();
    const first = store.load({});
    asked[0]!.answer(page(['a'], 'c1'));
    await first;
    const second = store.more();
    const problem = { type: '', status: 0, code: 'offline', title: 'Ingen kontakt', titleEn: 'No contact' } as const;
    asked[1]!.answer({ ok: false, problem });
    await second;
    expect([ids(), store.hasMore(), store.problem()?.code]).toEqual([['a'], true, 'offline']);
  });
});
