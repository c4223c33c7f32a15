import fc from 'fast-check';
import { ColumnSurvey } from './column-survey.js';

/** Cells of one column under a heading. */
function surveyed(heading: string, cells: readonly string[], known: readonly string[] = []) {
  const survey = new ColumnSurvey([heading], (text) => known.includes(text));
  for (const cell of cells) survey.add([cell]);
  const [facts] = survey.facts();
  if (!facts) throw new Error('no column');
  return facts;
}

describe('a column that is not read', () => {
  it.each([
    ['Personnummer', 'personalNumber'],
    ['Pers.nr', 'personalNumber'],
    ['Förnamn', 'name'],
    ['Handläggare', 'name'],
    ['E-post', 'contact'],
    ['Mobil', 'contact'],
    ['Anteckningar', 'freeText'],
  ])('is told by its heading %j', (heading, reason) => expect(surveyed(heading, ['x']).refused).toBe(reason));

  it.each([
    ['Id', ['191212121212', '201212121212', '121212-1212'], 'personalNumber'],
    ['Id', ['19850312-XXXX', '19770901-XXXX', '19990230-1111'], 'personalNumber'],
    ['Deltagare', ['Kim Exempel', 'Robin Påhitt', 'Exempel, Alex'], 'name'],
    ['Deltagare', ['Kim Påhitt', 'Kim Påhitt', 'Kim Påhitt'], 'name'],
    ['Kontakt', ['Robin Påhitt'], 'name'],
    ['Kanal', ['a@example.org', 'b@example.org', 'c@example.org'], 'contact'],
    ['Läge', [1, 2, 3].map((i) => `${'Det här är en lång berättelse om hur det går. '.repeat(3)}${i}`), 'freeText'],
  ])('is told by what stands under %j', (heading, cells, reason) => {
    const facts = surveyed(heading, cells);
    expect(facts.refused).toBe(reason);
    expect(facts.samples).toEqual([]);
  });

  it('is not one of insatser, kommuner, codes or case numbers', () => {
    expect(surveyed('Insatsnamn', ['Steget']).refused).toBeNull();
    expect(
      surveyed('Ort', ['Upplands Väsby', 'Västra Frölunda', 'Östra Göinge'], ['Upplands Väsby', 'Östra Göinge'])
        .refused,
    ).toBeNull();
    const parties = ['Försäkringskassan Väst', 'Arbetsförmedlingen Norra Älvsborg'];
    expect(surveyed('Från', parties, ['Försäkringskassan', 'Arbetsförmedlingen']).refused).toBeNull();
    expect(surveyed('Ärende', ['2026001234', '2026001235', '2026001236']).refused).toBeNull();
    expect(surveyed('Kod', ['STE-2026-001', 'STE-2026-002', 'STE-2026-003']).refused).toBeNull();
  });

  it('whatever else it holds, when a personal number is often there', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 8 }), (others) => {
        expect(surveyed('Kolumn', [...others, '121212-1212']).refused).not.toBeNull();
      }),
    );
  });

  it('never shows a heading that is a personal number', () => {
    expect(surveyed('121212-1212', []).heading).toBe('');
  });
});

describe('what a column holds', () => {
  it('is days, in which order, ages or birthdays', () => {
    expect(surveyed('In', ['1/3 2026', '2/3 2026'])).toMatchObject({ dayOrderAsked: true, birthdays: false });
    expect(surveyed('In', ['1/3 2026', '13/3 2026'])).toMatchObject({ dayOrders: ['dayFirst'], dayOrderAsked: false });
    expect(surveyed('In', ['1/3 2026', '3/3 2026', '31/2 2026'])).toMatchObject({ dayOrderAsked: true });
    expect(surveyed('In', ['3/3 2026', 'kanske', '2026'])).toMatchObject({ dayOrders: [] });
    expect(surveyed('Ålder', ['34', '', '61'])).toMatchObject({ ages: true, filled: 2 });
    expect(surveyed('Född', ['1985', '1999'])).toMatchObject({ birthYears: true, birthdays: false });
    expect(surveyed('Född', ['1985-03-12', '1999-01-01'])).toMatchObject({ birthdays: true });
  });
});
