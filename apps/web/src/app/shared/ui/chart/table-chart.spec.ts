import { ApplicationRef, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Chart } from 'chart.js';
import { aChart, aTable } from '../../../testing/report-fixture.js';
import { Intersections } from '../../../testing/intersections.js';
import { ThemeStore } from '../../theme/theme-store.js';
import { TableChart } from './table-chart.js';

const created = (Chart as unknown as { created: { destroyed: boolean; config: { options: object } }[] }).created;

async function render(table = aTable()) {
  TestBed.configureTestingModule({ providers: [{ provide: ThemeStore, useValue: { dark: signal(false) } }] });
  window.matchMedia = jest.fn().mockReturnValue({ matches: false });
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  const fixture = TestBed.createComponent(TableChart);
  fixture.componentRef.setInput('table', table);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}
const captionOf = (element: HTMLElement) => element.querySelector('figcaption')?.textContent;

describe('the chart component', () => {
  const screen = new Intersections();
  beforeAll(() => screen.install());
  afterAll(() => screen.remove());
  beforeEach(() => created.splice(0));

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

  it('explains the thin line where there is one, and only there', async () => {
    expect(captionOf(await render())).toContain('konfidensintervall');
    TestBed.resetTestingModule();
    expect(captionOf(await render(aTable({ chart: aChart({ kind: 'stacked' }) })))).toBeUndefined();
    TestBed.resetTestingModule();
    expect(captionOf(await render(aTable({ chart: aChart({ show: 'value' }) })))).toBeUndefined();
  });

  it('draws nothing for a table without a chart', async () => {
    const element = await render(aTable({ chart: null }));
    expect(element.querySelector('figure')).toBeNull();
  });

  it('is drawn while it is near the window', async () => {
    const element = await render();
    const app = TestBed.inject(ApplicationRef);
    expect(created).toHaveLength(0);
    screen.move(element, true);
    await app.whenStable();
    expect(created).toHaveLength(1);
    screen.move(element, false);
    await app.whenStable();
    expect(created.map(({ destroyed }) => destroyed)).toEqual([true]);
  });

  it('is drawn on paper wherever it stands, before the browser prints', async () => {
    await render();
    dispatchEvent(new Event('beforeprint'));
    expect(created.map(({ destroyed }) => destroyed)).toEqual([false]);
    expect(created[0]?.config.options).toMatchObject({ responsive: false });
    dispatchEvent(new Event('afterprint'));
    await TestBed.inject(ApplicationRef).whenStable();
    expect(created.map(({ destroyed }) => destroyed)).toEqual([true]);
  });
});
