import type { SurveyContent } from './survey-form.js';
import { conflictOf, merged } from './survey-changes.js';

const begun: SurveyContent = {
  insatsId: 'i1',
  occasion: 'round',
  name: 'Våren 2026',
  place: null,
  from: '2026-01-01',
  to: '2026-03-31',
  analysis: null,
  counts: null,
};
const counts = { groups: [{ gender: 'woman', asked: 9, answered: 7 }], results: [] } as const;
const edits = (mine: Partial<SurveyContent>, newer: Partial<SurveyContent>) => ({
  begun,
  mine: { ...begun, ...mine },
  newer: { ...begun, ...newer },
});
const conflict = (of: ReturnType<typeof edits>) => conflictOf(of, (id) => `insats ${id}`, 'sv');

describe('two people who change one survey', () => {
  it('are shown what both changed, and told what only the other one did', () => {
    expect(conflict(edits({ analysis: 'Min', to: '2026-04-30' }, { analysis: 'Deras', name: 'Vår 2026' }))).toEqual({
      differences: [{ field: 'analysis', label: 'Analys', mine: 'Min', newer: 'Deras' }],
      alsoChanged: [{ label: 'Benämning', newer: 'Vår 2026' }],
    });
  });

  it('keep what each of them changed', () => {
    const both = edits({ analysis: 'Min', to: '2026-04-30' }, { analysis: 'Deras', name: 'Vår 2026' });
    expect(merged(both)).toEqual({ ...begun, name: 'Vår 2026', to: '2026-04-30', analysis: 'Min' });
    expect(merged(both, new Set(['analysis']))).toMatchObject({ to: '2026-04-30', analysis: 'Deras' });
  });

  it('are asked about counts entered anew, which nobody can compare, and about none otherwise', () => {
    const both = edits({ counts }, { name: 'Vår 2026' });
    expect(conflict(both).differences).toEqual([
      { field: 'counts', label: 'Antal', mine: 'De som du har fört in', newer: 'De som är sparade' },
    ]);
    expect(merged(both)).toEqual({ ...begun, name: 'Vår 2026', counts });
    expect(merged(both, new Set(['counts'])).counts).toBeNull();
    expect(conflict(edits({ place: 'Åmål' }, { name: 'Vår 2026' })).differences).toEqual([]);
  });
});
