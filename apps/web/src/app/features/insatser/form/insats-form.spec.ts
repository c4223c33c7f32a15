import { fieldProblems, InsatsDto, type InsatsView } from '@utfall/api-contract';
import { dtoOf, emptyGoal, emptyInsats, percentOf, shareOf, typedOf } from './insats-form.js';

const insats: InsatsView = {
  id: '00000000-0000-4000-8000-000000000001',
  parentId: null,
  name: 'AKTIV',
  kind: 'both',
  individualShare: 60,
  owner: null,
  ledgerCode: '3006',
  codePrefix: 'AKT',
  startDate: '2026-01-01',
  endDate: null,
  places: 20,
  followUpPlaces: null,
  waiting: 3,
  waitingUpdatedAt: null,
  goals: [
    { id: 'g1', measure: 'workOrStudies', target: '0.4000', gender: 'woman', from: '2026-01', to: null },
    { id: 'g2', measure: 'ended', target: '25', gender: null, from: null, to: null },
  ],
  version: 4,
};

const faults = (typed: ReturnType<typeof typedOf>) =>
  fieldProblems(InsatsDto, dtoOf(typed, 1)).map(({ field }) => field);

describe('the form of an insats', () => {
  it('sends back what it was opened with', () => {
    const { name, parentId, kind, individualShare, owner, ledgerCode, codePrefix, startDate, endDate } = insats;
    const { places, followUpPlaces, version } = insats;
    const goals = [
      { measure: 'workOrStudies', target: '0.40', gender: 'woman', from: '2026-01', to: null },
      { measure: 'ended', target: '25', gender: null, from: null, to: null },
    ];
    const expected = { name, parentId, kind, individualShare, owner, ledgerCode, codePrefix, startDate, endDate };
    expect(dtoOf(typedOf(insats), version)).toEqual({ ...expected, places, followUpPlaces, goals, version });
    expect(faults(typedOf(insats))).toEqual([]);
  });

  it('drops the share when the insats is no longer both', () => {
    expect(faults({ ...typedOf(insats), kind: 'individual' })).toEqual([]);
  });

  it('lets the contract name what is wrong', () => {
    const typed = { ...emptyInsats(''), places: 'många', goals: [{ ...emptyGoal, target: 'hälften', from: '2026' }] };
    expect(faults(typed)).toEqual(['name', 'places', 'goals.0.target', 'goals.0.from']);
  });

  it.each([
    ['40', '0.40'],
    ['40 %', '0.40'],
    ['12,5', '0.125'],
    ['7', '0.07'],
    ['100', '1.00'],
    ['0', '0.00'],
  ])('reads %s per cent as %s', (percent, share) => expect(shareOf(percent)).toBe(share));

  it.each([
    ['0.4000', '40'],
    ['0.125', '12.5'],
    ['1', '100'],
    ['0.07', '7'],
    ['0', '0'],
  ])('shows the share %s as %s', (share, percent) => expect(percentOf(share)).toBe(percent));

  it('refuses more than a hundred per cent', () => {
    expect(faults({ ...emptyInsats(''), name: 'A', goals: [{ ...emptyGoal, target: '101' }] })).toEqual([
      'goals.0.target',
    ]);
  });
});
