import type { InsatsQualityView, WorklistItem } from '@utfall/api-contract';
import { coverageRows, insatsRemarkRows, insatsRows, remarkRows, worklistGroups } from './quality-rows.js';

const insats = (more: Partial<InsatsQualityView> = {}): InsatsQualityView => ({
  insatsId: 'a',
  parentId: null,
  name: 'A',
  records: 10,
  misregistered: 0,
  remarks: [],
  insatsRemarks: [],
  coverage: [],
  startToRegistration: null,
  exitToRegistration: null,
  ...more,
});
const item = (check: string, code: string) => ({ check, code, participationId: code }) as WorklistItem;

describe('the rows of the page of quality', () => {
  it('have each insats with participations, what is open by severity and what was accepted', () => {
    const remarks = [
      { check: 'missing.gender', open: 2, accepted: 0 },
      { check: 'workWithoutWork', open: 1, accepted: 1 },
      { check: 'longStay', open: 4, accepted: 3 },
    ];
    const empty = insats({ insatsId: 'b', records: 0 });
    const track = insats({ insatsId: 'c', parentId: 'a', records: 0, misregistered: 1 });
    expect(insatsRows([insats({ remarks }), empty, track])).toMatchObject([
      { insats: { insatsId: 'a' }, isTrack: false, open: { must: 3, should: 0, notice: 4 }, accepted: 4 },
      { insats: { insatsId: 'c' }, isTrack: true, open: { must: 0, should: 0, notice: 0 } },
    ]);
  });

  it('add the same remark of several insatser, the heaviest first', () => {
    const one = insats({ remarks: [{ check: 'longStay', open: 1, accepted: 0 }] });
    const other = insats({
      remarks: [
        { check: 'longStay', open: 2, accepted: 1 },
        { check: 'workWithoutWork', open: 1, accepted: 0 },
      ],
    });
    const rows = (severity?: 'notice') =>
      remarkRows([one, other], severity).map(({ check, open, accepted }) => [check.id, open, accepted]);
    expect(rows()).toEqual([
      ['workWithoutWork', 1, 0],
      ['longStay', 3, 1],
    ]);
    expect(rows('notice')).toEqual([['longStay', 3, 1]]);
  });

  it('add the coverage, and leave out what nobody was asked', () => {
    const coverage = (known: number, of: number) => [
      { variable: 'gender', known, of },
      { variable: 'exitReason', known: 0, of: 0 },
    ];
    expect(coverageRows([insats({ coverage: coverage(3, 4) }), insats({ coverage: coverage(1, 1) })])).toEqual([
      { variable: 'gender', known: 4, of: 5 },
    ]);
  });

  it('group the worklist by remark, and leave out one that the page does not know', () => {
    const items = [item('longStay', 'A'), item('workWithoutWork', 'B'), item('longStay', 'C'), item('gone', 'D')];
    expect(worklistGroups(items).map(({ check, items }) => [check.id, items.map(({ code }) => code)])).toEqual([
      ['workWithoutWork', ['B']],
      ['longStay', ['A', 'C']],
    ]);
  });

  it('tell a remark on insatser once, the heaviest first, with how many it concerns in each', () => {
    const named = (name: string, ...checks: string[]) =>
      insats({ name, insatsRemarks: checks.map((check, i) => ({ check, count: i + 1 })) });
    const rows = insatsRemarkRows([
      named('Vägen', 'waitingStale', 'referralUnanswered'),
      named('Steget', 'referralUnanswered', 'gone'),
    ]);
    expect(rows.map(({ check, insatser }) => [check.id, insatser])).toEqual([
      [
        'referralUnanswered',
        [
          { name: 'Vägen', count: 2 },
          { name: 'Steget', count: 1 },
        ],
      ],
      ['waitingStale', [{ name: 'Vägen', count: 1 }]],
    ]);
  });
});
