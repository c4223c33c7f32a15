import { TestBed } from '@angular/core/testing';
import { aChart, aTable } from '../../../testing/report-fixture.js';
import { ThemeStore } from '../../theme/theme-store.js';
import { signal } from '@angular/core';
import { TableChart } from './table-chart.js';

async function render(table = aTable()) {
  TestBed.configureTestingModule({ providers: [{ provide: ThemeStore, useValue: { dark: signal(false) } }] });
  window.matchMedia = jest.fn().mockReturnValue({ matches: false });
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  const fixture = TestBed.createComponent(TableChart);
  fixture.componentRef.setInput('table', table);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('the chart component', () => {
  it('is an image named by its finding, in a figure', async () => {
    const element = await render();
    const image = element.querySelector('figure [role="img"]');
    expect(image?.getAttribute('aria-label')).toBe('7 av 19 till arbete eller studier.');
  });

  it('has a legend with the series and the goal', async () => {
    const element = await render(aTable({ chart: aChart({ goal: 40 }) }));
    const legend = [...element.querySelectorAll('.legend li')].map((li) => li.textContent.replace(/\s+/g, ' ').trim());
    expect(legend).toEqual(['Kvinnor', 'Män', 'Mål 40 %']);
  });

  it('draws nothing for a table without a chart', async () => {
    const element = await render(aTable({ chart: null }));
    expect(element.querySelector('figure')).toBeNull();
  });
});
