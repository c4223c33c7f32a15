import { TestBed } from '@angular/core/testing';
import { aCell, aTable } from '../../../testing/report-fixture.js';
import type { ExplainedFigure } from '../explain/explained-figure.js';
import { FigureStrip } from './figure-strip.js';

const figure = (value: number, column: string): ExplainedFigure => ({
  cell: aCell(value),
  section: 'Arena',
  table: aTable(),
  row: { sv: 'Aktiva', en: 'Active' },
  column: { sv: column, en: column },
});

describe('a strip of figures', () => {
  it('lets every figure be heard with what it is of, and of which year', async () => {
    const fixture = TestBed.createComponent(FigureStrip);
    const item = { label: figure(9, '').row, figure: figure(9, 'Totalt'), previous: figure(11, 'Året före') };
    fixture.componentRef.setInput('items', [item, { ...item, label: { sv: 'Nya', en: 'New' } }]);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const names = [...element.querySelectorAll('button')].map((button) =>
      (button.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => element.querySelector(`#${id}`)?.textContent.trim())
        .join(' '),
    );
    expect(names).toEqual(['Aktiva 9', 'Aktiva Året före (11)', 'Nya 9', 'Nya Året före (11)']);
  });
});
