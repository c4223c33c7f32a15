import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ErrorSummary, type FormError } from './index.js';

@Component({
  imports: [ErrorSummary],
  template: `<app-error-summary [errors]="errors()" [failure]="failure()" /><input id="first" /><input id="second" />`,
})
class Host {
  readonly errors = signal<readonly FormError[]>([]);
  readonly failure = signal('');
}

describe('the error summary', () => {
  async function show(errors: readonly FormError[], failure = '') {
    const fixture = TestBed.createComponent(Host);
    const element = fixture.nativeElement as HTMLElement;
    document.body.append(element);
    await fixture.whenStable();
    fixture.componentInstance.errors.set(errors);
    fixture.componentInstance.failure.set(failure);
    await fixture.whenStable();
    return element;
  }

  it('says what to mend in the order of the fields, what is about all of the form first', async () => {
    const element = await show([
      { message: 'Skriv den andra.', controlId: 'second' },
      { message: 'Välj den första.', controlId: 'first' },
      { message: 'Det går inte ihop.' },
    ]);
    const sentences = [...element.querySelectorAll('li')].map((one) => one.textContent?.trim());
    expect(sentences).toEqual(['Det går inte ihop.', 'Välj den första.', 'Skriv den andra.']);
    expect(document.activeElement?.textContent).toContain('3 saker behöver rättas');
  });

  it('says how many more there are than it lists, and shows them when asked', async () => {
    const errors = Array.from({ length: 120 }, (_, i) => ({ message: `Fel ${i + 1}`, controlId: 'first' }));
    const element = await show(errors);
    const listed = () => element.querySelectorAll('li').length;
    expect(element.querySelector('h2')?.textContent).toContain('120 saker behöver rättas');
    expect([listed(), element.textContent]).toEqual([50, expect.stringContaining('70 till visas inte.')]);
    for (const [shown, focused] of [
      [100, 'Fel 51'],
      [120, 'Fel 101'],
    ]) {
      element.querySelector('button')?.click();
      await new Promise((resolve) => setTimeout(resolve));
      expect([listed(), document.activeElement?.textContent]).toEqual([shown, focused]);
    }
    expect(element.querySelector('button')).toBeNull();
  });

  it('says that the connection is lost without calling it a mistake', async () => {
    const element = await show([], 'Ingen kontakt med servern.');
    expect(element.querySelector('[role=alert]')?.textContent).toContain('Ingen kontakt med servern.');
    expect(element.textContent).not.toContain('behöver rättas');
    expect(document.activeElement?.textContent).toContain('Ingen kontakt');
  });
});
