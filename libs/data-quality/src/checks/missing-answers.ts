import type { Codebook, Text, Variable } from '@utfall/codebook';
import { expectedAnswers, type ExpectedAnswer } from '@utfall/participation';
import { allOf } from '../all-of.js';
import { defineCheck, type QualityCheck } from '../quality-check.js';
import type { Severity } from '../severity.js';

/** An answer without which shares get a range, or nobody can be told apart. */
const weightiest = ['exitReason', 'gender'];

/** One check for each answer that a participation owes: an added required variable has its check by itself. */
export function missingAnswers(codebook: Codebook): QualityCheck[] {
  return expectedAnswers(codebook)
    .filter(({ variable }) => variable.categories.some(({ number }) => number === 0))
    .map(expectedCheck);
}

function expectedCheck({ variable, mode, onlyEnded, beside }: ExpectedAnswer): QualityCheck {
  const anonymous = mode === 'anonymous';
  return defineCheck({
    id: `missing.${variable.id}${anonymous ? '.anonymous' : ''}`,
    severity: weightiest.includes(variable.id) ? 'must' : 'should',
    what: {
      sv: `${variable.label.sv} saknas${anonymous ? ' i ett anonymt deltagande' : ''}`,
      en: `${variable.label.en} is missing${anonymous ? ' in an anonymous participation' : ''}`,
    },
    why: anonymous ? anonymousWhy : whyOf(variable),
    mend: mendOf(variable),
    variable: variable.id,
    of: { mode, state: onlyEnded ? 'ended' : 'any' },
    acceptable: false,
    trips: (read) =>
      beside ? allOf(read.missing(variable.id), read.is(beside.variable.id, ...beside.ids)) : read.missing(variable.id),
  });
}

const anonymousWhy: Text = {
  sv: 'Varje avslut utan orsak, också anonyma, gör andelarna i Resultat vid avslut till ett spann.',
  en: 'Every exit without a reason, anonymous ones too, turns the shares of Outcome at exit into a range.',
};

function whyOf(variable: Variable): Text {
  if (variable.id === 'exitReason') return anonymousWhy;
  return {
    sv: `Deltagandet hamnar i raden Uppgift saknas för ${variable.label.sv.toLowerCase()}.`,
    en: `The participation lands in the row Not known of ${variable.label.en.toLowerCase()}.`,
  };
}

function mendOf(variable: Variable): Text {
  return { sv: `Fyll i ${variable.label.sv.toLowerCase()}.`, en: `Fill in ${variable.label.en.toLowerCase()}.` };
}

const voluntary: readonly { readonly variable: string; readonly severity: Severity; readonly why: Text }[] = [
  {
    variable: 'supportAtExit',
    severity: 'should',
    why: {
      sv: 'Utan den kan ingen säga om försörjningen ändrades.',
      en: 'Without it nobody can say whether support changed.',
    },
  },
  {
    variable: 'occupationAtExit',
    severity: 'should',
    why: {
      sv: 'Utan den kan ingen säga vem som arbetar eller studerar efter insatsen.',
      en: 'Without it nobody can say who works or studies afterwards.',
    },
  },
  {
    variable: 'occupationAtStart',
    severity: 'notice',
    why: {
      sv: 'Utan den går det inte att se vem som började eller ökade.',
      en: 'Without it nobody can see who began or did more.',
    },
  },
];

/** Answers that may be left out and yet carry a table of the report. */
export function missingVoluntary(codebook: Codebook): QualityCheck[] {
  return voluntary.map(({ variable: id, severity, why }) => {
    const variable = codebook.variable(id);
    return defineCheck({
      id: `missing.${id}`,
      severity,
      what: { sv: `${variable.label.sv} saknas`, en: `${variable.label.en} is missing` },
      why,
      mend: mendOf(variable),
      variable: id,
      of: { mode: 'withData', state: variable.askedAt === 'exit' ? 'ended' : 'any' },
      acceptable: false,
      trips: (read) => {
        const deceased = read.is('exitReason', 'deceased');
        const missing = read.missing(id);
        return (index) => missing(index) && !deceased(index);
      },
    });
  });
}
