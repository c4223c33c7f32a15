import { createRandom } from './random.js';

const values = (seed: string | number, count = 1000) => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => random.next());
};

describe('a seeded source of chance', () => {
  it('repeats itself for the same seed and for no other', () => {
    expect(values('utfall')).toEqual(values('utfall'));
    expect(values('utfall')).not.toEqual(values('utfalm'));
    // Written down, so that no machine or later version gives other data unnoticed.
    expect(values('utfall', 3)).toEqual([0.5499867729377002, 0.9070754393469542, 0.09544594655744731]);
  });

  it('is even over [0, 1)', () => {
    const drawn = values(1, 20_000);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const inTenth = drawn.filter((value) => Math.floor(value * 10) === tenth).length;
      expect(inTenth / drawn.length).toBeCloseTo(0.1, 1.7);
    }
  });

  it('draws normal values of mean 0 and deviation 1', () => {
    const random = createRandom('normal');
    const drawn = Array.from({ length: 20_000 }, () => random.normal());
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(Math.sqrt(variance)).toBeCloseTo(1, 1);
  });

  it('chooses by weight, never what weighs nothing', () => {
    const random = createRandom('weights');
    const chosen = Array.from({ length: 10_000 }, () => random.weighted({ often: 3, seldom: 1, never: 0 }));
    expect(chosen.filter((key) => key === 'often').length / chosen.length).toBeCloseTo(0.75, 1);
    expect(chosen).not.toContain('never');
    expect(() => random.weighted({ never: 0 })).toThrow(RangeError);
  });

  it('forks by name, however far it has come itself', () => {
    const one = createRandom('seed');
    const other = createRandom('seed');
    other.next();
    expect(one.fork('a').next()).toBe(other.fork('a').next());
    expect(one.fork('a').next()).not.toBe(one.fork('b').next());
  });
});
