import { epochDay, localDate } from '@utfall/calendar';
import { type Answers, encodeAnswers, type Extents, utfallCodebook } from '@utfall/codebook';
import { qualityColumns, type QualityInput, type QualityInsats, type QualityParts } from '@utfall/data-quality';
import { FactBuilder, factVariables } from '@utfall/outcome-statistics';

/** One participation of a spec: what is not said is complete and unremarkable. */
export interface QualityRecord {
  readonly answers?: Answers;
  readonly extents?: Extents;
  /** Records with the same person are of one participant; a new one by default. */
  readonly person?: string;
  /** Index of its insats; 0 by default. */
  readonly insats?: number;
  /** Dates as ISO text; registered on the day of the event by default. */
  readonly registered?: string | null;
  readonly exitRegistered?: string | null;
  readonly changed?: string;
  readonly lastActivity?: string;
  readonly lastMeeting?: string;
  readonly consent?: string;
  readonly referral?: string;
  readonly parts?: Readonly<Partial<Record<keyof QualityParts, number>>>;
}

/** The day on which the records are judged. */
export const JUDGED_ON = '2026-06-30';

/** Answers of an ongoing participation that no check remarks on. */
export const unremarkable: Answers = {
  mode: 'withData',
  gender: 'woman',
  ageBand: '30-44',
  kommun: '1487',
  education: 'upperSecondary',
  supportDuration: '1to3Years',
  supportAtStart: ['incomeSupport'],
  sickWithoutSgi: 'no',
  occupationAtStart: ['noOccupation'],
  referrer: 'arbetsformedlingen',
  place: 'forbund',
  startDate: '2026-02-01',
};

/** Answers of an exit that no check remarks on. */
export const unremarkableExit: Answers = {
  endDate: '2026-05-31',
  exitReason: 'work',
  supportAtExit: ['ownIncome'],
  occupationAtExit: ['workUnsubsidised'],
};

const anInsats: QualityInsats = { id: 'insats-0', kind: 'individual', startDay: null, endDay: null };

/** The records as the checks read them. */
export function qualityInputOf(
  records: readonly QualityRecord[],
  insatser: readonly Partial<QualityInsats>[] = [{}],
): QualityInput {
  const variables = factVariables(utfallCodebook);
  const builder = new FactBuilder(variables);
  const registrations = records.map((record, i) => {
    const answers: Answers = { ...unremarkable, ...record.answers };
    const row = encodeAnswers(utfallCodebook, answers, record.extents ?? {});
    const start = dayOf(String(answers['startDate']));
    const end = typeof answers['endDate'] === 'string' ? dayOf(answers['endDate']) : null;
    const person = answers['mode'] === 'anonymous' ? null : (record.person ?? `person ${i}`);
    builder.add(
      record.insats ?? 0,
      person,
      start,
      end,
      variables.map(({ column }) => row[column] as number | null),
    );
    return {
      registered: record.registered === undefined ? start : record.registered && dayOf(record.registered),
      exitRegistered: record.exitRegistered === undefined ? end : record.exitRegistered && dayOf(record.exitRegistered),
      changed: dayOf(record.changed ?? JUDGED_ON),
      lastActivity: record.lastActivity === undefined ? null : dayOf(record.lastActivity),
      lastMeeting: record.lastMeeting === undefined ? null : dayOf(record.lastMeeting),
      consent: record.consent === undefined ? null : dayOf(record.consent),
      referral: record.referral === undefined ? null : dayOf(record.referral),
      ...record.parts,
      extents: Object.fromEntries(
        Object.entries(record.extents ?? {}).map(([id, of]) => [id, Object.values(of).reduce((a, b) => a + b, 0)]),
      ),
    };
  }) as Parameters<typeof qualityColumns>[1];
  return {
    columns: qualityColumns(builder.build(), registrations),
    insatser: insatser.map((insats, i) => ({ ...anInsats, id: `insats-${i}`, ...insats })),
    today: localDate(JUDGED_ON),
  };
}

function dayOf(text: string): number {
  return epochDay(localDate(text));
}
