import type { FieldProblem } from '@utfall/api-contract';
import {
  type AnswerSet,
  modeIds,
  normalizedLabel,
  structuralVariables,
  type Text,
  type Variable,
} from '@utfall/codebook';
import { type ConsentForm, consentForms, type ConsentPurpose, type StatedConsent } from '@utfall/participation';
import type { Language } from '../../../shared/language/language.js';
import { readText } from './cell-text.js';
import type { SheetColumn } from './sheet-column.js';
import { textIn, type Sheet, type SheetRow } from './sheet.js';

/** What a row states of the consents, as the API takes it: left out = the usual one, or none to release of secrecy. */
export interface ConsentReading {
  readonly stated: Readonly<Partial<Record<ConsentPurpose, StatedConsent>>>;
  readonly problems: readonly FieldProblem[];
}

const REFUSED = 'refused';

/** Each consent in two columns, what the codebook does not ask: its form, or that it was refused, and its day. */
const columns = [
  columnsOf('followUp', { sv: 'Medgivande till uppföljning', en: 'Consent to follow-up' }),
  columnsOf('secrecyRelease', { sv: 'Medgivande att häva sekretess', en: 'Release of secrecy' }),
];

export function consentColumns(language: Language): readonly SheetColumn[] {
  return columns
    .flatMap(({ form, day }) => [form, day])
    .map((variable) => ({
      id: variable.id,
      label: variable.label[language],
      variable,
      names: [variable.label.sv, variable.label.en, variable.id].map(normalizedLabel),
    }));
}

/** @param answers what the rest of the row says */
export function readConsents(
  sheet: Pick<Sheet, 'common'>,
  row: SheetRow,
  answers: AnswerSet['answers'],
): ConsentReading {
  const mode = answers[structuralVariables.mode];
  // Until the mode is known nothing is ruled out, and nothing is saved.
  if (mode === modeIds.anonymous) return { stated: {}, problems: columns.flatMap((one) => ofAnonymous(one, row)) };
  const stated: Partial<Record<ConsentPurpose, StatedConsent>> = {};
  const problems: FieldProblem[] = [];
  for (const { purpose, form, day } of columns) {
    const [how, when] = [form, day].map((variable) => read(variable, textIn(sheet, row, variable.id)));
    problems.push(...(how?.problems ?? []), ...(when?.problems ?? []));
    if (how?.answer === REFUSED) {
      if (purpose === 'followUp') problems.push(problemOf(form, WITHOUT_CONSENT));
      if (when?.answer && row.cells[day.id]) problems.push(problemOf(day, NO_DAY));
    } else if (how?.answer || when?.answer) {
      stated[purpose] = {
        ...(how?.answer ? { form: how.answer as ConsentForm } : {}),
        ...(when?.answer ? { givenOn: when.answer } : {}),
      };
    }
  }
  return { stated, problems };
}

/** Who is anonymous has refused. What is said for everybody is not said of them. */
function ofAnonymous({ form, day }: (typeof columns)[number], { cells }: SheetRow): FieldProblem[] {
  return [form, day]
    .map((variable) => ({ variable, ...read(variable, cells[variable.id] ?? '') }))
    .flatMap(({ variable, answer, problems }) =>
      answer === null || answer === REFUSED ? problems : [problemOf(variable, NOT_OF_ANONYMOUS)],
    );
}

function read(variable: Variable, text: string) {
  if (text.trim() === '') return { answer: null, problems: [] };
  const { answer, errors } = readText(variable, text.trim());
  return {
    answer: typeof answer === 'string' ? answer : null,
    problems: errors.map(({ code, message }) => problemOf(variable, { code, ...message })),
  };
}

function problemOf({ id }: Variable, { code, sv, en }: Text & { readonly code: string }): FieldProblem {
  return { field: id, code, message: sv, messageEn: en };
}

function columnsOf(purpose: ConsentPurpose, label: Text) {
  const common = {
    askedAt: 'enrolment',
    collected: { withData: 'optional', anonymous: 'notCollected' },
    order: 0,
    sensitive: false,
    dimension: false,
    counts: { sv: '', en: '' },
  } as const;
  const forms = Object.entries(consentForms).map(([id, text], i) => ({ id, number: i + 1, ...text }));
  const no = { id: REFUSED, number: forms.length + 1, sv: 'Nej', en: 'No' };
  const form: Variable = {
    ...common,
    id: `${purpose}.form`,
    column: '',
    kind: 'single',
    label,
    meaning: label,
    heading: label.sv.toLocaleLowerCase('sv'),
    categories: [...forms, no],
  };
  const dayLabel = { sv: `${label.sv}, dag`, en: `${label.en}, day` };
  const day: Variable = {
    ...common,
    id: `${purpose}.givenOn`,
    column: '',
    kind: 'date',
    label: dayLabel,
    meaning: dayLabel,
    heading: dayLabel.sv.toLocaleLowerCase('sv'),
    categories: [],
  };
  return { purpose, form, day };
}

const WITHOUT_CONSENT = {
  code: 'consentMissing',
  sv: 'Utan medgivande till uppföljning registreras deltagandet som anonymt.',
  en: 'Without consent to follow-up the participation is registered as anonymous.',
};
const NOT_OF_ANONYMOUS = {
  code: 'anonymousWithConsent',
  sv: 'Ett anonymt deltagande har inget medgivande. Skriv Nej eller lämna cellen tom.',
  en: 'An anonymous participation has no consent. Write No or leave the cell empty.',
};
const NO_DAY = {
  code: 'dayOfRefusal',
  sv: 'Den som har sagt nej har ingen dag för medgivandet. Lämna cellen tom.',
  en: 'Who has said no has no day of consent. Leave the cell empty.',
};
