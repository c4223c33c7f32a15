import { TestBed } from '@angular/core/testing';
import { Dialogs } from './dialogs.js';

const differences = [
  { field: 'education', label: 'Utbildning', mine: 'Grundskola', newer: 'Gymnasium' },
  { field: 'kommun', label: 'Kommun', mine: 'Mellerud', newer: 'Vänersborg' },
];

describe('two who changed the same form', () => {
  const page = () => document.querySelector('mat-dialog-container') as HTMLElement;
  const group = (label: string) =>
    [...page().querySelectorAll('fieldset')]
      .find((group) => group.querySelector('legend')?.textContent === label)
      ?.querySelectorAll('label');
  const choose = (label: string, side: string) =>
    [...(group(label) ?? [])]
      .find((one) => one.textContent?.includes(side))
      ?.querySelector('input')
      ?.click();
  const press = (name: string) =>
    [...page().querySelectorAll('button')].find((one) => one.textContent?.includes(name))?.click();

  it('choose for each field, mine where nothing else is said', async () => {
    const asked = TestBed.inject(Dialogs).merge({ differences, alsoChanged: [{ label: 'Kön', newer: 'Man' }] });
    await new Promise((resolve) => setTimeout(resolve));
    expect(page().textContent).toContain('Kön: Man');
    choose('Kommun', 'Det nya:');
    press('Spara det valda');
    expect(await asked).toEqual({ mine: new Set(['education']) });
  });

  it('may take all of the newer, or go on writing', async () => {
    const dropped = TestBed.inject(Dialogs).merge({ differences });
    await new Promise((resolve) => setTimeout(resolve));
    press('Släng allt mitt');
    expect(await dropped).toBe('newer');
    const closed = TestBed.inject(Dialogs).merge({ differences });
    await new Promise((resolve) => setTimeout(resolve));
    press('Fortsätt skriva');
    expect(await closed).toBeUndefined();
  });
});
