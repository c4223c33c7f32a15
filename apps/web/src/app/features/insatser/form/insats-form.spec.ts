import type { InsatsView } from '@utfall/api-contract';
import { anInsats } from '../../../testing/insats-fixture.js';
import { contentOf } from './insats-content.js';
import { faultsOf } from './insats-faults.js';
import { InsatsForm } from './insats-form.js';

function open(saved?: InsatsView, takenPrefixes: readonly string[] = []) {
  return new InsatsForm({ language: 'sv', saved, takenPrefixes });
}
const faults = (form: InsatsForm) => faultsOf(form.content(), 0).map(({ field, message }) => `${field}: ${message}`);

describe('the form of an insats', () => {
  it('sends back what it was opened with', () => {
    const form = open(anInsats());
    expect(form.content()).toEqual(contentOf(anInsats()));
    expect(faults(form)).toEqual([]);
    expect(form.touched()).toBe(false);
  });

  it('proposes a code prefix from the name until another is typed, and again when that is emptied', () => {
    const form = open(undefined, ['AR']);
    expect(form.codePrefix()).toBe('');
    form.set({ name: 'Arena' });
    expect(form.codePrefix()).toBe('ARE');
    form.setCodePrefix('arn');
    form.set({ name: 'Arena Norr' });
    expect(form.content().codePrefix).toBe('ARN');
    form.setCodePrefix('');
    expect(form.codePrefix()).not.toBe('ARN');
    expect(form.codePrefix()).not.toBe('AR');
  });

  it('keeps the prefix of a saved insats when its name is changed', () => {
    const form = open(anInsats());
    form.set({ name: 'Något annat' });
    expect(form.content().codePrefix).toBe('ART');
  });

  it('drops the individual share when the insats is no longer both', () => {
    const form = open(anInsats());
    form.set({ kind: 'individual' });
    expect(form.content().individualShare).toBeNull();
    expect(faults(form)).toEqual([]);
  });

  it('reads numbers with spaces and a per cent sign, and months without the hyphen', () => {
    const form = open();
    form.set({ name: 'A', kind: 'both', individualShare: '60 %', places: '1 200' });
    form.addGoal();
    form.setGoal(0, { target: '40 %', from: '202601', to: '2026-12' });
    expect(form.content()).toMatchObject({
      individualShare: 60,
      places: 1200,
      goals: [{ measure: 'workOrStudies', target: '0.40', gender: null, from: '2026-01', to: '2026-12' }],
    });
  });

  it('names what is wrong, the goal too, in the words of the form', () => {
    const form = open();
    form.set({ places: 'många', startDate: 'unreadable', endDate: '2026-03-01' });
    form.addGoal();
    form.addGoal();
    form.setGoal(0, { target: '101' });
    form.setGoal(1, { measure: 'ended', target: '2,5', from: '2026', to: '2025-12' });
    expect(faults(form)).toEqual([
      'name: Namn: skriv 1–200 tecken.',
      'startDate: Startdatum är inget datum. Skriv som 2026-03-01 eller 20260301.',
      'places: Platser per år: skriv ett heltal 0–100000.',
      'goals.0.target: Mål 1: Skriv målet i procent, 0–100 med högst två decimaler.',
      'goals.1.target: Mål 2: Skriv målet som ett helt antal.',
      'goals.1.from: Mål 2: Från och med är ingen månad. Skriv som 2026-03.',
    ]);
  });

  it('says that an end before its start is wrong', () => {
    const form = open();
    form.set({ name: 'A', startDate: '2026-03-02', endDate: '2026-03-01' });
    form.addGoal();
    form.setGoal(0, { target: '40', from: '2026-03', to: '2026-02' });
    expect(faults(form)).toEqual([
      'endDate: Slutdatum ligger före startdatum.',
      'goals.0.to: Mål 1: Till och med ligger före från och med.',
    ]);
  });

  it('restores a draft, without the date that could not be read', () => {
    const before = open(anInsats());
    before.set({ name: 'Nytt namn', endDate: 'unreadable' });
    before.removeGoal(0);
    const after = open(anInsats());
    after.restore(before.typed());
    expect(after.touched()).toBe(true);
    expect(after.content()).toMatchObject({ name: 'Nytt namn', endDate: null, goals: [{ measure: 'workOrStudies' }] });
    expect(after.begun).toEqual(contentOf(anInsats()));
  });
});
