import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { dayInSweden, type LocalDate, localDate } from '@utfall/calendar';
import { Field } from '../field/index.js';
import { DateInput, provideIsoDates } from './index.js';

@Component({
  imports: [DateInput, Field, ReactiveFormsModule],
  template: `<app-field label="Startdatum" [error]="error()"
    ><app-date-input [max]="max" [formControl]="control"
  /></app-field>`,
})
class Host {
  readonly control = new FormControl<LocalDate | null>(null);
  readonly max = localDate('2026-03-31');
  readonly error = signal('');
}

describe('the date input', () => {
  async function setUp() {
    TestBed.configureTestingModule({ providers: [provideIsoDates()] });
    const fixture = TestBed.createComponent(Host);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const input = element.querySelector('input')!;
    const type = (text: string) => {
      input.value = text;
      input.dispatchEvent(new Event('input'));
    };
    return { fixture, host: fixture.componentInstance, element, input, type };
  }

  it('gives ISO text however the date is typed', async () => {
    const { host, type } = await setUp();
    type('20260301');
    expect(host.control.value).toBe('2026-03-01');
    expect(host.control.valid).toBe(true);
  });

  it('gives today by one key, and nothing for a shortcut of the browser', async () => {
    const { host, input } = await setUp();
    const press = (key: string, ctrlKey = false) =>
      input.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, cancelable: true }));
    expect([press('i', true), host.control.value]).toEqual([true, null]);
    expect(press('i')).toBe(false);
    expect(host.control.value).toBe(dayInSweden(new Date(Date.now())));
    expect(input.value).toBe(host.control.value);
  });

  it('is typed anew when one comes to it', async () => {
    const { fixture, host, input } = await setUp();
    host.control.setValue(localDate('2026-03-01'));
    await fixture.whenStable();
    input.dispatchEvent(new Event('focus'));
    expect([input.selectionStart, input.selectionEnd]).toEqual([0, 10]);
  });

  it('says what is wrong with what is typed', async () => {
    const { host, type } = await setUp();
    type('1/3 2026');
    expect(host.control.errors).toEqual({ notADate: true });
    type('2026-04-01');
    expect(host.control.errors).toEqual({ dateTooLate: { max: '2026-03-31' } });
  });

  it('shows the value of the form as ISO', async () => {
    const { fixture, host, input } = await setUp();
    host.control.setValue(localDate('2026-03-01'));
    await fixture.whenStable();
    expect(input.value).toBe('2026-03-01');
  });

  it('has a calendar that speaks the language of the page', async () => {
    const { element } = await setUp();
    const button = element.querySelector('mat-datepicker-toggle button')!;
    expect(button.getAttribute('aria-label')).toBe('Välj datum i kalender');
    (button as HTMLButtonElement).click();
    await new Promise((resolve) => setTimeout(resolve));
    const labels = [...document.querySelectorAll('.mat-calendar-header button')].map((one) =>
      one.getAttribute('aria-label'),
    );
    expect(labels).toEqual(['Välj månad och år', 'Föregående månad', 'Nästa månad']);
  });

  it('is tied to the label, and to the error when there is one', async () => {
    const { fixture, host, element, input } = await setUp();
    expect(element.querySelector('label')?.htmlFor).toBe(input.id);
    expect(input.getAttribute('aria-invalid')).toBeNull();
    host.error.set('Skriv ett datum.');
    await fixture.whenStable();
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const described = element.querySelector(`#${input.getAttribute('aria-describedby') ?? ''}`);
    expect(described?.textContent).toContain('Skriv ett datum.');
  });
});
