import type { PlanField } from './plan-definition.js';
import { mergedPlan, planConflict } from './plan-merge.js';

const fields: readonly PlanField[] = [
  { id: 'places', label: 'Platser', control: 'number' },
  { id: 'percent', label: 'Grad', control: 'number', unit: '%' },
  { id: 'filled', label: 'Tjänsten är', control: 'radio', options: [{ id: 'no', label: 'vakant' }] },
];
const found = { places: '20', percent: '50', filled: 'yes' };

describe('two who planned the same', () => {
  it('choose where both changed, and keep what one of them did', () => {
    const edits = {
      found,
      mine: { ...found, places: '25', percent: '60' },
      newer: { ...found, places: '22', filled: 'no' },
    };
    expect(planConflict(edits, fields)).toEqual({
      differences: [{ field: 'places', label: 'Platser', mine: '25', newer: '22' }],
      alsoChanged: [{ label: 'Tjänsten är', newer: 'vakant' }],
    });
    expect(mergedPlan(edits)).toEqual({ places: '25', percent: '60', filled: 'no' });
    expect(mergedPlan(edits, new Set(['places']))).toEqual({ places: '22', percent: '60', filled: 'no' });
  });

  it('do not collide where they wrote the same', () => {
    const same = { ...found, percent: '75' };
    expect(planConflict({ found, mine: same, newer: same }, fields)).toEqual({ differences: [], alsoChanged: [] });
  });

  it('are told a cleared field and a unit as they read', () => {
    const edits = { found, mine: { ...found, percent: '' }, newer: { ...found, percent: '80' } };
    expect(planConflict(edits, fields).differences).toEqual([
      { field: 'percent', label: 'Grad', mine: '–', newer: '80 %' },
    ]);
  });
});
