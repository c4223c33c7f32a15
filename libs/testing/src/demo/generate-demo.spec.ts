import {
  addMonths,
  daysBetween,
  localDate,
  monthOf,
  monthsOf,
  periodOf,
  tiles,
  type LocalDate,
} from '@utfall/calendar';
import { checkActivity, tallyFaults } from '@utfall/activities';
import { checkParticipation, CODE_PREFIX, overlaps } from '@utfall/participation';
import type { DemoData, DemoParticipation } from './demo-data.js';
import { generateDemo } from './generate-demo.js';

const today = localDate('2026-03-17');
const demo = generateDemo('utfall', today);
const ended = demo.participations.filter((record) => endOf(record) !== null);
const withData = demo.participations.filter((record) => record.answers['mode'] === 'withData');

describe('Exempelförbundet', () => {
  it('is the same for the same seed and day, and another for another seed', () => {
    expect(generateDemo('utfall', today)).toEqual(demo);
    expect(generateDemo('other', today).participations).not.toEqual(demo.participations);
  });

  it('covers the 36 months up to now', () => {
    expect([demo.from, demo.to]).toEqual(['2023-04', '2026-03']);
  });

  it('has twelve insatser, three with tracks, one structural, one of both kinds, one closed', () => {
    const tops = demo.insatser.filter(({ parent }) => parent === null);
    const tracks = (name: string) => demo.insatser.filter(({ parent }) => parent === name).length;
    expect(tops).toHaveLength(12);
    expect(tops.map(({ name }) => tracks(name)).filter((count) => count > 0)).toEqual([3, 2, 2]);
    expect(tops.filter(({ kind }) => kind === 'structural')).toHaveLength(1);
    expect(tops.filter(({ kind }) => kind === 'both').map(({ individualShare }) => individualShare)).toEqual([60]);
    expect(tops.filter(({ endDate }) => endDate !== null && endDate < today)).toHaveLength(1);
    expect(tops.some(({ ledgerCode }) => ledgerCode === null)).toBe(true);
    expect(demo.insatser.flatMap(({ goals }) => goals).length).toBeGreaterThan(5);
    expect(new Set(demo.insatser.map(({ codePrefix }) => codePrefix)).size).toBe(demo.insatser.length);
    for (const { codePrefix } of demo.insatser) expect(codePrefix).toMatch(CODE_PREFIX);
  });

  it('names a parent before its tracks', () => {
    const names = demo.insatser.map(({ name }) => name);
    demo.insatser.forEach(({ parent }, i) => {
      if (parent !== null) expect(names.slice(0, i)).toContain(parent);
    });
  });

  it('has 1 500 participations that all touch the covered months, many carried over, many ongoing', () => {
    expect(demo.participations).toHaveLength(1500);
    expect(demo.participations.every((record) => (endOf(record) ?? today) >= '2023-04-01')).toBe(true);
    expect(demo.participations.filter((record) => startOf(record) < '2023-04-01').length).toBeGreaterThan(120);
    expect(demo.participations.length - ended.length).toBeGreaterThan(180);
  });

  it.each(['utfall', 1])('has no record that the codebook and the rules refuse (seed %s)', (seed) => {
    const data = generateDemo(seed, today);
    const { optionalVariables } = data.forbund;
    const insatser = new Map(data.insatser.map((insats) => [insats.name, insats]));
    const refused = data.participations.flatMap((record) => {
      const insats = insatser.get(record.insats)!;
      const problems = checkParticipation(record, { today, insats, code: record.code, optionalVariables });
      return problems.length > 0 ? [{ record, problems }] : [];
    });
    expect(refused).toEqual([]);
  });

  it('has no spells of one participant that overlap within an insats', () => {
    const spells = grouped(demo.participations, (record) => `${record.participant}/${record.insats}`);
    for (const [key, records] of spells) {
      if (key.startsWith('null/')) continue;
      expect(overlaps(records.map((record) => ({ start: startOf(record), end: endOf(record) })))).toEqual([]);
    }
  });

  it('gives each participant one code per insats, each code one participant, and none to the anonymous', () => {
    const codes = new Map<string, string>();
    for (const { code, participant, insats } of demo.participations) {
      expect(code === null).toBe(participant === null);
      if (code === null) continue;
      const owner = `${participant}/${insats}`;
      expect(codes.get(code) ?? owner).toBe(owner);
      codes.set(code, owner);
    }
    expect(new Set(codes.values()).size).toBe(codes.size);
  });

  it('has people who come back, to the same insats and to others', () => {
    const byPerson = grouped(withData, (record) => String(record.participant));
    const returning = [...byPerson.values()].filter((records) => records.length > 1);
    const inOneInsats = returning.filter(
      (records) => new Set(records.map(({ insats }) => insats)).size < records.length,
    );
    expect(returning.length).toBeGreaterThan(80);
    expect(inOneInsats.length).toBeGreaterThan(8);
  });

  it('has a season: few start in July and December', () => {
    const starting = (month: string) =>
      demo.participations.filter((record) => startOf(record).slice(5, 7) === month).length;
    const mean = demo.participations.length / 12;
    expect(starting('07')).toBeLessThan(mean / 2);
    expect(starting('12')).toBeLessThan(mean * 0.75);
    expect(starting('09')).toBeGreaterThan(mean);
  });

  it('has days in the insats as its insatser have them', () => {
    const meanDays = (name: string) => {
      const days = ended
        .filter(({ insats }) => insats === name)
        .map((record) => daysBetween(startOf(record), endOf(record) ?? today));
      return days.reduce((sum, value) => sum + value, 0) / days.length;
    };
    expect(meanDays('Hälsoskolan')).toBeGreaterThan(60);
    expect(meanDays('Hälsoskolan')).toBeLessThan(100);
    expect(meanDays('Egen takt')).toBeGreaterThan(280);
  });

  it('has backgrounds that hang together: long support goes with leaving through illness', () => {
    const toWork = (bands: readonly string[]) =>
      shareOf(
        ended.filter((record) => bands.includes(String(record.answers['supportDuration']))),
        (record) => ['work', 'studies'].includes(String(record.answers['exitReason'])),
      );
    expect(toWork(['none', 'upTo1Year'])).toBeGreaterThan(toWork(['6to9Years', 'over9Years']) + 0.1);
  });

  it('has plausible shares', () => {
    const withReason = ended.filter((record) => record.answers['mode'] === 'withData');
    expect(shareOf(withData, answered('gender', 'woman'))).toBeGreaterThan(0.52);
    expect(shareOf(withData, answered('gender', 'woman'))).toBeLessThan(0.66);
    expect(shareOf(withReason, answered('exitReason', 'work'))).toBeGreaterThan(0.1);
    expect(shareOf(withReason, answered('exitReason', 'work'))).toBeLessThan(0.25);
    expect(shareOf(withReason, answered('exitReason', 'illness'))).toBeGreaterThan(0.07);
    expect(shareOf(withReason, answered('exitReason', 'illness'))).toBeLessThan(0.2);
    expect(shareOf(withReason, answered('exitReason', 'unknown'))).toBeGreaterThan(0.01);
    expect(shareOf(withReason, answered('exitReason', 'unknown'))).toBeLessThan(0.05);
    expect(shareOf(demo.participations, answered('mode', 'anonymous'))).toBeGreaterThan(0.03);
    expect(shareOf(demo.participations, answered('mode', 'anonymous'))).toBeLessThan(0.09);
    for (const variable of ['education', 'supportDuration']) {
      expect(shareOf(withData, answered(variable, 'unknown'))).toBeGreaterThan(0.02);
      expect(shareOf(withData, answered(variable, 'unknown'))).toBeLessThan(0.1);
    }
  });

  it('has oddities for the quality page', () => {
    const oddities = {
      leftToWorkWithoutOccupation: withData.filter(
        ({ answers }) => answers['exitReason'] === 'work' && String(answers['occupationAtExit']) === 'noOccupation',
      ),
      activityCompensationPast29: withData.filter(
        ({ answers }) =>
          ['30-44', '45-59'].includes(String(answers['ageBand'])) &&
          String(answers['supportAtStart']).includes('activityCompensation'),
      ),
      endedTheDayItStarted: ended.filter((record) => startOf(record) === endOf(record)),
      registeredInError: ended.filter(answered('exitReason', 'misregistration')),
      endedWithTheInsats: ended.filter(answered('insatsCeased', 'yes')),
    };
    for (const [name, records] of Object.entries(oddities))
      expect({ name, found: records.length > 0 }).toEqual({ name, found: true });
  });

  it('has a ledger whose months tile every finished period, and whose budgets add up to the year', () => {
    const codes = grouped(demo.ledger, ({ code }) => code);
    const finished = periodOf(demo.from, addMonths(monthOf(today), -1));
    expect(new Set(demo.ledger.map(({ type }) => type))).toEqual(
      new Set(['insats', 'structural', 'project', 'common']),
    );
    for (const rows of codes.values()) {
      expect(
        tiles(
          rows.map((row) => periodOf(row.from, row.to)),
          finished,
        ),
      ).toBe(true);
      const year2025 = rows.filter((row) => row.from.startsWith('2025'));
      expect(year2025).toHaveLength(12);
      const budgets = year2025.reduce((sum, row) => sum + row.periodBudget, 0n);
      expect(budgets).toBe(year2025[0]?.yearBudget);
    }
  });

  it('costs 80 000 to 400 000 kr per exit to work or studies in a year', () => {
    const year = ended.filter((record) => endOf(record)?.startsWith('2025'));
    const toWork = year.filter((record) => ['work', 'studies'].includes(String(record.answers['exitReason'])));
    const cost = demo.ledger.filter((row) => row.type === 'insats' && row.from.startsWith('2025'));
    const kronor = Number(cost.reduce((sum, row) => sum + row.outturn, 0n) / 100n);
    expect(kronor / toWork.length).toBeGreaterThan(80_000);
    expect(kronor / toWork.length).toBeLessThan(400_000);
  });

  it('has structural work of every kind, none of it ahead of today, with tallies that agree', () => {
    const { activities, obstacles, violence } = demo.structuralWork;
    expect(new Set(activities.map(({ kind }) => kind)).size).toBe(5);
    expect(activities.some(({ insats }) => insats === null)).toBe(true);
    expect(activities.some(({ sharedBy }) => sharedBy === 3)).toBe(true);
    for (const activity of activities) expect(checkActivity(activity, today)).toEqual([]);
    expect(obstacles.map(({ steps }) => steps.at(-1)?.state)).toEqual(['solved', 'beingSolved', 'raised']);
    for (const tally of violence) expect(tallyFaults(tally)).toEqual([]);
  });

  it('counts volume apart, with some months whose gender was not counted', () => {
    const months = monthsOf(periodOf(demo.from, demo.to));
    expect(demo.volume.length).toBeGreaterThan(60);
    expect(demo.volume.some(({ gender }) => gender === 'unknown')).toBe(true);
    for (const row of demo.volume) {
      expect(months).toContain(row.month);
      expect(row.visits).toBeGreaterThanOrEqual(row.newPersons);
      expect(row.newPersons).toBeGreaterThanOrEqual(0);
    }
  });

  it.each(['2026-01-01', '2026-07-31', '2028-02-29'])('can be made on any day (%s)', (day) => {
    const data: DemoData = generateDemo('utfall', localDate(day));
    expect(data.participations).toHaveLength(1500);
    expect(data.participations.every((record) => startOf(record) <= day && (endOf(record) ?? day) <= day)).toBe(true);
  });
});

function startOf({ answers }: DemoParticipation): LocalDate {
  return localDate(String(answers['startDate']));
}

function endOf({ answers }: DemoParticipation): LocalDate | null {
  return typeof answers['endDate'] === 'string' ? localDate(answers['endDate']) : null;
}

function answered(variable: string, id: string): (record: DemoParticipation) => boolean {
  return ({ answers }) => answers[variable] === id;
}

function shareOf<T>(records: readonly T[], is: (record: T) => boolean): number {
  return records.filter(is).length / records.length;
}

function grouped<T>(records: readonly T[], keyOf: (record: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) groups.set(keyOf(record), [...(groups.get(keyOf(record)) ?? []), record]);
  return groups;
}
