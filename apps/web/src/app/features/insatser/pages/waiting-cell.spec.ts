import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { InsatsView } from '@utfall/api-contract';
import type { ApiResult } from '../../../shared/data/api-result.js';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import type { Conflict } from '../../../shared/ui/dialog/conflict-dialog.js';
import { Dialogs } from '../../../shared/ui/dialog/dialogs.js';
import { Notices } from '../../../shared/ui/feedback/index.js';
import { anInsats } from '../../../testing/insats-fixture.js';
import { ReferralsClient } from '../../referrals/referrals-facts.js';
import { InsatsListStore } from '../data/insats-list-store.js';
import { InsatserClient } from '../data/insatser-client.js';
import { WaitingCell } from './waiting-cell.js';

const stale = (current: InsatsView): ApiResult<InsatsView> => ({
  ok: false,
  problem: { type: '', status: 409, code: 'staleVersion', title: 'Fel', titleEn: 'Wrong', current },
});

async function arrange({
  mayCount = true,
  insats = anInsats(),
  queues = [] as { id: string; queue: { length: number } }[],
} = {}) {
  const sent: { waiting: number | null; version: number }[] = [];
  const answers: ApiResult<InsatsView>[] = [];
  const conflicts: Conflict[] = [];
  const client = {
    list: () => Promise.resolve({ ok: true, value: [insats] }),
    setWaiting: (_: string, body: { waiting: number | null; version: number }) => {
      sent.push(body);
      return Promise.resolve(answers.shift() ?? { ok: true, value: { ...insats, ...body, version: body.version + 1 } });
    },
  };
  @Component({
    imports: [WaitingCell],
    template: `@for (insats of store.insatser.value(); track insats.id) {
      <app-waiting-cell [insats]="insats" />
    }`,
  })
  class Host {
    readonly store = TestBed.inject(InsatsListStore);
  }
  TestBed.configureTestingModule({
    providers: [
      InsatsListStore,
      provideRouter([]),
      { provide: InsatserClient, useValue: client },
      {
        provide: ReferralsClient,
        useValue: { queues: () => Promise.resolve({ ok: true, value: { insatser: queues, unplaced: null } }) },
      },
      {
        provide: CurrentForbund,
        useValue: {
          allows: () => mayCount,
          link: (page: string) => ['/f', 'vm', page],
          membership: () => ({ insatser: [anInsats().id] }),
        },
      },
      {
        provide: Dialogs,
        useValue: {
          conflict: (conflict: Conflict) => {
            conflicts.push(conflict);
            return Promise.resolve('newer');
          },
        },
      },
      { provide: Notices, useValue: { say: () => undefined } },
    ],
  });
  await TestBed.inject(InsatsListStore).load();
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const input = () => page.querySelector('input')!;
  const save = async (text: string) => {
    input().value = text;
    input().dispatchEvent(new Event('input'));
    await fixture.whenStable();
    page.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  return { page, input, save, sent, answers, conflicts };
}

describe('who waits for a place', () => {
  it('is counted by the samordnare of the insats, and then dated', async () => {
    const { page, input, save, sent } = await arrange();
    expect([input().value, page.querySelector('button')]).toEqual(['3', null]);
    expect(page.textContent).toContain('räknat 2026-11-20');
    await save('7');
    expect(sent).toEqual([{ waiting: 7, version: 4 }]);
    expect([input().value, page.querySelector('button')]).toEqual(['7', null]);
  });

  it('is told by the referrals where there are any, and not counted by hand beside', async () => {
    const { page } = await arrange({ queues: [{ id: anInsats().id, queue: { length: 5 } }] });
    expect(page.querySelector('input')).toBeNull();
    expect(page.querySelector('a')?.textContent).toBe('5');
    expect(page.textContent).toContain('enligt remisserna');
    expect(page.textContent).not.toContain('räknat');
  });

  it('is not counted when the field is emptied', async () => {
    const { save, sent } = await arrange();
    await save('');
    expect(sent).toEqual([{ waiting: null, version: 4 }]);
  });

  it('says what is wrong and sends nothing', async () => {
    const { page, input, save, sent } = await arrange();
    await save('många');
    expect(sent).toEqual([]);
    expect(page.textContent).toContain('Antal i kö: skriv ett heltal');
    expect([input().value, input().getAttribute('aria-invalid')]).toEqual(['många', 'true']);
  });

  it('stands over a newer insats where only something else was changed', async () => {
    const { save, sent, answers, conflicts } = await arrange();
    answers.push(stale(anInsats({ name: 'Nytt namn', version: 9 })));
    await save('7');
    expect(sent.map(({ version }) => version)).toEqual([4, 9]);
    expect(conflicts).toEqual([]);
  });

  it('asks where somebody else counted meanwhile, and shows theirs when it is chosen', async () => {
    const { input, save, sent, answers, conflicts } = await arrange();
    answers.push(stale(anInsats({ waiting: 5, version: 5 })));
    await save('7');
    expect(conflicts).toEqual([{ differences: [{ label: 'I kö till Arbetsrehab', mine: '7', newer: '5' }] }]);
    expect([input().value, sent.length]).toEqual(['5', 1]);
  });

  it('is only read by others, and of a structural insats nothing', async () => {
    const read = await arrange({ mayCount: false });
    expect([read.page.querySelector('input'), read.page.textContent?.trim()]).toEqual([
      null,
      expect.stringContaining('3'),
    ]);
    TestBed.resetTestingModule();
    const structural = await arrange({
      insats: anInsats({ kind: 'structural', waiting: null, waitingUpdatedAt: null }),
    });
    expect([structural.page.querySelector('input'), structural.page.textContent?.trim()]).toEqual([null, '']);
  });
});
