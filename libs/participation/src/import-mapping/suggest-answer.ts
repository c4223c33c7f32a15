import { type Category, categoryByLabel, importLabels, normalizedLabel, type Variable } from '@utfall/codebook';

/** What a value of a file seems to mean. */
export interface SuggestedAnswer {
  readonly category: Category;
  /** Written as the codebook has it; otherwise a person must agree. */
  readonly exact: boolean;
}

/** Words that other systems and people have for the answers, by variable and category id. */
const otherWords: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  mode: {
    withData: ['ja', 'samtycke', 'j', 'har lämnat samtycke'],
    anonymous: ['nej', 'n', 'inget samtycke', 'avidentifierad'],
  },
  gender: {
    woman: ['kvinnlig', 'f', 'female', 'flicka', 'tjej'],
    man: ['manlig', 'male', 'pojke', 'kille'],
    other: ['ickebinär', 'övrigt'],
  },
  education: {
    none: ['ingen utbildning', 'ej avslutad grundskola', 'ofullständig grundskola', 'saknas'],
    compulsory: ['förgymnasial', 'förgymnasial utbildning', 'grundskoleutbildning'],
    upperSecondary: ['gymnasieskola', 'gymnasial utbildning', 'gymnasieutbildning'],
    otherPostSecondary: ['yrkeshögskola', 'yh', 'folkhögskola', 'eftergymnasial utbildning'],
    higherEducation: ['universitet', 'högskola/universitet', 'universitet/högskola', 'akademisk utbildning'],
  },
  supportDuration: {
    upTo1Year: ['mindre än 1 år', '0-1 år', '< 1 år'],
    over9Years: ['9 år eller mer', '9+ år', '> 9 år'],
  },
  support: {
    incomeSupport: ['ekonomiskt bistånd', 'socialbidrag', 'försörjningsstöd hel', 'eb'],
    sicknessBenefit: ['sjukpenning', 'rehabiliteringspenning', 'rehabpenning', 'sjp'],
    activityCompensation: ['ae'],
    sicknessCompensation: ['förtidspension', 'se'],
    unemploymentBenefit: ['arbetslöshetsersättning', 'akassa', 'arbetslöshetskassa', 'alfa-kassa'],
    activitySupport: ['aktivitetsstöd', 'utvecklingsersättning'],
    studyAid: ['csn', 'studiemedel', 'studielån'],
    ownIncome: ['lön', 'arbete', 'eget företag', 'inkomst av arbete'],
    othersIncome: ['pension', 'föräldrapenning', 'partner', 'make/maka'],
    noIncome: ['ingen försörjning', 'saknar försörjning'],
  },
  exitReason: {
    work: [
      'anställning',
      'jobb',
      'fått arbete',
      'egen försörjning',
      'arbete utan stöd',
      'arbete med stöd',
      'arbete, osubventionerat',
    ],
    studies: ['utbildning', 'studerar'],
    jobSeeking: ['arbetssökande', 'aktivt arbetssökande af', 'åter till arbetsförmedlingen'],
    workTraining: ['praktik'],
    continuedRehabilitation: ['rehabilitering', 'annan rehabilitering'],
    illness: ['sjuk', 'ohälsa', 'sjukskriven', 'försämrad hälsa'],
    moved: ['flyttat', 'flyttad', 'flyttat från kommunen'],
    ownRequest: ['eget val', 'egen begäran', 'avbrutit', 'avbrott', 'hoppat av'],
    parentalLeave: ['föräldraledig', 'mammaledig'],
    deceased: ['död', 'dödsfall'],
    misregistration: ['felregistrerad'],
  },
  referrer: {
    arbetsformedlingen: ['arbetsförmedling'],
    kommunSocial: ['socialtjänst', 'socialtjänsten', 'ifo', 'individ- och familjeomsorg', 'försörjningsstöd'],
    kommunLabour: ['arbetsmarknadsenheten', 'arbetsmarknadsenhet', 'ame'],
    regionPsychiatry: ['psykiatrin', 'psykiatri', 'vuxenpsykiatrin'],
    regionPrimaryCare: ['vårdcentral', 'vårdcentralen', 'primärvården', 'primärvård'],
    region: ['vården', 'hälso- och sjukvård', 'sjukvården'],
    self: ['egenanmälan', 'själv', 'egen ansökan'],
    noReferral: ['ingen remiss'],
  },
};
/** The same answers at the start and at the end. */
const wordsOf = (variable: Variable) =>
  otherWords[variable.id] ?? (/^support/.test(variable.id) ? otherWords['support'] : undefined);

const notKnown = [
  'okänt',
  'okänd',
  'vet ej',
  'vet inte',
  'ej angivet',
  'ej svar',
  'uppgift saknas',
  'saknas',
  'saknar uppgift',
  '-',
  '?',
  'n/a',
  'na',
  'null',
  'oklart',
  'ej känt',
];

/** Fewer letters than this part a misspelling from another word. */
const MAX_DISTANCE_SHARE = 0.25;

/** The exact label, or else the answer that the value is most like; undefined when it is like none or like two. */
export function suggestAnswer(variable: Variable, value: string): SuggestedAnswer | undefined {
  const exact = categoryByLabel(variable, value);
  if (exact) return { category: exact, exact: true };
  const text = normalizedLabel(value);
  const category = byOtherWord(variable, text) ?? bySpelling(variable, text) ?? byWords(variable, text);
  return category && { category, exact: false };
}

function byOtherWord(variable: Variable, text: string): Category | undefined {
  const words = wordsOf(variable) ?? {};
  const [id] = Object.entries(words).find(([, list]) => list.some((word) => normalizedLabel(word) === text)) ?? [];
  const found = variable.categories.find((category) => category.id === id);
  if (found) return found;
  return notKnown.includes(text) ? variable.categories.find(({ number }) => number === 0) : undefined;
}

/** A slip of the finger: nearly all letters are those of one label. Short words are too near each other. */
function bySpelling(variable: Variable, text: string): Category | undefined {
  if (text.length < 5) return undefined;
  return onlyOne(variable, (label) => distance(label, text) <= Math.floor(label.length * MAX_DISTANCE_SHARE));
}

/** One of the two says what the other says and more: «Grundskola, avslutad». */
function byWords(variable: Variable, text: string): Category | undefined {
  if (text.length < 4) return undefined;
  return onlyOne(variable, (label) => label.length >= 4 && (holds(text, label) || holds(label, text)));
}

function holds(text: string, part: string): boolean {
  return new RegExp(`(?<!\\p{L})${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'u').test(text);
}

function onlyOne(variable: Variable, isLike: (label: string) => boolean): Category | undefined {
  const found = variable.categories.filter((category) => importLabels(category).map(normalizedLabel).some(isLike));
  return found.length === 1 ? found[0] : undefined;
}

/** Letters to add, take away or change (Levenshtein). */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 8) return Math.max(a.length, b.length);
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
