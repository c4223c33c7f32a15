/** A source of chance that gives the same values for the same seed, on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number in [low, high], both included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  /** Standard normal. */
  normal(): number;
  /** One of the keys, as often as its weight says. @throws RangeError when no weight is above 0. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K;
  /** A source of its own for a part of the data, so that a change in one part does not stir the others. */
  fork(name: string): Random;
}

/** Algorithm: sfc32 (Chris Doty-Humphrey, PractRand), seeded by FNV-1a of the seed's text. */
export function createRandom(seed: string | number): Random {
  return randomOf([0x811c9dc5, 0x01000193, 0x9e3779b9].map((basis) => hash(basis, String(seed))) as unknown as State);
}

type State = readonly [number, number, number];

function randomOf(state: State): Random {
  let [a, b, c] = state;
  let d = 1;
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 0x1_0000_0000;
  };
  // The first values still resemble the seed.
  for (let i = 0; i < 15; i += 1) next();
  return {
    next,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    weighted: (weights) => weightedKey(weights, next()),
    // From the seed and not from how far this source has come, so that the order of forks does not matter.
    fork: (name) => randomOf(state.map((basis) => hash(basis, `/${name}`)) as unknown as State),
  };
}

function weightedKey<K extends string>(weights: Readonly<Partial<Record<K, number>>>, at: number): K {
  let sum = 0;
  for (const key in weights) sum += weights[key] ?? 0;
  let left = at * sum;
  let last: K | undefined;
  for (const key in weights) {
    const weight = weights[key] ?? 0;
    if (weight <= 0) continue;
    last = key;
    left -= weight;
    if (left < 0) return key;
  }
  if (last === undefined) throw new RangeError('nothing to choose from');
  return last;
}

function hash(basis: number, text: string): number {
  let value = basis;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value | 0;
}
