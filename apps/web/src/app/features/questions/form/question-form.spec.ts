import { aQuestion } from '../../../testing/codebooks-fixture.js';
import { conflictOf, merged } from './question-changes.js';
import { contentOf } from './question-content.js';
import { faultsOf } from './question-faults.js';
import { QuestionForm } from './question-form.js';

const saved = aQuestion({ hasAnswers: true, version: 3 });
const faults = (form: QuestionForm, all = [saved]) =>
  faultsOf(form.content(), all, form.setup.saved).map(({ field, code }) => `${field}: ${code}`);

describe('a question that is typed', () => {
  it('begins with the codebook’s cautions: sensitive, from today, two answers', () => {
    const form = new QuestionForm({ today: '2026-11-20' });
    expect(form.content()).toMatchObject({ sensitive: true, validFrom: '2026-11-20', insatsId: null });
    expect(faults(form, [])).toEqual([
      'label: textLength',
      'categories.0.label: textLength',
      'categories.1.label: textLength',
    ]);
  });

  it('says the same as the API of a name that is taken, and of an answer twice', () => {
    const form = new QuestionForm({ today: '2026-11-20' });
    form.set({ label: 'färdsätt' });
    form.setCategory(0, { label: 'Ja' });
    form.setCategory(1, { label: 'JA' });
    expect(faults(form)).toEqual(['label: headingTaken', 'categories.1.label: sameLabel']);
  });

  it('sends nothing that its kind has no use for', () => {
    const form = new QuestionForm({ today: '2026-11-20' });
    form.set({ label: 'Timmar', kind: 'number', unit: 'timmar', max: '40' });
    expect(form.content()).toMatchObject({ categories: [], unit: 'timmar', min: 0, max: 40 });
    form.set({ kind: 'date' });
    expect(form.content()).toMatchObject({ categories: [], unit: null, min: null, max: null });
    expect(faults(form)).toEqual([]);
  });

  it('is saved as it was when nothing is changed', () => {
    expect(new QuestionForm({ today: '2026-11-20', saved }).content()).toEqual(contentOf(saved));
  });

  it('keeps what answers have fixed, and takes new words and new answers', () => {
    const form = new QuestionForm({ today: '2026-11-20', saved });
    form.set({ label: 'Resa hit' });
    form.addCategory();
    form.setCategory(2, { label: 'Bil' });
    expect(faults(form)).toEqual([]);
    form.removeCategory(0);
    form.set({ askedAt: 'exit' });
    expect(faults(form)).toEqual(['askedAt: fixedByAnswers', 'categories: categoryGone']);
  });

  it('meets the newer one field by field', () => {
    const form = new QuestionForm({ today: '2026-11-20', saved });
    form.set({ label: 'Mitt namn', required: false });
    const newer = contentOf({ ...saved, label: { sv: 'Deras namn', en: 'Deras namn' }, sensitive: false });
    const edits = { saved: contentOf(saved), begun: form.begun, mine: form.content(), newer };
    const conflict = conflictOf(edits, () => '');
    expect(conflict.differences).toEqual([{ field: 'label', label: 'Fråga', mine: 'Mitt namn', newer: 'Deras namn' }]);
    expect(conflict.alsoChanged?.map(({ label }) => label)).toEqual(['Fråga på engelska', 'Känslig']);
    expect(merged(edits, new Set(['label']))).toMatchObject({ label: 'Deras namn', required: false, sensitive: false });
  });
});
