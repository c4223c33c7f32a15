import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isCurrent, readMarker, removeMarker, writeMarker } from './marker.mjs';

describe('a marker', () => {
  let base;
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'utfall-marker-'));
  });
  afterEach(() => rmSync(base, { recursive: true }));

  it('is null before it is written, then what was written, and null when removed', () => {
    const file = join(base, 'new/folder/.mark');
    expect(readMarker(file)).toBeNull();
    writeMarker(file, 'abc');
    expect(readMarker(file)).toBe('abc');
    removeMarker(file);
    expect(readMarker(file)).toBeNull();
    expect(() => removeMarker(file)).not.toThrow();
  });

  it('is current for what was wanted then, as long as the results are there', () => {
    const file = join(base, '.mark');
    const result = join(base, 'main.js');
    expect(isCurrent(file, 'abc')).toBe(false);
    writeMarker(file, 'abc');
    expect(isCurrent(file, 'abc')).toBe(true);
    expect(isCurrent(file, 'def')).toBe(false);
    expect(isCurrent(file, 'abc', [result])).toBe(false);
    writeMarker(result, 'built');
    expect(isCurrent(file, 'abc', [result])).toBe(true);
  });

  it('does not take an unreadable marker for an absent one', () => {
    expect(() => readMarker(base)).toThrow('EISDIR');
  });
});
