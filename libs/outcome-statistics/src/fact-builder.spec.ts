import { utfallCodebook } from '@utfall/codebook';
import { FactBuilder, factVariables } from './fact-builder.js';
import { NOT_COLLECTED, NOT_COLLECTED_BITS, OPEN } from './fact-columns.js';

const variables = ['mode', 'supportAtStart'].map((id) => utfallCodebook.variable(id));

describe('FactBuilder', () => {
  it('numbers persons densely, by any key, and leaves the anonymous without', () => {
    const builder = new FactBuilder(variables);
    for (const person of ['a', 7n, null, 'a', 7n]) builder.add(3, person, 100, null, [1, 5]);
    const facts = builder.build();
    expect([...facts.person]).toEqual([0, 1, -1, 0, 1]);
    expect([...facts.insats]).toEqual([3, 3, 3, 3, 3]);
    expect(facts.end[0]).toBe(OPEN);
  });

  it('tells what was not collected from what is not known', () => {
    const builder = new FactBuilder(variables);
    builder.add(0, null, 1, 2, [2, null]);
    builder.add(0, 'a', 1, 2, [null, 0]);
    const { coded } = builder.build();
    expect([...(coded['mode'] ?? [])]).toEqual([2, NOT_COLLECTED]);
    expect([...(coded['supportAtStart'] ?? [])]).toEqual([NOT_COLLECTED_BITS, 0]);
  });

  it('holds more rows than it first has room for', () => {
    const builder = new FactBuilder(variables);
    for (let i = 0; i < 5000; i++) builder.add(i % 7, `p${i}`, i, i + 1, [1, i]);
    const { length, start, coded } = builder.build();
    expect(length).toBe(5000);
    expect(start[4999]).toBe(4999);
    expect(coded['supportAtStart']?.[4999]).toBe(4999);
  });

  it('has a column for every coded variable of the codebook, and none for dates', () => {
    const ids = factVariables(utfallCodebook).map(({ id }) => id);
    expect(ids).toContain('exitReason');
    expect(ids).not.toContain('startDate');
  });

  it('refuses an exit before the start and a row of another width', () => {
    const builder = new FactBuilder(variables);
    expect(() => builder.add(0, 'a', 2, 1, [1, 0])).toThrow(RangeError);
    expect(() => builder.add(0, 'a', 1, 2, [1])).toThrow(RangeError);
  });
});
