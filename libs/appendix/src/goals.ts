import type { Period } from '@utfall/calendar';
import { countedText, type Noun } from './texts/noun.js';
import { percentText, inBoth } from './texts/text.js';
import type { Text } from '@utfall/codebook';
import type { ReportGoal } from './report-input.js';
import type { TableContext } from './table-context.js';

/** Goals of the insats itself that are for any of the period's months. The whole förbund has none of its own. */
export function goalsIn({ insats, now }: TableContext, measures: readonly ReportGoal['measure'][]): ReportGoal[] {
  return (insats?.goals ?? []).filter((goal) => measures.includes(goal.measure) && isFor(goal, now.period));
}

function isFor({ from, to }: ReportGoal, period: Period): boolean {
  return (from === null || from <= period.to) && (to === null || to >= period.from);
}

/** Hundredths of a share target, exactly: `0.40` → 40, `0.125` → 12.5. */
export function goalPercent({ target }: ReportGoal): number {
  const [whole = '0', fraction = ''] = target.split('.');
  const digits = fraction.padEnd(2, '0');
  return Number(`${whole}${digits.slice(0, 2)}.${digits.slice(2) || '0'}`);
}

/** Whether the share reaches the goal, compared exactly and not by printed per cent. */
export function reachesShare(goal: ReportGoal, count: number, of: number): boolean {
  const [whole = '0', fraction = ''] = goal.target.split('.');
  return BigInt(count) * 10n ** BigInt(fraction.length) >= BigInt(`${whole}${fraction}`) * BigInt(of);
}

/** `Målet på 40 % nåddes inte.` */
export function shareGoalText(goal: ReportGoal, count: number, of: number): Text {
  const reached = reachesShare(goal, count, of);
  return inBoth((lang) => {
    const percent = percentText(String(goalPercent(goal)).replace('.', lang === 'sv' ? ',' : '.'), lang);
    if (lang === 'sv') return `Målet på ${percent}${whose(goal, lang)} nåddes${reached ? '' : ' inte'}.`;
    return `The goal of ${percent}${whose(goal, lang)} was ${reached ? '' : 'not '}reached.`;
  });
}

/** `Målet på 30 avslutade nåddes.` */
export function countGoalText(goal: ReportGoal, what: Noun, count: number): Text {
  const target = BigInt(goal.target);
  const reached = BigInt(count) >= target;
  return inBoth((lang) => {
    const asked = countedText(target, what, lang);
    if (lang === 'sv') return `Målet på ${asked}${whose(goal, lang)} nåddes${reached ? '' : ' inte'}.`;
    return `The goal of ${asked}${whose(goal, lang)} was ${reached ? '' : 'not '}reached.`;
  });
}

function whose({ gender }: ReportGoal, lang: 'sv' | 'en'): string {
  if (gender === null) return '';
  if (lang === 'sv') return gender === 'woman' ? ' för kvinnor' : ' för män';
  return gender === 'woman' ? ' for women' : ' for men';
}
