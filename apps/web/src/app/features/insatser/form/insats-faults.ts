import { fieldProblems, type FieldProblem, goalMeasures, InsatsDto } from '@utfall/api-contract';
import type { InsatsContent } from './insats-content.js';

const GOAL_FIELD = /^goals\.(\d+)\.(\w+)$/;

/** What the rules of the contract say of the form, before anything is sent: the same that the API would answer. */
export function faultsOf(content: InsatsContent, version: number): FieldProblem[] {
  const problems = fieldProblems(InsatsDto, { ...content, version });
  const broken = problems.map(({ field }) => field);
  // What is no date or month is neither before nor after another.
  const real = problems.filter(({ field, code }) => code !== 'endBeforeStart' || !broken.includes(startOf(field)));
  return inFormWords(real, content);
}

function startOf(endField: string): string {
  return endField === 'endDate' ? 'startDate' : endField.replace(/to$/, 'from');
}

/** Says which goal is meant, and of a target what is typed here: per cent, where the contract has a share. */
export function inFormWords(problems: readonly FieldProblem[], content: InsatsContent): FieldProblem[] {
  return problems.map((problem) => {
    const [, index, property] = GOAL_FIELD.exec(problem.field) ?? [];
    if (index === undefined) return problem;
    const measure = content.goals[Number(index)]?.measure;
    const { message, messageEn } = property === 'target' && measure ? targetSentences[goalMeasures[measure]] : problem;
    const number = Number(index) + 1;
    return { ...problem, message: `Mål ${number}: ${message}`, messageEn: `Goal ${number}: ${messageEn}` };
  });
}

const targetSentences = {
  share: {
    message: 'Skriv målet i procent, 0–100 med högst två decimaler.',
    messageEn: 'Write the target in per cent, 0–100 with two decimals at most.',
  },
  count: {
    message: 'Skriv målet som ett helt antal.',
    messageEn: 'Write the target as a whole number.',
  },
} as const;
