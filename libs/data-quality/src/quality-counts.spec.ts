import { month, periodOf } from '@utfall/calendar';
import { qualityInputOf, type QualityRecord, unremarkableExit } from '@utfall/testing';
import { findRemarks } from './find-remarks.js';
import { type IsAccepted, QualityCounts } from './quality-counts.js';

const period = periodOf(month('2026-01'), month('2026-06'));
const records: readonly QualityRecord[] = [
  { registered: '2026-02-11' },
  {
    answers: {
      ...unremarkableExit,
      supportAtExit: ['studyAid'],
      occupationAtExit: ['workUnsubsidised', 'jobSeeking'],
      kommun: '1488',
    },
    registered: '2026-02-03',
    exitRegistered: '2026-06-01',
  },
  { answers: { gender: 'man', education: 'unknown' }, registered: '2026-02-01' },
  { answers: { ...unremarkableExit, startDate: '2024-02-01', endDate: '2024-05-31', exitReason: 'unknown' } },
  { answers: { ...unremarkableExit, exitReason: 'misregistration' } },
  { answers: { kommun: '1461' }, insats: 1, registered: null },
];

function counted(isAccepted: IsAccepted = () => false, of = period as typeof period | null) {
  const input = qualityInputOf(records, [{}, {}]);
  return new QualityCounts(input, findRemarks(input), isAccepted, of);
}

const both = { insatser: [0, 1] };
const shown = (counts: QualityCounts) =>
  counts.remarks(both).map(({ check, open, accepted }) => [check.id, open, accepted] as const);

describe('QualityCounts', () => {
  it('counts those who were active in the period, felregistrering apart', () => {
    expect(counted().records(both)).toBe(4);
    expect(counted().records({ insatser: [1] })).toBe(1);
    expect(counted().records({ insatser: [0], gender: 'man' })).toBe(1);
    expect(counted().misregistered(both)).toBe(1);
    expect(counted(undefined, null).records(both)).toBe(5);
  });

  it('tells how many have each answer, of exits only the ended', () => {
    expect(counted().coverage('education', both)).toEqual({ known: 3, of: 4 });
    expect(counted().coverage('education', { insatser: [0], gender: 'man' })).toEqual({ known: 0, of: 1 });
    expect(counted().coverage('exitReason', both)).toEqual({ known: 1, of: 1 });
    expect(counted(undefined, null).coverage('exitReason', both)).toEqual({ known: 1, of: 2 });
  });

  it('keeps what is to mend and what was accepted apart', () => {
    expect(shown(counted())).toEqual([
      ['missing.education', 1, 0],
      ['studyAidWithoutStudies', 1, 0],
    ]);
    const accepted = counted(({ check }) => check.id === 'studyAidWithoutStudies');
    expect(shown(accepted)).toEqual([
      ['missing.education', 1, 0],
      ['studyAidWithoutStudies', 0, 1],
    ]);
    expect([accepted.open('should', both), accepted.open('notice', both)]).toEqual([1, 0]);
  });

  it('has the days from event to registration, of what was registered by hand', () => {
    expect(counted().timeliness({ insatser: [0] })).toEqual({
      start: { n: 3, lowerQuartile: 0, median: 2, upperQuartile: 10 },
      exit: { n: 1, lowerQuartile: 1, median: 1, upperQuartile: 1 },
    });
    expect(counted().timeliness({ insatser: [1] })).toEqual({ start: null, exit: null });
  });
});
