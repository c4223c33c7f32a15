import type { FactReader } from '../fact-reader.js';
import { defineCheck, type TestBeside } from '../quality-check.js';

/** A person who is back within a month had a pause rather than two spells. Whole days. */
export const BACK_WITHIN_DAYS = 30;

/**
 * Records of one participant in one insats, by start. Never across insatser: whoever sees one insats must be told the same
 * as whoever sees all, and must not learn where else a person has been.
 */
function recordsOf(read: FactReader): Map<string, number[]> {
  const misregistered = read.isMisregistered;
  const { start } = read;
  const records = new Map<string, number[]>();
  for (let index = 0; index < read.length; index++) {
    const person = read.person(index);
    if (person < 0 || misregistered(index)) continue;
    const key = `${read.insatsIndex(index)} ${person}`;
    const known = records.get(key);
    if (known) known.push(index);
    else records.set(key, [index]);
  }
  for (const indices of records.values()) indices.sort((a, b) => start(a) - start(b));
  return records;
}

/**
 * Remarks on records that stand ill beside another of the same person.
 * @param against says, of two records of which the first began first, whether the later is remarked on
 * @param both whether the earlier is remarked on as well
 */
function beside(
  read: FactReader,
  against: (earlier: number, later: number) => boolean,
  told: (other: number) => string,
  both = false,
): TestBeside {
  const others = new Map<number, number>();
  for (const indices of recordsOf(read).values()) {
    indices.forEach((later, i) =>
      indices.slice(0, i).forEach((earlier) => {
        if (!against(earlier, later)) return;
        others.set(later, earlier);
        if (both) others.set(earlier, later);
      }),
    );
  }
  return { test: (index) => others.has(index), beside: (index) => told(others.get(index) ?? index) };
}

export const overlappingSpells = defineCheck({
  id: 'overlappingSpells',
  severity: 'must',
  what: { sv: 'Inskriven två gånger samtidigt i samma insats', en: 'Enrolled twice at once in the same insats' },
  why: {
    sv: 'Samma person räknas som två deltaganden, och dagarna dubbelt.',
    en: 'One person counts as two participations, and the days twice.',
  },
  mend: {
    sv: 'Rätta datumen, eller ta bort det ena som felregistrering.',
    en: 'Mend the dates, or mark one as an error.',
  },
  variable: 'startDate',
  needs: 'person',
  acceptable: false,
  trips: (read) => {
    const { start, end } = read;
    const overlap = (earlier: number, later: number) => start(later) < end(earlier) && start(earlier) < end(later);
    return beside(read, overlap, (other) => `${start(other)}–${end(other)}`, true);
  },
});

export const backAtOnce = defineCheck({
  id: 'backAtOnce',
  severity: 'notice',
  what: { sv: 'Åter i samma insats inom en månad', en: 'Back in the same insats within a month' },
  why: {
    sv: 'Räknas som ett avslut och ett nytt deltagande, fast det kan ha varit ett uppehåll.',
    en: 'Counts as an exit and a new participation, though it may have been a pause.',
  },
  mend: {
    sv: 'Var det ett uppehåll? Ångra det förra avslutet och ta bort detta som felregistrering.',
    en: 'Was it a pause? Undo the former exit and mark this one as an error.',
  },
  variable: 'startDate',
  needs: 'person',
  trips: (read) => {
    const { start, end } = read;
    const soon = (earlier: number, later: number) =>
      start(later) >= end(earlier) && start(later) - end(earlier) <= BACK_WITHIN_DAYS;
    return beside(read, soon, (other) => `${end(other)}`);
  },
});

export const genderChanged = defineCheck({
  id: 'genderChanged',
  severity: 'should',
  what: { sv: 'Samma deltagare med olika kön', en: 'The same participant with different genders' },
  why: {
    sv: 'Tabellerna delas på kvinnor och män: ett av deltagandena räknas i fel kolumn.',
    en: 'Tables are divided into women and men: one of the two counts in the wrong column.',
  },
  mend: {
    sv: 'Rätta kön i det ena. Är det två personer behöver de var sin kod.',
    en: 'Mend one. Two persons need a code each.',
  },
  variable: 'gender',
  needs: 'person',
  trips: (read) => {
    const gender = read.code('gender');
    const differs = (earlier: number, later: number) =>
      gender(earlier) !== gender(later) && gender(earlier) > 0 && gender(later) > 0;
    return beside(read, differs, (other) => `${gender(other)}`);
  },
});

export const youngerThanBefore = defineCheck({
  id: 'youngerThanBefore',
  severity: 'must',
  what: { sv: 'Yngre än vid ett tidigare deltagande', en: 'Younger than at an earlier participation' },
  why: { sv: 'En av åldersgrupperna är fel i tabellen.', en: 'One of the age bands is wrong in the table.' },
  mend: { sv: 'Rätta åldersgruppen i det ena.', en: 'Mend the age band of one.' },
  variable: 'ageBand',
  needs: 'person',
  acceptable: false,
  trips: (read) => {
    const age = read.rank('ageBand');
    const coarse = read.is('ageBand', '16-29');
    const younger = (earlier: number, later: number) =>
      !coarse(earlier) && !coarse(later) && age(later) >= 0 && age(later) < age(earlier);
    return beside(read, younger, (other) => `${age(other)}`);
  },
});

export const lessEducated = defineCheck({
  id: 'lessEducated',
  severity: 'notice',
  what: { sv: 'Lägre utbildning än vid ett tidigare deltagande', en: 'Less educated than at an earlier participation' },
  why: { sv: 'Högsta avslutade utbildning kan inte sjunka.', en: 'The highest completed education cannot sink.' },
  mend: { sv: 'Rätta utbildningen i det ena.', en: 'Mend the education of one.' },
  variable: 'education',
  needs: 'person',
  trips: (read) => {
    const rank = read.rank('education');
    const less = (earlier: number, later: number) => rank(later) >= 0 && rank(later) < rank(earlier);
    return beside(read, less, (other) => `${rank(other)}`);
  },
});
