import type { InsatsView } from '@utfall/api-contract';

/** An insats with one of everything. */
export function anInsats(change: Partial<InsatsView> = {}): InsatsView {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    parentId: null,
    name: 'Arbetsrehab',
    kind: 'both',
    individualShare: 60,
    owner: 'Norrby kommun',
    ledgerCode: '3006',
    codePrefix: 'ART',
    startDate: '2026-01-01',
    endDate: null,
    places: 20,
    followUpPlaces: null,
    waiting: 3,
    waitingUpdatedAt: '2026-11-20T10:00:00Z',
    goals: [
      { id: 'g1', measure: 'ended', target: '25', gender: null, from: null, to: null },
      { id: 'g2', measure: 'workOrStudies', target: '0.40', gender: 'woman', from: '2026-01', to: null },
    ],
    version: 4,
    ...change,
  };
}
