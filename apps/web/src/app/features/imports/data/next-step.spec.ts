import type { ImportDraftView } from '@utfall/api-contract';
import { nextStep } from './next-step.js';

const step = (problems: number, remembered: boolean, openValues: number) =>
  nextStep({ problems: Array(problems).fill({}), remembered, openValues } as unknown as ImportDraftView);

describe('nextStep', () => {
  it('asks for columns first, then for values', () => {
    expect(step(1, true, 0)).toBe('kolumner');
    expect(step(0, false, 0)).toBe('kolumner');
    expect(step(0, true, 3)).toBe('varden');
  });

  it('goes straight to the review where all of it is remembered', () => expect(step(0, true, 0)).toBe('granska'));
});
