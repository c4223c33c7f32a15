import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nextCode } from '@utfall/participation';
import {
  addForbund,
  addInsats,
  csv,
  deltagareHeadings,
  importing,
  sourceOf,
  storedRows,
  today,
} from '../../../test/import-fixture.js';
import { openTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { operatorOf, type Principal } from '../../platform/database/principal.js';
import { runImport } from './run-import.js';

let db: TestDatabase;
let forbund: string;
let steget: string;
let andra: string;

beforeAll(async () => {
  db = await openTestDatabase();
}, 60_000);
afterAll(() => db.close());
beforeEach(async () => {
  forbund = await addForbund(db, `f-${randomUUID().slice(0, 8)}`);
  steget = await addInsats(db, forbund, 'Steget', { prefix: 'STE' });
  andra = await addInsats(db, forbund, 'Andra – steget', { prefix: 'AND' });
});

const row = (insats: string, code: string, start: string, end = '', more: Record<string, string> = {}) =>
  deltagareHeadings.map(
    (heading) =>
      ({ insats, deltagarkod: code, registrering: 'Med uppgifter', startdatum: start, slutdatum: end, ...more })[
        heading
      ] ?? '',
  );
const anonymous = (start: string) => row('Steget', '', start, '', { registrering: 'Anonym' });
const file = (...rows: string[][]) => csv(deltagareHeadings, ...rows);

const stored = () =>
  db.asSuperuser<{ code: string | null; insats_id: string; start_date: string; participant_id: string | null }>(
    `SELECT code, insats_id, start_date, participant_id FROM participation WHERE forbund_id = $1 ORDER BY start_date, code`,
    [forbund],
  );

describe('people of imported rows', () => {
  it('with the same code are one, within the förbund and over files', async () => {
    await importing(
      db,
      forbund,
      'deltagare',
      file(row('Steget', 'X1', '2024-01-01', '2024-02-01'), row('Andra - steget', 'X1', '2024-01-15')),
    );
    await importing(db, forbund, 'deltagare', file(row('Steget', 'X1', '2024-02-01')));
    const rows = await stored();
    expect(rows.map(({ code, insats_id: id }) => [code, id])).toEqual([
      ['X1', steget],
      ['X1', andra],
      ['X1', steget],
    ]);
    expect(new Set(rows.map(({ participant_id: id }) => id)).size).toBe(1);
  });

  it('with the same code in another förbund are others', async () => {
    const other = await addForbund(db, `o-${randomUUID().slice(0, 8)}`);
    await addInsats(db, other, 'Steget', { prefix: 'STE' });
    for (const id of [forbund, other]) await importing(db, id, 'deltagare', file(row('Steget', 'X1', '2024-01-01')));
    const people = await db.asSuperuser(
      `SELECT DISTINCT participant_id FROM participation WHERE forbund_id = ANY ($1) AND code = 'X1'`,
      [[forbund, other]],
    );
    expect(people).toHaveLength(2);
  });

  it('without a code get one of the insats and the year of their start, after those of the file', async () => {
    const outcome = await importing(
      db,
      forbund,
      'deltagare',
      file(
        row('Steget', '', '2024-03-01'),
        row('Steget', 'STE-2024-007', '2024-03-02'),
        row('Steget', '', '2024-03-03'),
        row('Steget', '', '2025-03-01'),
        anonymous('2025-04-01'),
      ),
    );
    expect(outcome.saved?.counts).toMatchObject({ rows: 5, newParticipants: 4 });
    expect((await stored()).map(({ code }) => code)).toEqual([
      nextCode('STE', 2024, 7),
      'STE-2024-007',
      nextCode('STE', 2024, 8),
      nextCode('STE', 2025, 0),
      null,
    ]);
    const counters = await db.asSuperuser(
      `SELECT insats_id, year, last FROM code_counter WHERE forbund_id = $1 ORDER BY year`,
      [forbund],
    );
    expect(counters).toEqual([
      { insats_id: steget, year: 2024, last: 9 },
      { insats_id: steget, year: 2025, last: 1 },
    ]);
  });

  it('never get a code that somebody has, also where it was written by hand into another insats', async () => {
    const own = samordnare([andra]);
    await importing(db, own, 'deltagare', file(row('Andra – steget', 'STE-2024-002', '2024-01-01')));
    await importing(
      db,
      samordnare([steget]),
      'deltagare',
      file(row('Steget', '', '2024-03-01'), row('Steget', '', '2024-03-02')),
    );
    expect((await stored()).map(({ code }) => code)).toEqual(['STE-2024-002', 'STE-2024-003', 'STE-2024-004']);
  });

  it('of numbers above 999 are named as the form names them', async () => {
    await importing(
      db,
      forbund,
      'deltagare',
      file(row('Steget', 'STE-2024-999', '2024-01-01'), row('Steget', '', '2024-03-01')),
    );
    expect((await stored()).map(({ code }) => code)).toEqual(['STE-2024-999', nextCode('STE', 2024, 999)]);
  });
});

describe('spells of one person in one insats', () => {
  const refusals = async (...rows: string[][]) => {
    const outcome = await importing(db, forbund, 'deltagare', file(...rows));
    expect(outcome.saved).toBeNull();
    return outcome.errors.map(({ row: line, column, message }) => [
      line,
      column,
      /rad \d+|registrerat/.exec(message)?.[0],
    ]);
  };

  it('may meet on a day, in any order of rows', async () => {
    const outcome = await importing(
      db,
      forbund,
      'deltagare',
      file(
        row('Steget', 'A', '2024-03-01'),
        row('Steget', 'A', '2024-01-01', '2024-02-01'),
        row('Steget', 'A', '2024-02-01', '2024-03-01'),
      ),
    );
    expect(outcome.saved?.rows).toBe(3);
  });

  it('are refused where they overlap, or begin on one day', async () => {
    expect(
      await refusals(
        row('Steget', 'A', '2024-01-01', '2024-06-01'),
        row('Steget', 'A', '2024-02-01', '2024-03-01'),
        row('Steget', 'A', '2024-04-01', '2024-05-01'),
        row('Steget', 'B', '2024-01-01'),
        row('Steget', 'B', '2024-01-01'),
        row('Andra – steget', 'A', '2024-02-01'),
      ),
    ).toEqual([
      [3, 'startdatum', 'rad 2'],
      [4, 'startdatum', 'rad 2'],
      [6, 'deltagarkod', 'rad 5'],
    ]);
  });

  it('are refused where they overlap stored ones, before and after', async () => {
    await importing(
      db,
      forbund,
      'deltagare',
      file(row('Steget', 'A', '2024-03-01', '2024-04-01'), row('Steget', 'B', '2024-03-01')),
    );
    expect(
      await refusals(
        row('Steget', 'A', '2024-01-01', '2024-03-02'),
        row('Steget', 'A', '2024-03-31', '2024-05-01'),
        row('Steget', 'B', '2024-03-01'),
        row('Steget', 'B', '2024-01-01'),
        row('Steget', 'B', '2024-08-01', '2024-08-01'),
      ),
    ).toEqual([
      [2, 'startdatum', 'registrerat'],
      [3, 'startdatum', 'registrerat'],
      [4, 'deltagarkod', 'registrerat'],
      [5, 'startdatum', 'registrerat'],
      [6, 'startdatum', 'registrerat'],
    ]);
    const between = await importing(
      db,
      forbund,
      'deltagare',
      file(row('Steget', 'A', '2024-01-01', '2024-03-01'), row('Steget', 'A', '2024-04-01')),
    );
    expect(between.saved?.rows).toBe(2);
  });

  it('are told beside the faults of other rows', async () => {
    const outcome = await importing(
      db,
      forbund,
      'deltagare',
      file(row('Steget', 'A', '2024-01-01'), row('Steget', 'A', '2024-02-01'), row('Steget', 'C', 'i våras')),
    );
    expect(outcome.errors.map(({ row: line, column }) => [line, column])).toEqual([
      [3, 'startdatum'],
      [4, 'startdatum'],
    ]);
  });

  it('of many under one code are compared in good time', async () => {
    const rows = Array.from({ length: 3000 }, () => row('Steget', '-', '2024-01-01', '2024-02-01'));
    const started = performance.now();
    const outcome = await importing(db, forbund, 'deltagare', file(...rows));
    expect(outcome.errorCount).toBe(2999);
    expect(performance.now() - started).toBeLessThan(20_000);
  }, 30_000);
});

describe('rows without codes', () => {
  it('may be alike in one file', async () => {
    const outcome = await importing(db, forbund, 'deltagare', file(anonymous('2024-01-01'), anonymous('2024-01-01')));
    expect(outcome.saved?.rows).toBe(2);
  });

  it('are refused when the whole file is stored already, and not when it says more', async () => {
    const rows = [anonymous('2024-01-01'), anonymous('2024-01-01'), row('Steget', '', '2024-02-01')];
    await importing(db, forbund, 'deltagare', file(...rows));
    const again = await importing(db, forbund, 'deltagare', file(...rows));
    expect(again.errors).toMatchObject([{ row: 0, message: expect.stringContaining('redan registrerade') }]);
    const more = await importing(
      db,
      forbund,
      'deltagare',
      file(anonymous('2024-01-01'), anonymous('2024-01-01'), anonymous('2024-01-01')),
    );
    expect(more.saved?.rows).toBe(3);
  });
});

/** Whoever may import rows of the given insatser only. */
function samordnare(insatser: string[]): Principal {
  return {
    forbundId: forbund,
    accountId: randomUUID(),
    actor: 'samordnare@example.org',
    grant: { roles: ['samordnare'], insatser },
    isOperator: false,
  };
}

describe('a samordnare', () => {
  it('imports own insatser; rows of others are errors that name only own ones', async () => {
    const outcome = await importing(
      db,
      samordnare([steget]),
      'deltagare',
      file(row('Steget', 'A', '2024-01-01'), row('Andra – steget', 'A', '2024-01-01')),
    );
    expect(outcome.saved).toBeNull();
    expect(outcome.errors).toMatchObject([{ row: 3, column: 'insats', value: 'Andra – steget', allowed: ['Steget'] }]);
    const own = await importing(db, samordnare([steget]), 'deltagare', file(row('Steget', 'A', '2024-01-01')));
    expect(own.saved?.rows).toBe(1);
  });

  it('may bring a code that another insats knows: it is the same person, whose spells there stay unseen', async () => {
    await importing(db, forbund, 'deltagare', file(row('Andra – steget', 'A', '2024-01-01')));
    const outcome = await importing(db, samordnare([steget]), 'deltagare', file(row('Steget', 'A', '2024-01-01')));
    expect(outcome.saved?.counts).toMatchObject({ rows: 1, newParticipants: 0 });
    expect(new Set((await stored()).map(({ participant_id: id }) => id)).size).toBe(1);
  });

  it('may not go through the codes of another insats by a file, which would tell who of the own is there', async () => {
    const codes = Array.from({ length: 28 }, (_, n) => `AND-2024-${String(n + 1).padStart(3, '0')}`);
    await importing(db, forbund, 'deltagare', file(...codes.map((code) => row('Andra – steget', code, '2024-01-01'))));
    const own = ['AND-2024-001', 'AND-2024-002'];
    await importing(
      db,
      forbund,
      'deltagare',
      file(...own.map((code) => row('Steget', code, '2024-01-01', '2024-02-01'))),
    );
    const guesser = samordnare([steget]);
    const guess = (...asked: string[]) =>
      importing(
        db,
        guesser,
        'deltagare',
        file(...asked.map((code) => row('Steget', code, '2024-01-15', '2024-01-20'))),
      );
    expect((await guess(...own)).errorCount).toBe(2);
    expect((await guess(...own, ...codes.slice(2, 14))).errorCount).toBe(2);
    const trace = await db.asSuperuser(
      `SELECT DISTINCT c.after_image ->> 'participantId' FROM audit_entry e JOIN audit_content c USING (forbund_id, content_id)
       WHERE e.actor_id = $1 AND e.action = 'codeFound'`,
      [guesser.accountId],
    );
    expect(trace).toHaveLength(12);
    const refused = await guess('AND-2024-001', ...codes.slice(2));
    expect(refused.errors.map(({ row, message }) => [row, message.slice(0, 26)])).toEqual([
      [0, 'Filen har för många koder '],
    ]);
  });

  it('may not import insatser', async () => {
    await expect(importing(db, samordnare([steget]), 'insatser', sourceOf('x'))).rejects.toThrow(
      'import refused: forbidden',
    );
  });
});

describe('text', () => {
  it('in Windows-1252 is read as well', async () => {
    const text = file(row('Andra – steget', 'ÅÄÖ', '2024-01-01')).slice(1);
    const bytes = Buffer.from([...text].map((c) => (c === '–' ? 0x96 : c.charCodeAt(0))));
    const outcome = await importing(db, forbund, 'deltagare', bytes);
    expect(outcome.errors).toEqual([]);
    expect((await stored()).map(({ code }) => code)).toEqual(['ÅÄÖ']);
  });

  it('in quotation marks may hold semicolons, line breaks and marks; empty rows and columns at the end are nothing', async () => {
    const text = `insats;månad;kön;antal;benämning;;\r\nSteget;2024-01;Kvinna;3;"Öppet hus; ""stort""\nandra raden";;\r\n;;;;;;\r\n\r\nSteget;2024-02;;1;;;\r\nSteget;2024-13;;1;;;\r\n`;
    const broken = await importing(db, forbund, 'volym', text);
    // The third row of the table is the seventh line of the file.
    expect(broken.errors.map(({ row: line, column }) => [line, column])).toEqual([[7, 'månad']]);
    const outcome = await importing(db, forbund, 'volym', text.replace('2024-13', '2024-03'));
    expect(outcome.saved?.rows).toBe(3);
    const labels = await db.asSuperuser(`SELECT label FROM volume_count WHERE forbund_id = $1 AND label IS NOT NULL`, [
      forbund,
    ]);
    expect(labels).toEqual([{ label: 'Öppet hus; "stort"\nandra raden' }]);
  });
});

describe('an import that is given up', () => {
  it('saves nothing and leaves nothing staged', async () => {
    const abort = new AbortController();
    const rows = Array.from({ length: 3000 }, (_, i) => row('Steget', `A${i}`, '2024-01-01'));
    const given = runImport(
      db.unitOfWork,
      operatorOf(forbund),
      { kind: 'deltagare', source: sourceOf(file(...rows)) },
      { clock: today, signal: abort.signal, onProgress: ({ rowsRead }) => rowsRead >= 2000 && abort.abort() },
    );
    await expect(given).rejects.toThrow(/abort/i);
    expect(await stored()).toEqual([]);
    expect((await storedRows(db))['import_stage']).toBe(0);
  });
});
