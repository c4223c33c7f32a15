import { TestBed } from '@angular/core/testing';
import { aCell, aTable, noCost } from '../../../testing/report-fixture.js';
import type { ExplainedFigure } from './explained-figure.js';
import { explanationOf } from './explanation.js';
import { Explainer } from './explainer.js';

const figure = (cell = aCell(7, 19)): ExplainedFigure => ({
  cell,
  section: 'Arena',
  table: aTable(),
  row: { sv: 'Till arbete eller studier', en: 'To work or studies' },
  column: { sv: 'Totalt', en: 'Total' },
});
const linesOf = (explained: ExplainedFigure) =>
  Object.fromEntries(explanationOf(explained, 'sv').map(({ term, text }) => [term, text]));

describe('«Hur räknades detta?»', () => {
  it('names population, numerator, denominator, definition, interval and what was left out', () => {
    const leftOut = [{ what: { sv: 'anonyma utan orsak', en: 'anonymous without reason' }, count: 5 }];
    const lines = linesOf(
      figure(aCell(7, 19, { measure: 'workOrStudies', shareRange: { lowest: 7, highest: 12, of: 42 }, leftOut })),
    );
    expect(lines['Vad som räknas']).toContain('Arbete eller Studier');
    expect(lines['Tabellen gäller']).toBe('Avslutade med uppgifter, n = 19');
    expect(lines['Nämnaren räknar']).toBeTruthy();
    expect(lines['Täljare']).toBe('7');
    expect(lines['Nämnare']).toMatch(/^19/);
    expect(lines['95 % konfidensintervall']).toContain('10–70');
    expect(lines['Om avslut utan orsak räknas med']).toContain('17–29');
    expect(lines['Utelämnat']).toContain('5 anonyma utan orsak');
  });

  it('says that nothing was left out, and leaves out the lines that do not apply', () => {
    const lines = linesOf(figure(aCell(19)));
    expect(lines['Utelämnat']).toBe('Inget är utelämnat.');
    expect(Object.keys(lines)).not.toContain('Nämnare');
  });

  it('begins with why there is no figure', () => {
    expect(explanationOf(figure(noCost), 'sv')[0]?.term).toBe('Varför siffran inte går att räkna');
  });

  it('opens as a named dialog with the figure and its place', async () => {
    TestBed.inject(Explainer).explain(figure());
    await new Promise((resolve) => setTimeout(resolve));
    const dialog = document.querySelector('[role="dialog"]');
    const heading = dialog?.querySelector('h2');
    expect(heading?.textContent).toBe('Hur räknades detta?');
    expect(dialog?.getAttribute('aria-labelledby')).toBe(heading?.id);
    expect(dialog?.textContent).toContain('Till arbete eller studier');
    expect(dialog?.querySelector('.figure')?.textContent.replace(/\s+/g, ' ').trim()).toBe('7 (37 %)');
  });
});
