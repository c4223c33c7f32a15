import { measures, type MeasureId, type Text } from '@utfall/codebook';
import { countCell, notComputableCell } from '../cells/count-cell.js';
import { daysText } from '../cells/days-cells.js';
import type { ReportCell, ReportRow } from '../report.js';
import type {
  ReportReferralCount,
  ReportReferralDivision,
  ReportReferrals,
  ReportReferralSection,
} from '../report-referrals.js';
import { columnLabels } from '../row-spec.js';
import { countedText } from '../texts/noun.js';
import { inBoth } from '../texts/text.js';
import type { TableDraft } from './table-draft.js';

const referral = { one: { sv: 'remiss', en: 'referral' }, many: { sv: 'remisser', en: 'referrals' } };
const genders = ['woman', 'man', 'total'] as const;

/** Inflow, queue and waiting of a section; none where no referral has come and nobody waits. */
export function referralTables(section: ReportReferralSection, referrals: ReportReferrals): readonly TableDraft[] {
  return [
    ...(section.received.total > 0 ? [inflowTable(section, referrals)] : []),
    ...(section.received.total > 0 || section.queue.length > 0 ? [waitingTable(section, referrals)] : []),
  ];
}

/** Those that came in the period, by referrer, unit and kommun. Each of the three divides all of them. */
function inflowTable({ received, divided }: ReportReferralSection, { fewest }: ReportReferrals): TableDraft {
  const row = (id: string, label: Text, kind: ReportRow['kind'], count: ReportReferralCount): ReportRow => ({
    id,
    label,
    kind,
    cells: [count.women, count.men, count.total].map((number) => countCell('referralsReceived', number)),
  });
  return {
    id: 'referrals',
    title: { sv: 'Remisser som kom in', en: 'Referrals that came' },
    rowHeading: { sv: 'Från', en: 'From' },
    columns: genders.map((id) => ({ id, label: columnLabels[id] })),
    rows: [
      row('referralsReceived', measures.referralsReceived.label, 'measure', received),
      ...divided.flatMap(({ id, rows }) =>
        rows.map((one) =>
          row(
            `${id}.${one.id}`,
            inBoth((lang) => `${headings[id][lang]}: ${one.label[lang]}`),
            'measure',
            one,
          ),
        ),
      ),
    ],
    population: { sv: 'Remisser som kom in i perioden.', en: 'Referrals that came in the period.' },
    notes: [
      measures.referralsReceived.definition,
      {
        sv: `Färre än ${fewest} kvinnor eller män visas inte för sig: de står tillsammans med andra, eller inte alls om de är för få att dela upp. Annat eller okänt kön ingår bara i det första antalet.`,
        en: `Fewer than ${fewest} women or men are not told apart: they stand together with others, or not at all where they are too few to divide. Another or unknown gender is in the first number alone.`,
      },
    ],
    finding: inBoth((lang) =>
      lang === 'sv'
        ? `${countedText(received.total, referral, lang)} kom in.`
        : `${countedText(received.total, referral, lang)} came.`,
    ),
    chart: null,
  };
}

/** Who waited at the end of the period and since when, and how long those that came had to wait. */
function waitingTable(section: ReportReferralSection, { queueOn, fewest }: ReportReferrals): TableDraft {
  const { queue, longest, toPlacement, toStart } = section;
  const row = (id: string, label: Text, kind: ReportRow['kind'], cell: ReportCell): ReportRow => ({
    id,
    label,
    kind,
    cells: [cell],
  });
  const inQueue = (count: number): ReportCell => countCell('referralQueue', count);
  return {
    id: 'referralWaiting',
    title: { sv: 'Kö och väntetid', en: 'Queue and waiting time' },
    rowHeading: { sv: 'Väntan', en: 'Waiting' },
    columns: [{ id: 'total', label: columnLabels.total }],
    rows: [
      ...queue.bands.map((band, i) =>
        row(`waited-${i + 1}`, { sv: band.sv, en: band.en }, 'part', inQueue(band.count)),
      ),
      row('referralQueue', measures.referralQueue.label, 'total', inQueue(queue.length)),
      ...(longest === null
        ? []
        : [row('longestWait', measures.longestWait.label, 'measure', daysCell('longestWait', BigInt(longest) * 10n))]),
      row('daysToPlacement', measures.daysToPlacement.label, 'measure', median('daysToPlacement', toPlacement, fewest)),
      row('daysToStart', measures.daysToStart.label, 'measure', median('daysToStart', toStart, fewest)),
    ],
    population: {
      sv: `Kön den ${queueOn}; väntetiden för dem som kom in i perioden.`,
      en: `The queue on ${queueOn}; the waiting of those that came in the period.`,
    },
    notes: [measures.referralQueue.definition, measures.daysToPlacement.definition, measures.daysToStart.definition],
    finding: inBoth((lang) =>
      lang === 'sv'
        ? `${countedText(queue.length, referral, lang)} väntade på start den ${queueOn}.`
        : `${countedText(queue.length, referral, lang)} waited for a start on ${queueOn}.`,
    ),
    chart: null,
  };
}

function median(
  measure: MeasureId,
  { n, twiceMedian }: ReportReferralSection['toPlacement'],
  fewest: number,
): ReportCell {
  const denominator = String(n);
  if (n === 0) return notComputableCell(measure, 'zeroDenominator', { denominator });
  if (n < fewest) return notComputableCell(measure, 'tooFew');
  return { ...daysCell(measure, BigInt(twiceMedian) * 5n), denominator };
}

function daysCell(measure: MeasureId, tenths: bigint): ReportCell {
  return { ...countCell(measure, 0), value: { kind: 'number', value: daysText(tenths) }, numerator: null };
}

const headings: Readonly<Record<ReportReferralDivision['id'], Text>> = {
  referrer: { sv: 'Remittent', en: 'Referrer' },
  unit: { sv: 'Enhet', en: 'Unit' },
  kommun: { sv: 'Kommun', en: 'Kommun' },
};
