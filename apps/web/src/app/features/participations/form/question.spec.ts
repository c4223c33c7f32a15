import { localDate } from '@utfall/calendar';
import { createCodebook, defineVariable, UNKNOWN, utfallCodebook, type Variable } from '@utfall/codebook';
import { questionsOf, type Situation } from './question.js';

const situation: Situation = {
  moments: ['enrolment'],
  answers: { mode: 'withData', startDate: '2026-03-01' },
  held: {},
  optionalVariables: [],
  today: localDate('2026-11-22'),
};
const ids = (change: Partial<Situation> = {}, codebook = utfallCodebook) =>
  questionsOf(codebook, { ...situation, ...change }).map(({ id }) => id);

const pets: Variable = defineVariable({
  id: 'pets',
  column: 'pets',
  kind: 'several',
  order: 35,
  label: { sv: 'Husdjur', en: 'Pets' },
  meaning: { sv: 'Djur i hushållet.', en: 'Animals of the household.' },
  askedAt: 'enrolment',
  collected: { withData: 'required', anonymous: 'notCollected' },
  sensitive: true,
  dimension: false,
  heading: 'husdjur',
  extent: true,
  categories: [
    { number: 1, id: 'cat', sv: 'Katt', en: 'Cat' },
    { number: 2, id: 'none', sv: 'Inga', en: 'None', exclusive: true },
    UNKNOWN,
  ],
  counts: { sv: 'Ett svar per djur.', en: 'One answer per animal.' },
});

describe('questionsOf', () => {
  it('asks a variable that is added to the codebook, in its place, with nothing else changed', () => {
    const codebook = createCodebook([...utfallCodebook.variables, pets]);
    const before = ids();
    const after = ids({}, codebook);
    expect(after).toEqual([...before.slice(0, 3), 'pets', ...before.slice(3)]);
    const question = questionsOf(codebook, situation).find(({ id }) => id === 'pets');
    expect(question).toMatchObject({
      label: pets.label,
      help: pets.meaning,
      control: 'checkboxes',
      required: true,
      withExtent: ['cat', 'none'],
    });
    expect(question?.options.map(({ id, exclusive }) => [id, exclusive])).toEqual([
      ['cat', false],
      ['none', true],
      ['unknown', true],
    ]);
  });

  it('asks what must be answered before what may be left out, in each moment', () => {
    expect(ids({ optionalVariables: ['foreignBorn'] })).toEqual([
      'mode',
      'gender',
      'ageBand',
      'kommun',
      'education',
      'supportDuration',
      'supportAtStart',
      'referrer',
      'place',
      'startDate',
      'foreignBorn',
      'sickWithoutSgi',
      'occupationAtStart',
    ]);
    const answers = { ...situation.answers, endDate: '2026-06-01', exitReason: 'illness' };
    const whole = ids({ moments: ['enrolment', 'exit'], answers });
    expect(whole.slice(whole.indexOf('occupationAtStart') + 1)).toEqual([
      'endDate',
      'exitReason',
      'destination',
      'insatsCeased',
      'supportAtExit',
      'occupationAtExit',
    ]);
  });

  it('asks only the mode until it is chosen', () => {
    expect(ids({ answers: {} })).toEqual(['mode']);
  });

  it('asks an anonymous participant nothing of the background', () => {
    expect(ids({ answers: { mode: 'anonymous' } })).toEqual(['mode', 'place', 'startDate', 'gender', 'kommun']);
  });

  it('asks what the förbund has switched on, and what the record already holds', () => {
    expect(ids()).not.toContain('foreignBorn');
    expect(ids({ optionalVariables: ['foreignBorn'] })).toContain('foreignBorn');
    expect(ids({ held: { foreignBorn: 'yes' } })).toContain('foreignBorn');
  });

  it('asks the destination beside the reasons that have one, with those that fit', () => {
    const exit = (exitReason: string) =>
      questionsOf(utfallCodebook, {
        ...situation,
        moments: ['exit'],
        answers: { mode: 'withData', endDate: '2026-06-01', exitReason },
      });
    expect(exit('work').map(({ id }) => id)).not.toContain('destination');
    const destination = exit('illness').find(({ id }) => id === 'destination');
    expect(destination?.options.map(({ id }) => id)).toEqual(['care', 'rightBenefit', 'backToReferrer', 'unknown']);
  });

  it('offers no answer that only a file may give, unless the record holds it', () => {
    const age = (held: Situation['held']) =>
      questionsOf(utfallCodebook, { ...situation, held }).find(({ id }) => id === 'ageBand')?.options;
    expect(age({})?.map(({ id }) => id)).not.toContain('16-29');
    expect(age({ ageBand: '16-29' })?.map(({ id }) => id)).toContain('16-29');
  });

  it('looks kommuner up by name, Uppgift saknas last, and offers recent ones', () => {
    const kommun = questionsOf(utfallCodebook, situation).find(({ id }) => id === 'kommun');
    const names = kommun?.options.map(({ label }) => label.sv) ?? [];
    expect([names[0], names.at(-2), names.at(-1)]).toEqual(['Ale', 'Övertorneå', 'Uppgift saknas']);
    expect(kommun?.offersRecent).toBe(true);
  });
});
