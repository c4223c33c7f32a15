import { replay, type RecordImage, stateAt } from './replay.js';

const image = (version: number, gender: string, more: Partial<RecordImage> = {}): RecordImage => ({
  code: 'ART-2026-001',
  answers: { gender },
  extents: {},
  version,
  ...more,
});

describe('replay', () => {
  it('gives the record at each version, the last being the present', () => {
    const replayed = replay([image(1, 'woman'), image(2, 'man'), image(3, 'other')]);
    expect(replayed.states.map(({ answers }) => answers['gender'])).toEqual(['woman', 'man', 'other']);
    expect(stateAt(replayed, 2)?.answers).toEqual({ gender: 'man' });
    expect(replayed.missing).toEqual([]);
  });

  it('begins after what was erased', () => {
    const replayed = replay([null, null, image(3, 'woman', { code: null }), image(4, 'man')]);
    expect(replayed.states.map(({ version }) => version)).toEqual([3, 4]);
    expect([replayed.missing, stateAt(replayed, 2)]).toEqual([[], undefined]);
  });

  it('knows what stood before in a record that came by an import', () => {
    const replayed = replay([image(2, 'man', { before: image(1, 'woman') }), image(3, 'other')]);
    expect(stateAt(replayed, 1)?.answers).toEqual({ gender: 'woman' });
    expect(replayed.missing).toEqual([]);
  });

  it('tells which versions are lost', () => {
    expect(replay([image(1, 'woman'), image(4, 'man')]).missing).toEqual([2, 3]);
    expect(replay([image(2, 'woman')]).missing).toEqual([1]);
    expect(replay([]).missing).toEqual([]);
  });
});
