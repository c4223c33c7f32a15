import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { aCell, aTable, noCost } from '../../../testing/report-fixture.js';
import { Explainer } from '../explain/explainer.js';
import { DataTable } from './data-table.js';

const explain = jest.fn();

async function render(table = aTable()) {
  TestBed.configureTestingModule({ providers: [{ provide: Explainer, useValue: { explain } }] });
  const fixture = TestBed.createComponent(DataTable);
  fixture.componentRef.setInput('table', table);
  fixture.componentRef.setInput('section', 'Arena');
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}
const textOf = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim();

describe('the data table', () => {
  it('has a caption with the population, and headings with scope', async () => {
    const element = await render();
    expect(textOf(element.querySelector('caption'))).toBe('Resultat. Avslutade med uppgifter, n = 19');
    expect([...element.querySelectorAll('thead th')].every((th) => th.getAttribute('scope') === 'col')).toBe(true);
    expect([...element.querySelectorAll('tbody th')].map((th) => [th.getAttribute('scope'), textOf(th)])).toEqual([
      ['row', 'Till arbete eller studier'],
      ['row', 'Summa'],
    ]);
  });

  it('prints the share beside the count, and last year in brackets', async () => {
    const element = await render();
    const cells = [...element.querySelectorAll('tbody tr:first-child td')].map(textOf);
    expect(cells).toEqual(['5 (42 %)', '2 (29 %)', '7 (37 %)', '(6; 26 %)']);
    expect([...element.querySelectorAll('tbody tr:last-child td')].map(textOf)).toEqual(['12', '7', '19', '(23)']);
  });

  it('makes every figure a button that tells where it stands', async () => {
    const element = await render();
    const buttons = element.querySelectorAll<HTMLButtonElement>('td button');
    expect(buttons).toHaveLength(8);
    expect(buttons[0]?.getAttribute('aria-haspopup')).toBe('dialog');
    buttons[2]?.click();
    expect(explain).toHaveBeenCalledWith(
      expect.objectContaining({ cell: aCell(7, 19), section: 'Arena', column: { sv: 'Totalt', en: 'total' } }),
    );
  });

  it('is one stop of the tab key, and the arrow keys lead from figure to figure', async () => {
    const element = await render();
    document.body.append(element);
    const buttons = [...element.querySelectorAll<HTMLButtonElement>('td button')];
    const stops = () => buttons.flatMap(({ tabIndex }, i) => (tabIndex === 0 ? [i] : []));
    const press = async (key: string) => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await TestBed.inject(ApplicationRef).whenStable();
      return buttons.indexOf(document.activeElement as HTMLButtonElement);
    };
    expect(stops()).toEqual([0]);
    buttons[0]?.focus();
    expect(await press('ArrowRight')).toBe(1);
    expect(await press('ArrowDown')).toBe(5);
    expect(await press('End')).toBe(7);
    expect(await press('ArrowRight')).toBe(7);
    expect(await press('Home')).toBe(4);
    expect(await press('ArrowUp')).toBe(0);
    expect(await press('Enter')).toBe(0);
    buttons[6]?.focus();
    await TestBed.inject(ApplicationRef).whenStable();
    expect(stops()).toEqual([6]);
    element.remove();
  });

  it('says in words what cannot be computed, with each reason once under the table', async () => {
    const row = { id: 'cost', label: { sv: 'Per avslutat', en: 'Per ended' }, kind: 'measure' as const };
    const element = await render(aTable({ rows: [{ ...row, cells: [noCost, noCost, noCost, noCost] }] }));
    expect(textOf(element.querySelector('td'))).toBe('ej beräkningsbart 1');
    const reasons = [...element.querySelectorAll('.reason')].map(textOf);
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toContain('det bokförda beloppet saknas');
  });
});
