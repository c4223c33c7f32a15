import { localDate } from '@utfall/calendar';
import type { ParticipationView } from '@utfall/api-contract';
import { utfallCodebook } from '@utfall/codebook';
import { isYetToFill, judgeRow } from './judge-row.js';
import { readRow, type SheetRules } from './read-row.js';

const rules = (kind: SheetRules['kind']): SheetRules => ({ kind, codebook: utfallCodebook, optionalVariables: [] });
const about = { today: localDate('2026-11-22'), insats: { startDate: '2020-01-01', endDate: null } };
const full = {
  mode: 'Med uppgifter',
  gender: 'Kvinna',
  ageBand: '30–44',
  kommun: 'Mellerud',
  education: 'Gymnasium',
  supportDuration: '1–3 år',
  supportAtStart: 'Försörjningsstöd',
  referrer: 'Egen anmälan',
  startDate: '2026-03-01',
};
const faults = (cells: Record<string, string>, common: Record<string, string> = {}) =>
  judgeRow(rules('enrol'), { common }, { id: 1, cells }, about).map(({ field, code }) => `${field}: ${code}`);

describe('a row of those who begin', () => {
  it('is right when what is asked is answered, the rest is not known', () => {
    expect(faults(full)).toEqual([]);
    const { said } = readRow(rules('enrol'), { common: {} }, { id: 1, cells: full });
    expect(said.answers).toMatchObject({ place: 'forbund', occupationAtStart: ['unknown'], foreignBorn: null });
  });

  it('takes what is the same for everybody', () => {
    const { kommun, referrer, ...own } = full;
    expect(faults(own)).toEqual(['kommun: required', 'referrer: required']);
    expect(faults(own, { kommun, referrer })).toEqual([]);
  });

  it('is judged by the rules of the form, in the cell', () => {
    expect(faults({ ...full, startDate: '2026-11-23', gender: '' })).toEqual([
      'gender: required',
      'startDate: inFuture',
    ]);
    expect(faults({ ...full, startDate: '2019-01-01' })).toEqual(['startDate: beforeInsats']);
    expect(faults({ ...full, gender: 'Kvinnlig' })).toEqual(['gender: unknownLabel']);
    expect(faults({ ...full, supportAtStart: 'A-kassa | Egen försörjning' })).toEqual(['supportAtStart: notAlone']);
    expect(judgeRow(rules('enrol'), { common: {} }, { id: 1, cells: {} }, about).every(isYetToFill)).toBe(true);
  });

  it('of an anonymous one takes no background, not even what is the same for everybody', () => {
    const cells = { mode: 'Anonym', gender: 'Kvinna', startDate: '2026-03-01' };
    expect(faults(cells, { referrer: 'Egen anmälan' })).toEqual([]);
    expect(faults({ ...cells, education: 'Gymnasium' })).toEqual(['education: notCollected']);
    expect(faults({ ...cells, code: 'ART-2026-001' })).toEqual(['code: anonymousWithCode']);
  });
});

describe('a row of those who leave', () => {
  const of = {
    id: 'p1',
    code: 'ART-2026-001',
    version: 3,
    answers: { ...readRow(rules('enrol'), { common: {} }, { id: 1, cells: full }).said.answers },
    extents: {},
  } as ParticipationView;
  const exitFaults = (cells: Record<string, string>) =>
    judgeRow(rules('exit'), { common: {} }, { id: 1, cells, of }, about).map(({ field, code }) => `${field}: ${code}`);

  it('is judged against the participation that it ends', () => {
    expect(exitFaults({ endDate: '2026-04-01', exitReason: 'Arbete' })).toEqual([]);
    expect(exitFaults({ endDate: '2026-02-01', exitReason: 'Arbete' })).toEqual(['endDate: exitBeforeStart']);
    expect(exitFaults({ endDate: '2026-04-01' })).toEqual(['exitReason: required']);
  });

  it('has a destination only beside the reasons that have one', () => {
    const cells = { endDate: '2026-04-01', destination: 'Vård' };
    expect(exitFaults({ ...cells, exitReason: 'Sjukdom' })).toEqual([]);
    expect(exitFaults({ ...cells, exitReason: 'Arbete' })).toEqual(['destination: notBeside']);
  });
});
