import type { LocalDate } from '@utfall/calendar';
import type { Text } from '@utfall/codebook';

interface PaperText extends Text {
  /** Without it the referral is not complete; the others are asked for where they are needed. */
  readonly required: boolean;
}

/** The papers of the common referral. The papers themselves are kept where they came; here stands only whether they have. */
export const referralPapers = {
  form: { sv: 'Ifylld remiss eller anmälan', en: 'Completed referral or application', required: true },
  assessment: { sv: 'Kartläggning eller planering', en: 'Assessment or plan', required: true },
  medicalStatement: { sv: 'Läkarintyg eller läkarutlåtande', en: 'Medical statement', required: false },
  supportDecision: { sv: 'Uppgift om försörjning', en: 'Statement of support', required: false },
} as const satisfies Record<string, PaperText>;
export type ReferralPaper = keyof typeof referralPapers;
export const referralPaperIds = Object.keys(referralPapers) as ReferralPaper[];

/** One paper of a referral's checklist. */
export interface PaperEntry {
  readonly paper: ReferralPaper;
  /** The day from which it has been missing; null = it came with the referral. */
  readonly since: LocalDate | null;
  /** null = it is still missing. */
  readonly receivedOn: LocalDate | null;
}

/** Who applies without an authority has the application alone to hand in. */
export function requiredPapers(referrer: string): ReferralPaper[] {
  if (referrer === 'self') return ['form'];
  return referralPaperIds.filter((paper) => referralPapers[paper].required);
}

/** The checklist of a new referral: what came with it, and what of the required is missing from the first day. */
export function newChecklist(
  present: readonly ReferralPaper[],
  referrer: string,
  receivedDate: LocalDate,
): PaperEntry[] {
  const required = requiredPapers(referrer);
  return referralPaperIds
    .filter((paper) => present.includes(paper) || required.includes(paper))
    .map((paper) =>
      present.includes(paper)
        ? { paper, since: null, receivedOn: receivedDate }
        : { paper, since: receivedDate, receivedOn: null },
    );
}

/** The checklist after papers were asked for: those that were not on it are missing from the day of the question. */
export function askFor(papers: readonly PaperEntry[], asked: readonly ReferralPaper[], on: LocalDate): PaperEntry[] {
  return inOrder([
    ...papers.map((entry) =>
      asked.includes(entry.paper) && entry.receivedOn !== null ? { ...entry, since: on, receivedOn: null } : entry,
    ),
    ...asked
      .filter((paper) => papers.every((entry) => entry.paper !== paper))
      .map((paper) => ({ paper, since: on, receivedOn: null })),
  ]);
}

/** The checklist after papers came. */
export function receive(papers: readonly PaperEntry[], come: readonly ReferralPaper[], on: LocalDate): PaperEntry[] {
  return inOrder([
    ...papers.map((entry) =>
      come.includes(entry.paper) && entry.receivedOn === null ? { ...entry, receivedOn: on } : entry,
    ),
    ...come
      .filter((paper) => papers.every((entry) => entry.paper !== paper))
      .map((paper) => ({ paper, since: null, receivedOn: on })),
  ]);
}

function inOrder(papers: readonly PaperEntry[]): PaperEntry[] {
  const place = ({ paper }: PaperEntry) => referralPaperIds.indexOf(paper);
  return [...papers].sort((a, b) => place(a) - place(b));
}
