import { epochDay, localDate } from '@utfall/calendar';
import { type Answers, createCodebook, utfallCodebook } from '@utfall/codebook';
import { qualityInputOf, type QualityRecord, unremarkableExit } from '@utfall/testing';
import { findRemarks } from './find-remarks.js';
import { type QualityInsats } from './quality-columns.js';
import { qualityChecks } from './quality-checks.js';

interface Example {
  /** Records of which exactly the last is, or is not, remarked on. */
  readonly trips: readonly QualityRecord[];
  readonly spares: readonly QualityRecord[];
  readonly insats?: Partial<QualityInsats>;
}

const day = (text: string) => epochDay(localDate(text));
const exit = (answers: Answers = {}): QualityRecord => ({ answers: { ...unremarkableExit, ...answers } });
const start = (answers: Answers): QualityRecord => ({ answers });
const anonymous = (answers: Answers = {}): QualityRecord => ({
  answers: {
    ...Object.fromEntries(utfallCodebook.variables.map(({ id }) => [id, null])),
    ...{ mode: 'anonymous', place: 'forbund', startDate: '2026-02-01', gender: 'man', kommun: '1487' },
    ...answers,
  },
});
const one = (trips: QualityRecord, spares: QualityRecord, insats?: Partial<QualityInsats>): Example => ({
  trips: [trips],
  spares: [spares],
  insats,
});
const illness: Answers = { exitReason: 'illness', destination: 'care' };
const notWorking: Answers = { supportAtExit: ['incomeSupport'], occupationAtExit: ['jobSeeking'] };

const missing: Record<string, Example> = {
  'missing.gender': one(start({ gender: 'unknown' }), start({ gender: 'other' })),
  'missing.ageBand': one(start({ ageBand: null }), start({})),
  'missing.kommun': one(start({ kommun: 'unknown' }), start({})),
  'missing.education': one(start({ education: 'unknown' }), start({ education: 'none' })),
  'missing.supportDuration': one(start({ supportDuration: 'unknown' }), start({})),
  'missing.supportAtStart': one(start({ supportAtStart: ['unknown'] }), start({})),
  'missing.referrer': one(start({ referrer: null }), start({ referrer: 'noReferral' })),
  'missing.exitReason': one(exit({ exitReason: 'unknown' }), start({})),
  'missing.exitReason.anonymous': one(
    anonymous({ endDate: '2026-05-31' }),
    anonymous({ endDate: '2026-05-31', exitReason: 'moved' }),
  ),
  'missing.destination': one(exit({ ...illness, destination: null }), exit({ exitReason: 'moved' })),
  'missing.supportAtExit': one(exit({ supportAtExit: null }), start({})),
  'missing.occupationAtExit': one(
    exit({ occupationAtExit: ['unknown'] }),
    exit({ exitReason: 'deceased', supportAtExit: null, occupationAtExit: null }),
  ),
  'missing.occupationAtStart': one(start({ occupationAtStart: null }), start({})),
};

const dates: Record<string, Example> = {
  startBeforeInsats: one(start({}), start({ startDate: '2026-03-01' }), { startDay: day('2026-03-01') }),
  exitAfterInsats: one(exit(), exit({ endDate: '2026-04-30' }), { endDay: day('2026-04-30') }),
  ongoingInEndedInsats: one(start({}), exit(), { endDay: day('2026-06-29') }),
  sameDayExit: one(exit({ endDate: '2026-02-01' }), exit({ endDate: '2026-02-02' })),
  shortStay: one(exit({ endDate: '2026-02-14' }), exit({ endDate: '2026-02-15' })),
  longStay: one(start({ startDate: '2023-06-30' }), start({ startDate: '2023-07-02' })),
  overlongStay: one(start({ startDate: '2025-12-29' }), start({ startDate: '2025-12-30' }), { longestMonths: 6 }),
  ceasedInOpenInsats: one(exit({ insatsCeased: 'yes' }), exit({ insatsCeased: 'no' })),
  endedWithInsatsWithoutFlag: one(
    exit({ exitReason: 'other', destination: 'other', ...notWorking }),
    exit({ exitReason: 'other', destination: 'other', insatsCeased: 'yes', ...notWorking }),
    { endDay: day('2026-05-31') },
  ),
  lateEnrolment: one({ registered: '2026-03-05' }, { registered: '2026-03-04' }),
  lateExit: one({ ...exit(), exitRegistered: '2026-07-02' }, { ...exit(), exitRegistered: null }),
  noActivity: one(
    { answers: { startDate: '2025-02-01' }, changed: '2025-12-31' },
    { answers: { startDate: '2025-02-01' }, changed: '2026-01-02' },
  ),
};

const halfAYearAgo: QualityRecord = exit({ startDate: '2025-02-01', endDate: '2025-11-15' });
const aYearAgo: QualityRecord = exit({ startDate: '2024-02-01', endDate: '2025-05-15' });
const parts: Record<string, Example> = {
  followUpOverdue6: one(halfAYearAgo, { ...halfAYearAgo, parts: { followUp6: 2 } }),
  followUpOverdue12: one(aYearAgo, { ...aYearAgo, parts: { handedOver: 1 } }),
  meetingAfterExit: one({ ...exit(), lastMeeting: '2026-06-01' }, { ...exit(), lastMeeting: '2026-05-31' }),
  consentMissing: {
    trips: [{ answers: { startDate: '2026-01-01' }, consent: '2026-01-01' }, { answers: { startDate: '2026-01-02' } }],
    spares: [{ answers: { startDate: '2026-01-03' }, consent: '2026-01-01' }, { answers: { startDate: '2026-01-02' } }],
  },
  startBeforeReferral: one({ referral: '2026-02-02' }, { referral: '2026-02-01' }),
  referrerDiffers: one({ parts: { referralReferrer: 2 } }, { parts: { referralReferrer: 1 } }),
};

const contradictions: Record<string, Example> = {
  workWithoutWork: one(exit({ occupationAtExit: ['studies'], supportAtExit: ['studyAid'] }), exit()),
  studiesWithoutStudies: one(
    exit({ exitReason: 'studies' }),
    exit({ exitReason: 'studies', occupationAtExit: ['studies'], supportAtExit: ['studyAid'] }),
  ),
  seekingWithoutSeeking: one(
    exit({ exitReason: 'jobSeeking', supportAtExit: ['incomeSupport'], occupationAtExit: ['noOccupation'] }),
    exit({ exitReason: 'jobSeeking', ...notWorking }),
  ),
  trainingWithoutTraining: one(
    exit({ exitReason: 'workTraining', ...notWorking }),
    exit({ exitReason: 'workTraining', ...notWorking, occupationAtExit: ['workTraining'] }),
  ),
  workButAnotherReason: one(exit(illness), exit({ ...illness, ...notWorking })),
  studiesButAnotherReason: one(
    exit({ ...illness, occupationAtExit: ['studies'], supportAtExit: ['studyAid'] }),
    exit({ ...illness, ...notWorking }),
  ),
  deceasedWithAnswers: one(
    exit({ exitReason: 'deceased' }),
    exit({ exitReason: 'deceased', supportAtExit: ['unknown'], occupationAtExit: null }),
  ),
  ownIncomeWithoutWork: one(exit({ ...illness, occupationAtExit: ['noOccupation'] }), exit()),
  unsubsidisedWorkOnPublicSupport: one(exit({ supportAtExit: ['incomeSupport'] }), exit()),
  studyAidWithoutStudies: one(exit({ supportAtExit: ['studyAid'] }), exit()),
  leftWithoutSupport: one(exit({ ...illness, ...notWorking, supportAtExit: ['noIncome'] }), exit()),
  durationWithoutSupport: one(start({ supportAtStart: ['othersIncome'] }), start({})),
  supportWithoutDuration: one(start({ supportDuration: 'none' }), start({ supportDuration: 'upTo1Year' })),
  sicknessBenefitWithoutSgi: one(
    start({ sickWithoutSgi: 'yes', supportAtStart: ['sicknessBenefit', 'incomeSupport'] }),
    start({ sickWithoutSgi: 'yes' }),
  ),
  studyAidAtStartWithoutStudies: one(
    start({ supportAtStart: ['studyAid'] }),
    start({ supportAtStart: ['studyAid'], occupationAtStart: ['studies'] }),
  ),
  activityCompensationAt30: one(
    start({ supportAtStart: ['activityCompensation'] }),
    start({ supportAtStart: ['activityCompensation'], ageBand: '25-29' }),
  ),
  activityCompensationAt30AtExit: one(
    exit({ ...illness, ...notWorking, supportAtExit: ['activityCompensation'] }),
    exit({ ...illness, ...notWorking, supportAtExit: ['activityCompensation'], ageBand: '25-29' }),
  ),
  durationAgainstAge: one(
    start({ ageBand: '16-24', supportDuration: 'over9Years' }),
    start({ ageBand: '25-29', supportDuration: 'over9Years' }),
  ),
  educationAgainstAge: one(
    start({ ageBand: '16-24', education: 'higherEducation' }),
    start({ education: 'higherEducation' }),
  ),
  coarseAge: one(start({ ageBand: '16-29' }), start({ ageBand: '16-24' })),
  studiesAt60: one(
    exit({ exitReason: 'studies', ageBand: '60+', occupationAtExit: ['studies'], supportAtExit: ['studyAid'] }),
    exit({ exitReason: 'work', ageBand: '60+' }),
  ),
  'extentsOver.occupationAtStart': one(
    {
      answers: { occupationAtStart: ['jobSeeking', 'studies'] },
      extents: { occupationAtStart: { jobSeeking: 60, studies: 50 } },
    },
    {
      answers: { occupationAtStart: ['jobSeeking', 'studies'] },
      extents: { occupationAtStart: { jobSeeking: 50, studies: 50 } },
    },
  ),
  'extentsOver.occupationAtExit': one(
    { ...exit(), extents: { occupationAtExit: { workUnsubsidised: 101 } } },
    { ...exit(), extents: { occupationAtExit: { workUnsubsidised: 100 } } },
  ),
  'extentsOver.supportAtStart': one(
    { extents: { supportAtStart: { incomeSupport: 110 } } },
    { extents: { supportAtStart: { incomeSupport: 25 } } },
  ),
  'extentsOver.supportAtExit': one({ ...exit(), extents: { supportAtExit: { ownIncome: 120 } } }, exit()),
  otherPartysPlace: one(anonymous({ place: 'otherParty' }), start({})),
  backToReferrerWithoutReferrer: one(
    exit({ ...illness, ...notWorking, destination: 'backToReferrer', referrer: 'self' }),
    exit({ ...illness, ...notWorking, destination: 'backToReferrer' }),
  ),
  recordInStructural: { ...one(start({}), start({})), insats: { kind: 'structural' } },
};

const ofPerson = (...records: readonly QualityRecord[]) => records.map((record) => ({ ...record, person: 'A' }));
const beside: Record<string, Example> = {
  overlappingSpells: {
    trips: ofPerson(exit(), start({ startDate: '2026-05-30' })),
    spares: ofPerson(exit(), start({ startDate: '2026-05-31' })),
  },
  genderChanged: {
    trips: ofPerson(exit({ endDate: '2026-03-01' }), start({ startDate: '2026-05-31', gender: 'man' })),
    spares: ofPerson(exit({ endDate: '2026-03-01' }), start({ startDate: '2026-05-31', gender: 'unknown' })),
  },
  youngerThanBefore: {
    trips: ofPerson(exit({ endDate: '2026-03-01' }), start({ startDate: '2026-05-31', ageBand: '16-24' })),
    spares: ofPerson(exit({ endDate: '2026-03-01' }), start({ startDate: '2026-05-31', ageBand: '45-59' })),
  },
  lessEducated: {
    trips: ofPerson(exit({ endDate: '2026-03-01' }), start({ startDate: '2026-05-31', education: 'none' })),
    spares: ofPerson(exit({ endDate: '2026-03-01' }), start({ startDate: '2026-05-31', education: 'higherEducation' })),
  },
  backAtOnce: {
    trips: ofPerson(exit(), start({ startDate: '2026-06-30' })),
    spares: ofPerson(exit({ endDate: '2026-05-30' }), start({ startDate: '2026-06-30' })),
  },
  possibleDuplicate: { trips: [start({}), start({})], spares: [start({}), start({ kommun: '1461' })] },
};

const examples = { ...missing, ...dates, ...parts, ...contradictions, ...beside };

/** Ids of the checks that remark on the last record. */
function remarksOn(records: readonly QualityRecord[], insats: Partial<QualityInsats> = {}): string[] {
  const last = records.length - 1;
  return findRemarks(qualityInputOf(records, [insats]))
    .filter(({ found }) => found.includes(last))
    .map(({ check }) => check.id);
}

describe('the table of checks', () => {
  it('has at least thirty, each with an id of its own, and an example for every one', () => {
    const ids = qualityChecks().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(30);
    expect(Object.keys(examples).sort()).toEqual([...ids].sort());
  });

  it('leads to a question of the codebook, in two languages', () => {
    for (const { variable, what, why, mend } of qualityChecks()) {
      expect(() => utfallCodebook.variable(variable)).not.toThrow();
      for (const { sv, en } of [what, why, mend]) expect([sv.length > 5, en.length > 5]).toEqual([true, true]);
    }
  });

  it('grows with the codebook', () => {
    const more = {
      ...utfallCodebook.variable('education'),
      id: 'housing',
      column: 'housing',
      heading: 'boende',
      order: 55,
    };
    const grown = createCodebook([...utfallCodebook.variables, more]);
    expect(qualityChecks(grown).map(({ id }) => id)).toContain('missing.housing');
  });

  it.each(Object.entries(examples))('%s', (id, { trips, spares, insats }) => {
    expect(remarksOn(trips, insats)).toContain(id);
    const kind = id === 'recordInStructural' ? ({ kind: 'both' } as const) : insats;
    expect(remarksOn(spares, kind)).not.toContain(id);
  });

  it('says nothing of a whole record, ongoing or ended', () => {
    expect(remarksOn([start({})])).toEqual([]);
    expect(remarksOn([exit()])).toEqual([]);
    expect(remarksOn([anonymous()])).toEqual([]);
  });

  it('says nothing of what was registered in error, nor beside it', () => {
    const error = exit({ exitReason: 'misregistration', endDate: '2026-02-01', gender: 'unknown' });
    expect(remarksOn([error])).toEqual([]);
    expect(remarksOn(ofPerson(exit({ exitReason: 'misregistration' }), start({ startDate: '2026-03-01' })))).toEqual(
      [],
    );
  });

  it('compares a person’s records within one insats alone', () => {
    const [here, there] = ofPerson(start({}), start({ gender: 'man' }));
    const input = qualityInputOf([here as QualityRecord, { ...there, insats: 1 }], [{}, {}]);
    expect(findRemarks(input).flatMap(({ check, found }) => (found.length > 0 ? [check.id] : []))).toEqual([]);
  });
});

describe('an ongoing participation that lies still', () => {
  const still: QualityRecord = { answers: { startDate: '2025-02-01' }, changed: '2025-12-31' };

  it.each<[string, Partial<QualityRecord>]>([
    ['a meeting was held', { lastActivity: '2026-01-02' }],
    ['it is paused', { parts: { paused: 1 } }],
  ])('is not remarked on when %s', (_, more) => {
    expect(remarksOn([still])).toEqual(['noActivity']);
    expect(remarksOn([{ ...still, ...more }])).toEqual([]);
  });
});

describe('the fingerprint of a remark', () => {
  const of = (record: QualityRecord, id: string) => {
    const remark = findRemarks(qualityInputOf([record])).find(({ check }) => check.id === id);
    expect(remark?.found).toContain(0);
    return remark?.fingerprint(0);
  };

  it('stays when something else changes, and changes with the values it rests on', () => {
    const before = of(exit({ supportAtExit: ['studyAid'] }), 'studyAidWithoutStudies');
    expect(of(exit({ supportAtExit: ['studyAid'], gender: 'man' }), 'studyAidWithoutStudies')).toBe(before);
    expect(of(exit({ supportAtExit: ['studyAid', 'incomeSupport'] }), 'studyAidWithoutStudies')).not.toBe(before);
  });

  it('holds what was seen of other records', () => {
    const remark = (...others: QualityRecord[]) =>
      findRemarks(qualityInputOf([start({}), ...others])).find(({ check }) => check.id === 'possibleDuplicate');
    expect(remark(start({}))?.fingerprint(0)).not.toBe(remark(start({}), start({}))?.fingerprint(0));
  });
});
