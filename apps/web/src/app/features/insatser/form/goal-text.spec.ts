import type { GoalView } from '@utfall/api-contract';
import { goalText } from './goal-text.js';

const goal: Omit<GoalView, 'id'> = { measure: 'workOrStudies', target: '0.40', gender: null, from: null, to: null };

describe('a goal in words', () => {
  it.each<[string, Partial<GoalView>]>([
    ['Till arbete eller studier: 40 %', {}],
    ['Till arbete eller studier: 12,5 %, kvinnor', { target: '0.125', gender: 'woman' }],
    [
      'Avslutade: 25, män, januari–december 2026',
      { measure: 'ended', target: '25', gender: 'man', from: '2026-01', to: '2026-12' },
    ],
    ['Aktiva: 40, från och med mars 2026', { measure: 'active', target: '40', from: '2026-03' }],
    ['Aktiva: 40, till och med mars 2026', { measure: 'active', target: '40', to: '2026-03' }],
  ])('%s', (text, change) => expect(goalText({ ...goal, ...change }, 'sv')).toBe(text));

  it('has no space before the per cent sign in English', () => {
    expect(goalText(goal, 'en')).toBe('To work or studies: 40%');
  });
});
