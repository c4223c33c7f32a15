import { localDate } from '@utfall/calendar';
import { checkParticipation } from '@utfall/participation';
import { generateNational } from './generate-national.js';

const today = localDate('2026-03-17');

describe('the invented country', () => {
  it('has so many förbund and exactly so many participations, unequally shared', () => {
    const forbund = [...generateNational(1, 80, 100_000, today)];
    expect(forbund).toHaveLength(80);
    expect(new Set(forbund.map(({ forbund: { slug } }) => slug)).size).toBe(80);
    expect(forbund.reduce((sum, { count }) => sum + count, 0)).toBe(100_000);
    const counts = forbund.map(({ count }) => count);
    expect(Math.max(...counts)).toBeGreaterThan(4 * Math.min(...counts));
  });

  it('gives what it says, the same each time it is asked', () => {
    const [one] = [...generateNational('seed', 3, 900, today)];
    const [again] = [...generateNational('seed', 3, 900, today)];
    const records = [...one!.participations];
    expect(records).toHaveLength(one!.count);
    expect([...one!.participations]).toEqual(records);
    expect([...again!.participations]).toEqual(records);
    expect(again!.ledger).toEqual(one!.ledger);
  });

  it('has only records that the rules accept, with codes that are each one participant’s', () => {
    const refused: unknown[] = [];
    for (const { forbund, insatser, participations } of generateNational(7, 4, 1200, today)) {
      const owners = new Map<string, string>();
      for (const record of participations) {
        const insats = insatser.find(({ name }) => name === record.insats)!;
        const context = { today, insats, code: record.code, optionalVariables: forbund.optionalVariables };
        refused.push(...checkParticipation(record, context));
        if (record.code === null) continue;
        const owner = `${record.participant}/${record.insats}`;
        expect(owners.get(record.code) ?? owner).toBe(owner);
        owners.set(record.code, owner);
      }
    }
    expect(refused).toEqual([]);
  });

  it('draws a förbund only when it is asked for', () => {
    const country = generateNational(1, 80, 100_000_000, today);
    const first = country.next().value;
    const [record] = first.participations;
    expect(record.answers.startDate <= today).toBe(true);
  });
});
