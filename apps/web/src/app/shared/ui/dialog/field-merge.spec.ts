import { conflictOf, fieldOf, merged } from './field-merge.js';

interface Course {
  readonly name: string;
  readonly place: string | null;
  readonly from: string;
  readonly to: string;
}

const fields = [
  fieldOf<Course>('Namn', ['name'], ({ name }) => name),
  fieldOf<Course>('Plats', ['place'], ({ place }) => place ?? ''),
  fieldOf<Course>('Tid', ['from', 'to'], ({ from, to }) => `${from}–${to}`),
];
const saved: Course = { name: 'Kurs', place: null, from: '09', to: '10' };
const edits = (mine: Partial<Course>, newer: Partial<Course>, begun: Partial<Course> = {}) => ({
  saved,
  begun: { ...saved, ...begun },
  mine: { ...saved, ...begun, ...mine },
  newer: { ...saved, ...newer },
});

describe('two edits of one record', () => {
  it('collide where both changed the same to different values, shown as they read', () => {
    expect(conflictOf(fields, edits({ name: 'Min' }, { name: 'Deras', place: 'Aulan' }))).toEqual({
      differences: [{ field: 'name', label: 'Namn', mine: 'Min', newer: 'Deras' }],
      alsoChanged: [{ label: 'Plats', newer: 'Aulan' }],
    });
  });

  it('do not collide where both agree, nor where the form filled in by itself', () => {
    expect(conflictOf(fields, edits({ name: 'Lika' }, { name: 'Lika' })).differences).toEqual([]);
    const filledIn = edits({}, { place: 'Aulan' }, { place: 'Biblioteket' });
    expect(conflictOf(fields, filledIn).differences).toEqual([]);
    expect(merged(fields, filledIn).place).toBe('Aulan');
  });

  it('both stand after the merge, but for the fields that are given to the newer', () => {
    const both = edits({ name: 'Min', place: 'Salen' }, { name: 'Deras', to: '12' });
    expect(merged(fields, both)).toEqual({ name: 'Min', place: 'Salen', from: '09', to: '12' });
    expect(merged(fields, both, new Set(['name']))).toMatchObject({ name: 'Deras', place: 'Salen' });
  });

  it('choose what belongs together as one', () => {
    const times = edits({ from: '08' }, { to: '12' });
    expect(conflictOf(fields, times).differences).toEqual([
      { field: 'from', label: 'Tid', mine: '08–10', newer: '09–12' },
    ]);
    expect(merged(fields, times, new Set(['from']))).toMatchObject({ from: '09', to: '12' });
  });

  it('say that there is nothing where there is nothing', () => {
    const emptied = edits({ place: '' }, { place: 'Aulan' }, {});
    expect(conflictOf(fields, emptied).differences).toEqual([
      { field: 'place', label: 'Plats', mine: '–', newer: 'Aulan' },
    ]);
  });
});
