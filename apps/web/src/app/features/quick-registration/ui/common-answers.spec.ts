import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { localDate } from '@utfall/calendar';
import { formOptions, utfallCodebook } from '@utfall/codebook';
import { provideIsoDates } from '../../../shared/ui/date/index.js';
import { CommonAnswers, type CommonQuestion } from './common-answers.js';

const today = localDate('2026-11-22');
const support = utfallCodebook.variable('supportAtStart');
const questions: readonly CommonQuestion[] = [
  {
    column: { id: support.id, label: support.label.sv, variable: support, names: [] },
    options: formOptions(support, today),
    recent: [],
  },
  {
    column: {
      id: 'q1',
      label: 'Timmar per vecka',
      variable: { ...support, id: 'q1', kind: 'number', categories: [], own: true },
      names: [],
    },
    options: [],
    recent: [],
  },
];

@Component({
  imports: [CommonAnswers],
  template: `<app-common-answers
    [questions]="questions"
    [texts]="texts()"
    [today]="today"
    (answered)="take($event)"
  />`,
})
class Host {
  readonly questions = questions;
  readonly today = today;
  readonly texts = signal<Readonly<Record<string, string>>>({});

  take({ column, text }: { readonly column: string; readonly text: string }): void {
    this.texts.update((before) => ({ ...before, [column]: text }));
  }
}

describe('what is the same for everybody', () => {
  async function show() {
    TestBed.configureTestingModule({ providers: [provideIsoDates()] });
    const fixture = TestBed.createComponent(Host);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const box = (label: string) =>
      [...element.querySelectorAll('label')].find((one) => one.textContent?.trim() === label)?.querySelector('input');
    const check = async (label: string) => {
      box(label)?.click();
      await fixture.whenStable();
    };
    return { fixture, element, box, check, texts: fixture.componentInstance.texts };
  }

  it('may be several answers, which stand as in a cell', async () => {
    const { element, box, check, texts } = await show();
    expect(element.querySelector('summary')?.textContent).toContain('Olika, i rutnätet');
    await check('A-kassa');
    await check('Försörjningsstöd');
    expect(texts()).toEqual({ supportAtStart: 'Försörjningsstöd | A-kassa' });
    expect(element.querySelector('summary')?.textContent).toContain('Försörjningsstöd | A-kassa');
    await check('Egen försörjning');
    expect(texts()).toEqual({ supportAtStart: 'Egen försörjning' });
    expect(box('A-kassa')?.checked).toBe(false);
    await check('Egen försörjning');
    expect(texts()).toEqual({ supportAtStart: '' });
  });

  it('may be a number of an own question', async () => {
    const { element, texts } = await show();
    const input = element.querySelector<HTMLInputElement>('#common-q1');
    if (!input) throw new Error('no field');
    input.value = '20';
    input.dispatchEvent(new Event('change'));
    expect(texts()).toEqual({ q1: '20' });
  });
});
