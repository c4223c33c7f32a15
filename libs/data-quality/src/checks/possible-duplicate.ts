import { defineCheck } from '../quality-check.js';

/** What two records of one person would share, whoever wrote them. */
const ALIKE = ['gender', 'ageBand', 'kommun', 'education', 'supportDuration', 'supportAtStart', 'referrer'];

export const possibleDuplicate = defineCheck({
  id: 'possibleDuplicate',
  severity: 'should',
  what: { sv: 'Kan vara samma person som en annan kod', en: 'May be the same person as another code' },
  why: {
    sv: 'En person som skrivits in två gånger räknas som två deltaganden och två individer.',
    en: 'A person who was enrolled twice counts as two participations and two individuals.',
  },
  mend: {
    sv: 'Samma insats, startdatum och bakgrund. Är det samma person: ta bort det ena som felregistrering.',
    en: 'Same insats, start date and background. If it is one person: mark one as an error.',
  },
  variable: 'startDate',
  needs: 'insats',
  trips: (read) => {
    const { start } = read;
    const misregistered = read.isMisregistered;
    const values = ALIKE.map((id) => read.code(id));
    const known = ALIKE.filter((id) => id !== 'referrer').map((id) => read.known(id));
    const persons = new Map<string, Set<number>>();
    // Of people whose background is not known any two would be alike.
    const keyOf = (index: number) =>
      misregistered(index) || read.person(index) < 0 || !known.every((test) => test(index))
        ? null
        : [read.insatsIndex(index), start(index), ...values.map((value) => value(index))].join(' ');
    const keys = Array.from({ length: read.length }, (_, index) => keyOf(index));
    keys.forEach((key, index) => {
      if (key !== null) persons.set(key, (persons.get(key) ?? new Set()).add(read.person(index)));
    });
    const alike = (index: number) => persons.get(keys[index] ?? '')?.size ?? 0;
    return { test: (index) => alike(index) > 1, beside: (index) => `${alike(index)}` };
  },
});
