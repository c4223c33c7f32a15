import type { Provider } from '@angular/core';
import type { QuestionView } from '@utfall/api-contract';
import { type AskedInsats, forbundCodebooks, type OwnQuestion } from '@utfall/codebook';
import { localDate } from '@utfall/calendar';
import { Codebooks } from '../shared/codebook/codebooks.js';
import { Loadable } from '../shared/data/loadable.js';

/** A choice that every insats asks at enrolment; a spec overrides what it is about. */
export function aQuestion(change: Partial<QuestionView> = {}): QuestionView {
  return {
    id: '0b5e8f2a-0000-4000-8000-000000000001',
    insatsId: null,
    label: { sv: 'Färdsätt', en: 'Transport' },
    meaning: { sv: 'Hur deltagaren tar sig hit.', en: 'How the participant gets here.' },
    kind: 'single',
    askedAt: 'enrolment',
    required: true,
    sensitive: true,
    validFrom: localDate('2026-01-01'),
    validTo: null,
    unit: null,
    min: null,
    max: null,
    categories: [
      { number: 1, label: { sv: 'Buss', en: 'Bus' }, validTo: null },
      { number: 2, label: { sv: 'Cykel', en: 'Bicycle' }, validTo: null },
    ],
    hasAnswers: false,
    version: 1,
    ...change,
  };
}

/** The codebooks of a förbund that asks these questions, as if they were fetched. */
export function provideCodebooks(questions: readonly OwnQuestion[] = []): Provider {
  const codebooks = forbundCodebooks(questions);
  const fetched = new Loadable<readonly QuestionView[]>();
  fetched.set([]);
  const value = {
    questions: fetched,
    load: () => Promise.resolve(),
    all: () => codebooks.all,
    of: (insats?: AskedInsats) => codebooks.of(insats ?? { id: '', parentId: null }),
  };
  return { provide: Codebooks, useValue: value };
}
