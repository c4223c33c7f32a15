import type { ObstacleView } from '@utfall/api-contract';
import { conflictOf, merged } from './obstacle-changes.js';
import { contentAsSaved } from './obstacle-form.js';

const saved: ObstacleView = {
  id: 'o1',
  insatsId: null,
  party: 'region',
  title: 'Lång väntan',
  description: null,
  steps: [{ state: 'raised', date: '2026-03-02', note: null }],
  version: 1,
};
const mine = { ...contentAsSaved(saved), title: 'Mitt', description: 'Väntan på remiss' };
const newer: ObstacleView = {
  ...saved,
  title: 'Deras',
  party: 'kommun',
  steps: [...saved.steps, { state: 'answered', date: '2026-03-09', note: null }],
  version: 3,
};

describe('two people who change one obstacle', () => {
  it('are shown what both changed, and told of the rest, steps as well', () => {
    expect(conflictOf(saved, mine, newer, 'sv')).toEqual({
      differences: [{ field: 'title', label: 'Rubrik', mine: 'Mitt', newer: 'Deras' }],
      alsoChanged: [
        { label: 'Påtalat för', newer: 'Kommunen' },
        { label: 'Status', newer: expect.any(String) },
      ],
    });
  });

  it('both keep their changes, but for what is given to the newer', () => {
    const rest = { party: 'kommun', description: 'Väntan på remiss' };
    expect(merged(saved, mine, newer)).toMatchObject({ ...rest, title: 'Mitt' });
    expect(merged(saved, mine, newer, new Set(['title']))).toMatchObject({ ...rest, title: 'Deras' });
  });
});
