import {
  type Codebook,
  normalizedLabel,
  structuralVariables,
  type Text,
  utfallCodebook,
  type Variable,
} from '@utfall/codebook';
import { AGE_VARIABLE } from './age-band-of.js';
import type { TargetId } from './import-mapping.js';

/** The targets that are no variables of the codebook. */
export const INSATS_TARGET = 'insats';
export const CODE_TARGET = 'code';
export const AGE_TARGET = 'age';
export const BIRTH_YEAR_TARGET = 'birthYear';

/** What a column may be mapped to. */
export interface ImportTarget {
  readonly id: TargetId;
  readonly label: Text;
  readonly kind: 'insats' | 'code' | 'age' | 'birthYear' | 'day' | 'coded';
  /** Several columns may hold answers of it. */
  readonly several: boolean;
  /** A file cannot be imported without it: a column or a constant. */
  readonly required: boolean;
  /** May be the same for every row. */
  readonly constant: boolean;
}

const own: readonly ImportTarget[] = [
  {
    id: INSATS_TARGET,
    label: { sv: 'Insats', en: 'Insats' },
    kind: 'insats',
    several: false,
    required: true,
    constant: true,
  },
  {
    id: CODE_TARGET,
    label: { sv: 'Deltagarkod', en: 'Participant code' },
    kind: 'code',
    several: false,
    required: false,
    constant: false,
  },
];

const ages: readonly ImportTarget[] = [
  {
    id: AGE_TARGET,
    label: { sv: 'Ålder vid start, i år (blir åldersgrupp)', en: 'Age at the start, in years (becomes age band)' },
    kind: 'age',
    several: false,
    required: false,
    constant: false,
  },
  {
    id: BIRTH_YEAR_TARGET,
    label: { sv: 'Födelseår (blir åldersgrupp)', en: 'Year of birth (becomes age band)' },
    kind: 'birthYear',
    several: false,
    required: false,
    constant: false,
  },
];

/** Everything that a column of a file may hold, in the order of the codebook; ages stand beside the band that they become. */
export function importTargets(
  optionalVariables: readonly string[] = [],
  codebook: Codebook = utfallCodebook,
): readonly ImportTarget[] {
  const asked = codebook.variables.filter(
    ({ id, kind, optionalPerForbund }) => kind !== 'money' && (!optionalPerForbund || optionalVariables.includes(id)),
  );
  return [...own, ...asked.flatMap((variable) => [targetOf(variable), ...(variable.id === AGE_VARIABLE ? ages : [])])];
}

function targetOf(variable: Variable): ImportTarget {
  const { id, label, kind } = variable;
  return {
    id,
    label,
    kind: kind === 'date' ? 'day' : 'coded',
    several: kind === 'several',
    required: id === structuralVariables.mode || id === structuralVariables.startDate,
    constant: kind !== 'several' && id !== structuralVariables.endDate,
  };
}

/** The coded variable of a target, or undefined for what is read in another way. */
export function codedVariable(target: TargetId, codebook: Codebook = utfallCodebook): Variable | undefined {
  return codebook.variables.find(({ id, kind }) => id === target && kind !== 'date' && kind !== 'money');
}

/** Words that other systems have for the same. */
const headingWords: Readonly<Record<TargetId, readonly string[]>> = {
  [INSATS_TARGET]: ['insats', 'insatsnamn', 'insatsens namn', 'aktivitet', 'verksamhet', 'projekt', 'åtgärd'],
  [CODE_TARGET]: [
    'deltagarkod',
    'kod',
    'deltagar-id',
    'deltagarid',
    'deltagarnummer',
    'id',
    'löpnummer',
    'ärendenummer',
    'ärendenr',
    'deltagarnr',
    'löpnr',
    'ärende',
    'ärende-id',
  ],
  mode: ['registrering', 'samtycke', 'medgivande'],
  gender: ['kön', 'juridiskt kön'],
  ageBand: ['åldersgrupp', 'åldersintervall', 'åldersspann'],
  [AGE_TARGET]: ['ålder', 'ålder vid start', 'ålder vid inskrivning', 'ålder (år)'],
  [BIRTH_YEAR_TARGET]: ['födelseår', 'född', 'född år', 'födelsedatum', 'födelsedag', 'födelsetid', 'födelsemånad'],
  kommun: ['kommun', 'hemkommun', 'folkbokföringskommun', 'bostadskommun', 'kommunkod'],
  education: ['utbildning', 'utbildningsnivå', 'högsta utbildning', 'utbildningsbakgrund', 'skolbakgrund'],
  supportDuration: [
    'tid i offentlig försörjning',
    'tid i försörjning',
    'försörjningstid',
    'bidragstid',
    'tid med försörjning',
  ],
  supportAtStart: [
    'försörjning vid start',
    'försörjning in',
    'försörjning före',
    'försörjning vid inskrivning',
    'försörjning',
    'inkomst vid start',
  ],
  supportAtExit: [
    'försörjning vid avslut',
    'försörjning ut',
    'försörjning efter',
    'försörjning vid utskrivning',
    'inkomst vid avslut',
  ],
  occupationAtStart: ['sysselsättning vid start', 'sysselsättning in', 'sysselsättning före', 'sysselsättning'],
  occupationAtExit: ['sysselsättning vid avslut', 'sysselsättning ut', 'sysselsättning efter'],
  referrer: [
    'remittent',
    'remitterad av',
    'anvisad av',
    'anvisande',
    'aktualiserad av',
    'inremitterad av',
    'remiss från',
  ],
  startDate: [
    'startdatum',
    'start',
    'inskriven',
    'inskrivningsdatum',
    'inskrivning',
    'från',
    'fr o m',
    'from',
    'in-datum',
    'indatum',
    'påbörjad',
  ],
  endDate: [
    'slutdatum',
    'slut',
    'avslutsdatum',
    'avslutad',
    'utskriven',
    'utskrivningsdatum',
    'till',
    't o m',
    'tom',
    'ut-datum',
    'utdatum',
  ],
  exitReason: [
    'avslutsorsak',
    'avslutsanledning',
    'orsak till avslut',
    'orsak',
    'avslutad till',
    'resultat',
    'utskriven till',
  ],
  destination: ['avslut till', 'avslutas till'],
  foreignBorn: ['utrikesfödd', 'utrikes född', 'född utomlands'],
  place: ['plats'],
};

/** Targets by the heading that names them exactly. */
export function targetByHeading(heading: string, targets: readonly ImportTarget[]): ImportTarget | undefined {
  const name = normalizedLabel(heading);
  return targets.find(
    ({ id, label }) =>
      normalizedLabel(label.sv) === name ||
      normalizedLabel(label.en) === name ||
      headingWords[id]?.some((word) => normalizedLabel(word) === name),
  );
}

/** Targets that the heading speaks of among other words («Kön enligt folkbokföring»); the longest of our words decides. */
export function targetLikeHeading(heading: string, targets: readonly ImportTarget[]): ImportTarget | undefined {
  const name = ` ${normalizedLabel(heading).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const found = targets.flatMap((target) =>
    (headingWords[target.id] ?? [])
      .filter((word) => word.length >= 3 && name.includes(` ${word.replace(/[^\p{L}\p{N}]+/gu, ' ')} `))
      .map((word) => ({ target, length: word.length })),
  );
  return found.sort((a, b) => b.length - a.length)[0]?.target;
}
