import type { LocalDate } from '@utfall/calendar';
import {
  allowedBeside,
  collectionIn,
  dayAsked,
  formOptions,
  modeIds,
  rulesOf,
  structuralVariables,
  type Answers,
  type Codebook,
  type FormOption,
  type Mode,
  type Text,
  type Variable,
} from '@utfall/codebook';

export type QuestionControl = 'radios' | 'select' | 'checkboxes' | 'date' | 'amount' | 'number';

/** A variable of the codebook as a form asks it. */
export interface Question {
  readonly id: string;
  readonly label: Text;
  readonly help: Text;
  readonly control: QuestionControl;
  readonly required: boolean;
  readonly options: readonly FormOption[];
  /** What a number counts. */
  readonly unit?: Text;
  /** Category ids that may carry an extent in whole per cent. */
  readonly withExtent: readonly string[];
  /** Whether what was chosen last time is offered first: long lists that tell nothing of a person. */
  readonly offersRecent: boolean;
}

/** What decides which questions are asked. */
export interface Situation {
  readonly moments: readonly Variable['askedAt'][];
  readonly answers: Answers;
  /** What the record held when the form was opened: never taken away by opening it. */
  readonly held: Answers;
  readonly optionalVariables: readonly string[];
  readonly today: LocalDate;
}

/** So many are seen at a glance; more are a list. */
const MOST_RADIOS = 6;
/** Longer lists are looked up by name, shorter ones read in the codebook's order. */
const LONGEST_IN_ORDER = 20;

const swedish = new Intl.Collator('sv');

/**
 * The questions of a form: of each moment first what must be answered, with what depends on it, and then what may be left
 * out, both in the codebook's order. Until the mode is chosen nothing but the mode is asked.
 */
export function questionsOf(codebook: Codebook, situation: Situation): Question[] {
  const mode = situation.answers[structuralVariables.mode];
  const asked = codebook.variables.filter(({ askedAt }) => situation.moments.includes(askedAt));
  if (!isMode(mode)) {
    const first = asked.filter(({ id }) => id === structuralVariables.mode);
    return first.flatMap((variable) => questionIn(modeIds.withData, variable, situation));
  }
  const mayWait = ({ id, required }: Question): boolean => !required && !codebook.variable(id).dependsOn;
  return [...new Set(asked.map(({ askedAt }) => askedAt))].flatMap((moment) => {
    const variables = asked.filter(({ askedAt }) => askedAt === moment);
    const questions = variables.flatMap((variable) => questionIn(mode, variable, situation));
    return [...questions.filter((question) => !mayWait(question)), ...questions.filter(mayWait)];
  });
}

function questionIn(mode: Mode, variable: Variable, situation: Situation): Question[] {
  const held = (situation.held[variable.id] ?? null) !== null;
  const switchedOn = held ? [...situation.optionalVariables, variable.id] : situation.optionalVariables;
  // What the record holds is asked about for as long as it holds it, also when the question was closed since.
  const on = held ? undefined : dayAsked(variable, situation.answers, situation.today);
  const asked = collectionIn(variable, mode, switchedOn, on);
  const options = optionsOf(variable, situation);
  const coded = variable.categories.length > 0;
  if (asked === 'notCollected' || (coded && options.length === 0)) return [];
  const control = controlOf(variable, options.length);
  return [
    {
      id: variable.id,
      label: variable.label,
      help: variable.meaning,
      control,
      required: asked === 'required',
      options: options.length > LONGEST_IN_ORDER ? byName(options) : options,
      ...(variable.unit ? { unit: variable.unit } : {}),
      withExtent: rulesOf(variable).extent?.ids ?? [],
      offersRecent: control === 'select' && !variable.sensitive,
    },
  ];
}

function optionsOf(variable: Variable, { answers, held, today }: Situation): FormOption[] {
  const on = answers[variable.askedAt === 'exit' ? structuralVariables.endDate : structuralVariables.startDate];
  const beside = variable.dependsOn ? answers[variable.dependsOn.variable] : null;
  const allowed = new Set(allowedBeside(variable, typeof beside === 'string' ? beside : null).map(({ id }) => id));
  const before = held[variable.id] ?? [];
  return formOptions(
    variable,
    typeof on === 'string' ? (on as LocalDate) : today,
    typeof before === 'string' ? [before] : before,
  ).filter(({ id }) => allowed.has(id));
}

function controlOf({ kind }: Variable, options: number): QuestionControl {
  if (kind === 'date') return 'date';
  if (kind === 'money') return 'amount';
  if (kind === 'number') return 'number';
  if (kind === 'several') return 'checkboxes';
  return options > MOST_RADIOS ? 'select' : 'radios';
}

/** Uppgift saknas, which the list ends with, stays last. */
function byName(options: readonly FormOption[]): FormOption[] {
  const named = options.slice(0, -1).sort((a, b) => swedish.compare(a.label.sv, b.label.sv));
  return [...named, ...options.slice(-1)];
}

function isMode(answer: unknown): answer is Mode {
  return answer === modeIds.withData || answer === modeIds.anonymous;
}
