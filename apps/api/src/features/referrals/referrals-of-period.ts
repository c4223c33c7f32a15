import type { ReportReferralDivision, ReportReferrals, ReportReferralSection } from '@utfall/appendix';
import { addDays, type LocalDate, type Period } from '@utfall/calendar';
import { categoryById, type Text, utfallCodebook } from '@utfall/codebook';
import {
  ageingBands,
  countBy,
  FEW_TOGETHER,
  FEWEST_TOLD_APART,
  fewTogether,
  genderCount,
  medianWaiting,
  queueOf,
  type ReferralFact,
  wasInQueue,
} from '@utfall/participation';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { loadReferralFacts } from './load-referral-facts.js';

interface Insats {
  readonly id: string;
  readonly parentId: string | null;
}

/**
 * Inflow, queue and waiting of a period, for the report: of each insats with its tracks and of the whole. A report is read by
 * many who see counts alone, so nobody is told apart who is one of few.
 */
export async function referralsOfPeriod(
  tx: Transaction,
  period: Period,
  { today, insatser }: { readonly today: LocalDate; readonly insatser: readonly Insats[] },
): Promise<ReportReferrals> {
  const facts = await loadReferralFacts(tx);
  const lastDay = addDays(period.end, -1);
  const queueOn = today < lastDay ? today : lastDay;
  const sectionOf = (insatsId: string | null, own: readonly ReferralFact[]): ReportReferralSection =>
    section(insatsId, own, period, queueOn);
  return {
    queueOn,
    fewest: FEWEST_TOLD_APART,
    sections: [
      sectionOf(null, facts),
      ...insatser.map(({ id }) => {
        const ids = new Set([id, ...insatser.filter(({ parentId }) => parentId === id).map((track) => track.id)]);
        return sectionOf(
          id,
          facts.filter(({ insatsId }) => insatsId !== null && ids.has(insatsId)),
        );
      }),
    ],
  };
}

function section(
  insatsId: string | null,
  facts: readonly ReferralFact[],
  { start, end }: Period,
  queueOn: LocalDate,
): ReportReferralSection {
  const came = facts.filter(({ receivedDate }) => receivedDate >= start && receivedDate < end);
  const waits = facts.filter((fact) => wasInQueue(fact, queueOn)).flatMap(({ placedDate }) => placedDate ?? []);
  const queue = queueOf(waits, queueOn);
  return {
    insatsId,
    received: genderCount('received', came),
    divided: [
      division(
        'referrer',
        came,
        ({ referrer }) => referrer,
        (id) => labelOf('referrer', id),
      ),
      division('unit', came, ({ unit }) => unit ?? '', unitText),
      division(
        'kommun',
        came,
        ({ kommun }) => kommun,
        (id) => labelOf('kommun', id),
      ),
    ],
    queue: {
      length: queue.length,
      bands: ageingBands.map(({ id, sv, en }) => ({ sv, en, count: queue.bands[id] })),
    },
    longest: queue.longest,
    toPlacement: waiting(came, 'placement', queueOn),
    toStart: waiting(came, 'start', queueOn),
  };
}

/** Women and men of each; the few of another gender are in the total alone. */
function division(
  id: ReportReferralDivision['id'],
  came: readonly ReferralFact[],
  keyOf: (fact: ReferralFact) => string,
  textOf: (key: string) => Text,
): ReportReferralDivision {
  const known = came.filter(({ gender }) => gender === 'woman' || gender === 'man');
  const rows = fewTogether(countBy(known, keyOf));
  return {
    id,
    rows: rows.map((row) => ({ ...row, label: row.id === FEW_TOGETHER ? TOGETHER : textOf(row.id) })),
  };
}

function waiting(facts: readonly ReferralFact[], to: 'placement' | 'start', on: LocalDate) {
  const n = facts.filter((fact) => (to === 'placement' ? fact.placedDate : fact.startedDate) !== null).length;
  return { n, twiceMedian: 2 * (medianWaiting(facts, to, on) ?? 0) };
}

function labelOf(variable: 'referrer' | 'kommun', id: string): Text {
  return categoryById(utfallCodebook.variable(variable), id) ?? { sv: id, en: id };
}

function unitText(unit: string): Text {
  return unit === '' ? { sv: 'Ingen enhet angiven', en: 'No unit given' } : { sv: unit, en: unit };
}

const TOGETHER: Text = { sv: 'Övriga, för få var för sig', en: 'Others, each too few' };
