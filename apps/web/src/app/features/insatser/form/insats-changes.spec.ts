import { anInsats } from '../../../testing/insats-fixture.js';
import { conflictOf, merged } from './insats-changes.js';
import { contentOf } from './insats-content.js';

const saved = contentOf(anInsats());
const nameOf = (id: string) => `insats ${id}`;
const differences = (mine: Partial<typeof saved>, newer: Partial<typeof saved>) =>
  conflictOf({ saved, begun: saved, mine: { ...saved, ...mine }, newer: { ...saved, ...newer } }, nameOf, 'sv')
    .differences;

describe('two people who change one insats', () => {
  it('collide where both changed the same to something else, shown as it reads', () => {
    const goal = { measure: 'ended', target: '30', gender: null, from: null, to: null } as const;
    expect(
      differences(
        { kind: 'individual', parentId: 'a', owner: null, goals: [] },
        { kind: 'structural', parentId: 'b', owner: 'Region Exempel', goals: [goal] },
      ),
    ).toEqual([
      { field: 'parentId', label: 'Överordnad insats', mine: 'insats a', newer: 'insats b' },
      { field: 'kind', label: 'Inriktning', mine: 'Individinriktad', newer: 'Strukturövergripande' },
      { field: 'owner', label: 'Insatsägare', mine: '–', newer: 'Region Exempel' },
      { field: 'goals', label: 'Mål', mine: '–', newer: 'Avslutade: 30' },
    ]);
  });

  it('do not collide where each changed something else, or both the same', () => {
    expect(differences({ name: 'Ny' }, { places: 30 })).toEqual([]);
    expect(differences({ name: 'Ny' }, { name: 'Ny' })).toEqual([]);
  });

  it('do not collide over the order of the goals', () => {
    expect(differences({ goals: [...saved.goals].reverse() }, { goals: [] })).toEqual([]);
  });

  it('both keep their changes when mine is saved over the newer', () => {
    const newer = { ...saved, places: 30, goals: [] };
    expect(merged({ begun: saved, mine: { ...saved, name: 'Ny' }, newer })).toEqual({ ...newer, name: 'Ny' });
  });

  it('let the newer stand in the fields that are given to it, and tell what only the other changed', () => {
    const newer = { ...saved, name: 'Deras', places: 30 };
    const mine = { ...saved, name: 'Mitt', owner: 'Part' };
    expect(merged({ begun: saved, mine, newer }, new Set(['name']))).toMatchObject({ name: 'Deras', owner: 'Part' });
    expect(conflictOf({ saved, begun: saved, mine, newer }, nameOf, 'sv').alsoChanged).toEqual([
      { label: 'Platser per år', newer: '30' },
    ]);
  });

  it('leave no share where the kind has none', () => {
    const mine = { ...saved, individualShare: 70 };
    const newer = { ...saved, kind: 'structural' as const, individualShare: null };
    expect(merged({ begun: saved, mine, newer }).individualShare).toBeNull();
  });
});
