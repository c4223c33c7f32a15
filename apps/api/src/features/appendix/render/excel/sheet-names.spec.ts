import { describe, expect, it } from '@jest/globals';
import { createSheetNames } from './sheet-names.js';

describe('names of sheets', () => {
  it('are at most 31 characters and differ whatever their case', () => {
    const nameOf = createSheetNames();
    const long = 'Arbetsrehabteamet – Arbetslivsinriktad rehabilitering';
    expect([nameOf(long), nameOf(long.toUpperCase()), nameOf(long)]).toEqual([
      'Arbetsrehabteamet – Arbetslivsi',
      'ARBETSREHABTEAMET – ARBETSL (2)',
      'Arbetsrehabteamet – Arbetsl (3)',
    ]);
  });

  it('have no character that Excel refuses, no apostrophe at an end and are never empty', () => {
    const nameOf = createSheetNames();
    expect(['[a]:b*c?d/e\\f', "'citat'", '', 'History'].map(nameOf)).toEqual([
      '-a--b-c-d-e-f',
      'citat',
      '-',
      'History (2)',
    ]);
  });
});
