import type { Text } from '@utfall/codebook';
import { allOf, not } from '../all-of.js';
import type { FactReader } from '../fact-reader.js';
import { defineCheck, type QualityCheck, type Test } from '../quality-check.js';

const ended = { mode: 'withData', state: 'ended' } as const;

const shares: Text = {
  sv: 'Avslut till arbete eller studier räknas ur orsaken, men arbetar eller studerar efter ur sysselsättningen: de två visar olika.',
  en: 'Exits to work or studies are counted from the reason, but works or studies afterwards from occupation: the two disagree.',
};

/** Work of every kind, subsidised or not, and an own company. */
function worksAtExit(read: FactReader): Test {
  const work = read.idsWhere('occupationAtExit', ({ id, group }) => group === 'work' || id === 'work');
  return read.is('occupationAtExit', ...work, 'ownCompany');
}

export const workWithoutWork = defineCheck({
  id: 'workWithoutWork',
  severity: 'must',
  what: {
    sv: 'Avslut till arbete, men inget arbete i sysselsättningen',
    en: 'Left to work, but no work as occupation',
  },
  why: shares,
  mend: {
    sv: 'Rätta sysselsättningen vid avslut, eller avslutsorsaken.',
    en: 'Mend occupation at exit, or the reason.',
  },
  variable: 'occupationAtExit',
  of: ended,
  trips: (read) => allOf(read.is('exitReason', 'work'), read.known('occupationAtExit'), not(worksAtExit(read))),
});

export const studiesWithoutStudies = defineCheck({
  id: 'studiesWithoutStudies',
  severity: 'must',
  what: {
    sv: 'Avslut till studier, men inga studier i sysselsättningen',
    en: 'Left to studies, but no studies as occupation',
  },
  why: shares,
  mend: {
    sv: 'Rätta sysselsättningen vid avslut, eller avslutsorsaken.',
    en: 'Mend occupation at exit, or the reason.',
  },
  variable: 'occupationAtExit',
  of: ended,
  trips: (read) =>
    allOf(
      read.is('exitReason', 'studies'),
      read.known('occupationAtExit'),
      not(read.is('occupationAtExit', 'studies')),
    ),
});

/** The two weaker exits: reason, what the occupation should hold, and their names. */
function reasonWithout(id: string, reason: string, occupation: string, sv: string, en: string): QualityCheck {
  return defineCheck({
    id,
    severity: 'notice',
    what: {
      sv: `Avslut till ${sv}, men det syns inte i sysselsättningen`,
      en: `Left to ${en}, but it is not among the occupations`,
    },
    why: {
      sv: 'Stegförflyttningen räknas ur orsaken och syns inte i sysselsättningen efter.',
      en: 'The step forward is counted from the reason and is not seen in the occupation afterwards.',
    },
    mend: {
      sv: 'Rätta sysselsättningen vid avslut, eller avslutsorsaken.',
      en: 'Mend occupation at exit, or the reason.',
    },
    variable: 'occupationAtExit',
    of: ended,
    trips: (read) =>
      allOf(
        read.is('exitReason', reason),
        read.known('occupationAtExit'),
        not(read.is('occupationAtExit', occupation)),
        not(worksAtExit(read)),
      ),
  });
}

export const seekingWithoutSeeking = reasonWithout(
  'seekingWithoutSeeking',
  'jobSeeking',
  'jobSeeking',
  'aktivt arbetssökande',
  'actively seeking work',
);
export const trainingWithoutTraining = reasonWithout(
  'trainingWithoutTraining',
  'workTraining',
  'workTraining',
  'arbetsträning',
  'work training',
);

export const workButAnotherReason = defineCheck({
  id: 'workButAnotherReason',
  severity: 'should',
  what: { sv: 'Arbetar vid avslutet, men orsaken är en annan', en: 'Works at exit, but the reason is another' },
  why: shares,
  mend: {
    sv: 'Är avslutsorsaken arbete? Rätta den annars i sysselsättningen.',
    en: 'Is the reason work? Else mend the occupation.',
  },
  variable: 'exitReason',
  of: ended,
  trips: (read) =>
    allOf(
      worksAtExit(read),
      read.is('exitReason', 'jobSeeking', 'workTraining', 'continuedRehabilitation', 'illness', 'other'),
    ),
});

export const studiesButAnotherReason = defineCheck({
  id: 'studiesButAnotherReason',
  severity: 'notice',
  what: { sv: 'Studerar vid avslutet, men orsaken är en annan', en: 'Studies at exit, but the reason is another' },
  why: shares,
  mend: {
    sv: 'Är avslutsorsaken studier? Rätta den annars i sysselsättningen.',
    en: 'Is the reason studies? Else mend the occupation.',
  },
  variable: 'exitReason',
  of: ended,
  trips: (read) =>
    allOf(
      read.only('occupationAtExit', 'studies'),
      read.is('exitReason', 'jobSeeking', 'workTraining', 'continuedRehabilitation', 'illness', 'other'),
    ),
});

export const deceasedWithAnswers = defineCheck({
  id: 'deceasedWithAnswers',
  severity: 'must',
  what: {
    sv: 'Avliden, men med försörjning eller sysselsättning efteråt',
    en: 'Deceased, but with support or occupation afterwards',
  },
  why: {
    sv: 'Svaren räknas i tabellerna över tiden efter insatsen.',
    en: 'The answers count in the tables of the time afterwards.',
  },
  mend: {
    sv: 'Rätta avslutsorsaken, eller ta bort svaren om tiden efter.',
    en: 'Mend the reason, or take the later answers away.',
  },
  variable: 'exitReason',
  of: ended,
  acceptable: false,
  trips: (read) => {
    const [support, occupation] = [read.known('supportAtExit'), read.known('occupationAtExit')];
    const deceased = read.is('exitReason', 'deceased');
    return (index) => deceased(index) && (support(index) || occupation(index));
  },
});
