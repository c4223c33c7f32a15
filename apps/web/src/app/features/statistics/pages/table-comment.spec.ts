import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { pathOf } from '@utfall/api-contract';
import type { ReportComment } from '@utfall/appendix';
import { CurrentForbund } from '../../../shared/session/current-forbund.js';
import { Dialogs } from '../../../shared/ui/dialog/dialogs.js';
import { Notices } from '../../../shared/ui/feedback/index.js';
import { aMembership } from '../../../testing/session-fixture.js';
import { ReportStore } from '../data/report-store.js';
import { TableComment } from './table-comment.js';

const saved: ReportComment = { text: 'Första', version: 3, updatedAt: '2019-11-22T09:00:00Z', updatedBy: 'Exempel' };
const newer: ReportComment = { ...saved, text: 'Nyare', version: 4, updatedBy: 'Annan' };
const url = '/api/forbund/f1/report/comments';
const say = jest.fn();
const conflict = jest.fn();

async function render(allowed: readonly string[] = ['comment:write'], insatsId: string | null = null) {
  const forbund = {
    membership: signal(aMembership('forbund')),
    allows: (permission: string) => allowed.includes(permission),
    api: (path: string) => pathOf(path, { forbund: 'f1' }),
  };
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      ReportStore,
      { provide: CurrentForbund, useValue: forbund },
      { provide: Dialogs, useValue: { conflict } },
      { provide: Notices, useValue: { say } },
    ],
  });
  const fixture = TestBed.createComponent(TableComment);
  fixture.componentRef.setInput('place', { insatsId, table: 'outcome', from: '2019-01', to: '2019-08' });
  fixture.componentRef.setInput('comment', saved);
  fixture.componentRef.setInput('subject', 'Resultat, Arena');
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const click = async (selector: string) => {
    element.querySelector<HTMLElement>(selector)!.click();
    await fixture.whenStable();
  };
  const type = async (text: string) => {
    const area = element.querySelector('textarea')!;
    area.value = text;
    area.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  return { element, click, type, settle, server: TestBed.inject(HttpTestingController) };
}

describe('the comment of a table', () => {
  beforeEach(() => {
    sessionStorage.clear();
    say.mockReset();
    conflict.mockReset();
  });

  it('can only be read by those who may not write', async () => {
    const { element } = await render([]);
    expect(element.textContent).toContain('Första');
    expect(element.querySelector('button')).toBeNull();
  });

  it('is written by a samordnare on own insatser alone', async () => {
    expect((await render(['comment:writeOwn'], 'i1')).element.querySelector('button')).not.toBeNull();
    TestBed.resetTestingModule();
    expect((await render(['comment:writeOwn'], 'i2')).element.querySelector('button')).toBeNull();
    TestBed.resetTestingModule();
    expect((await render(['comment:writeOwn'], null)).element.querySelector('button')).toBeNull();
  });

  it('is saved with the version that was read, and says so', async () => {
    const { element, click, type, settle, server } = await render();
    await click('button');
    await type('Andra');
    await click('button[type=submit]');
    const request = server.expectOne(url);
    expect(request.request.body).toMatchObject({ insatsId: null, table: 'outcome', text: 'Andra', version: 3 });
    request.flush({ comment: { ...saved, text: 'Andra', version: 4 } });
    await settle();
    expect(element.querySelector('.text')?.textContent).toBe('Andra');
    expect(say).toHaveBeenCalledWith('Kommentaren är sparad.');
  });

  it('keeps what is typed through a reload', async () => {
    const first = await render();
    await first.click('button');
    await first.type('Halvskrivet');
    TestBed.resetTestingModule();
    const second = await render();
    expect(second.element.querySelector('textarea')?.value).toBe('Halvskrivet');
  });

  it('keeps what is typed when it cannot be saved', async () => {
    const { element, click, type, settle, server } = await render();
    await click('button');
    await type('Andra');
    await click('button[type=submit]');
    server.expectOne(url).error(new ProgressEvent('error'));
    await settle();
    expect(element.querySelector('textarea')?.value).toBe('Andra');
    expect(element.querySelector('.error')?.textContent).toContain('Ingen kontakt med servern');
  });

  it('shows the newer beside mine, and saves mine over it when that is chosen', async () => {
    conflict.mockResolvedValue('mine');
    const { click, type, settle, server } = await render();
    await click('button');
    await type('Min');
    await click('button[type=submit]');
    const problem = { type: '', status: 409, code: 'staleVersion', title: '', titleEn: '', current: newer };
    server.expectOne(url).flush(problem, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(conflict).toHaveBeenCalledWith(
      expect.objectContaining({ differences: [{ label: 'Kommentar', mine: 'Min', newer: 'Nyare' }] }),
    );
    expect(server.expectOne(url).request.body).toMatchObject({ text: 'Min', version: 4 });
  });

  it('takes the newer when that is chosen', async () => {
    conflict.mockResolvedValue('newer');
    const { element, click, type, settle, server } = await render();
    await click('button');
    await type('Min');
    await click('button[type=submit]');
    const problem = { type: '', status: 409, code: 'staleVersion', title: '', titleEn: '', current: newer };
    server.expectOne(url).flush(problem, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(element.querySelector('.text')?.textContent).toBe('Nyare');
    server.expectNone(url);
  });
});
