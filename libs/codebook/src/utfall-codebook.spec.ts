import { parseLocalDate } from '@utfall/calendar';
import { reportRows } from './codebook.js';
import { importLabels, categoryByLabel } from './import/category-by-label.js';
import { modeIds, structuralVariables } from './schema/structural-variables.js';
import { utfallCodebook } from './utfall-codebook.js';

const { variables } = utfallCodebook;
const coded = variables.filter((variable) => variable.kind !== 'date' && variable.kind !== 'money');
const labels = (id: string) => utfallCodebook.variable(id).categories.map((category) => category.sv);

/** The starting lists in full. */
describe('the codebook of the product', () => {
  it.each(coded.filter(({ defaultCategory, id }) => !defaultCategory && id !== 'mode'))(
    'ends the list of $id with Uppgift saknas',
    ({ categories }) => expect(categories.at(-1)).toMatchObject({ number: 0, id: 'unknown', sv: 'Uppgift saknas' }),
  );

  it.each(coded)('counts every category of $id in exactly one row, the excluded in none', (variable) => {
    const counted = variable.categories.filter((category) => !category.excluded).map((category) => category.number);
    const inRows = reportRows(variable).flatMap((row) => row.numbers);
    expect(inRows.sort((a, b) => a - b)).toEqual(counted.sort((a, b) => a - b));
    expect(reportRows(variable).every((row) => row.numbers.length > 0)).toBe(true);
  });

  it.each(variables)('says everything of $id in both languages', ({ label, meaning, counts, categories, groups }) => {
    for (const { sv, en } of [label, meaning, counts, ...categories, ...(groups ?? [])]) {
      expect(sv.trim()).not.toBe('');
      expect(en.trim()).not.toBe('');
    }
  });

  it.each(coded)('finds every category of $id by each of its names', (variable) => {
    for (const category of variable.categories) {
      for (const label of importLabels(category)) {
        expect(categoryByLabel(variable, label)).toBe(category);
        expect(categoryByLabel(variable, `  ${label.toUpperCase().replace(/ /g, '\u00a0 ').replace(/–/g, '-')} `)).toBe(
          category,
        );
      }
    }
  });

  it('has the structural variables and both modes', () => {
    for (const id of Object.values(structuralVariables)) expect(utfallCodebook.variable(id).id).toBe(id);
    expect(utfallCodebook.variable('mode').categories.map(({ id }) => id)).toEqual(Object.values(modeIds));
  });

  it('closes categories on days of the calendar, after they opened', () => {
    for (const { validFrom, validTo } of variables.flatMap((variable) => variable.categories)) {
      for (const date of [validFrom, validTo]) expect(date === undefined || parseLocalDate(date) === date).toBe(true);
      if (validFrom && validTo) expect(validFrom < validTo).toBe(true);
    }
  });

  it('reports age as –29, 30–44, 45–59 and 60+', () => {
    const rows = reportRows(utfallCodebook.variable('ageBand'));
    expect(rows.map((row) => row.sv)).toEqual(['–29', '30–44', '45–59', '60+', 'Uppgift saknas']);
    expect(rows[0]?.numbers).toHaveLength(3);
  });

  it('has the exit reasons of the domain, in order', () => {
    expect(labels('exitReason')).toEqual([
      'Arbete',
      'Studier',
      'Aktivt arbetssökande',
      'Arbetsträning',
      'Fortsatt rehabilitering',
      'Sjukdom',
      'Flytt',
      'Avbrott på egen begäran',
      'Föräldraledighet',
      'Annan orsak',
      'Avliden',
      'Felregistrering',
      'Uppgift saknas',
    ]);
  });

  it('groups the three that are no public support, of which own income ends well', () => {
    const support = utfallCodebook.variable('supportAtExit');
    const alone = support.categories.filter((category) => category.exclusive);
    expect(alone.map(({ id }) => id)).toEqual(['ownIncome', 'othersIncome', 'noIncome']);
    expect(alone.every(({ group, publicSupport }) => group === 'noPublicSupport' && publicSupport === false)).toBe(
      true,
    );
    expect(support.categories.filter(({ endedWell }) => endedWell).map(({ id }) => id)).toEqual(['ownIncome']);
    expect(utfallCodebook.variable('supportAtStart').categories).toBe(support.categories);
  });

  it('has the 290 kommuner under SCB’s codes', () => {
    const kommuner = utfallCodebook.variable('kommun').categories.filter(({ number }) => number > 0);
    expect(kommuner).toHaveLength(290);
    for (const { id, number } of kommuner) expect(id).toBe(String(number).padStart(4, '0'));
    expect(categoryByLabel(utfallCodebook.variable('kommun'), 'Vänersborg')?.id).toBe('1487');
  });

  it('keeps nothing about the anonymous but gender, kommun, dates, place and reason', () => {
    const kept = variables.filter(({ collected }) => collected.anonymous !== 'notCollected').map(({ id }) => id);
    expect(kept).toEqual(['mode', 'gender', 'kommun', 'place', 'startDate', 'endDate', 'exitReason', 'insatsCeased']);
  });
});
