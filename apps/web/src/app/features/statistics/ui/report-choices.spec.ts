import { TestBed } from '@angular/core/testing';
import { localDate, month } from '@utfall/calendar';
import { anInsats } from '../../../testing/insats-fixture.js';
import { ReportChoices } from './report-choices.js';

async function render() {
  const fixture = TestBed.createComponent(ReportChoices);
  fixture.componentRef.setInput('query', { from: month('2026-01'), to: month('2026-08'), insatser: [] });
  fixture.componentRef.setInput('today', localDate('2026-11-22'));
  fixture.componentRef.setInput('insatser', [anInsats({ id: 'a' }), anInsats({ id: 'b' })]);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  document.body.append(element);
  const picker = element.querySelector('details')!;
  picker.open = true;
  return { element, picker };
}

describe('the choice of insatser', () => {
  afterEach(() => document.body.replaceChildren());

  it('closes by Escape, and the focus is on what opened it', async () => {
    const { picker } = await render();
    const box = picker.querySelector('input')!;
    box.focus();
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect([picker.open, document.activeElement]).toEqual([false, picker.querySelector('summary')]);
  });

  it('stays open within itself, and closes when the focus or the pointer goes elsewhere', async () => {
    const { element, picker } = await render();
    const [first, second] = picker.querySelectorAll('input');
    first?.focus();
    second?.focus();
    picker.querySelector('legend')?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    expect(picker.open).toBe(true);
    element.querySelector('select')?.focus();
    expect(picker.open).toBe(false);
    picker.open = true;
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    expect(picker.open).toBe(false);
  });
});
