import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Figure } from '@utfall/api-contract';
import { goldenPath, storedRows, today } from '../../test/import-fixture.js';
import { openTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { signIn } from '../features/accounts/sign-in.js';
import { passwordMatches } from '../platform/auth/password.js';
import { parseCommand } from './parse-command.js';
import type { OperatorCommand } from './command.js';
import { runCommand } from './run-command.js';

let db: TestDatabase;
let folder: string;

beforeAll(async () => {
  db = await openTestDatabase();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'utfall-command-'));
}, 60_000);
afterAll(async () => {
  fs.rmSync(folder, { recursive: true });
  await db.close();
});

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await runCommand(
    parseCommand(args, folder) as OperatorCommand,
    { unitOfWork: db.unitOfWork, clock: today },
    { answer: (line) => void out.push(line), tell: (line) => void err.push(line) },
  );
  return { exit, out: out.join('\n'), err: err.join('\n') };
}

describe('init', () => {
  it('makes an empty förbund', async () => {
    const made = await run('init', '--forbund', 'vm', '--name', 'Vänersborg/Mellerud');
    expect(made).toMatchObject({ exit: 0, err: '' });
    expect(JSON.parse(made.out)).toEqual({ forbund: 'vm', name: 'Vänersborg/Mellerud' });
    expect(await storedRows(db)).toMatchObject({ insats: 0, participation: 0 });
  });

  it('of one that exists is an error and changes nothing', async () => {
    const again = await run('init', '--forbund', 'vm', '--name', 'Annat');
    expect(again).toEqual({
      exit: 1,
      out: '',
      err: 'Förbundet vm finns redan (Vänersborg/Mellerud). Inget är ändrat.',
    });
  });

  it('with a bad short name says how it is written', async () => {
    expect(await run('init', '--forbund', 'VM ', '--name', 'X')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('små bokstäver'),
    });
  });
});

describe('import', () => {
  it.each(['insatser', 'deltagare', 'volym', 'ekonomi'] as const)('takes the golden %s', async (kind) => {
    const done = await run('import', '--forbund', 'vm', kind, goldenPath('vanersborg-mellerud-2019', kind));
    expect(done.exit).toBe(0);
    expect(JSON.parse(done.out)).toMatchObject({ forbund: 'vm', kind });
  });

  it('lists every error in a line with row, column, value and what is allowed, and saves nothing', async () => {
    fs.writeFileSync(
      path.join(folder, 'volym.csv'),
      'insats;månad;kön;antal\r\nALL-IN;2024-01;Flicka;3\r\nALL-IN;2024-02;Man;x\r\n',
    );
    const before = await storedRows(db);
    const refused = await run('import', '--forbund', 'vm', 'volym', 'volym.csv');
    expect(refused).toMatchObject({ exit: 1, out: '' });
    expect(refused.err.split('\n')).toEqual([
      'Rad 2, kolumn kön, värde ”Flicka”: ”Flicka” är inget svar i kolumnen kön. Tillåtet: Kvinna, Man, Annat, Uppgift saknas.',
      'Rad 3, kolumn antal, värde ”x”: Skriv ett heltal mellan 0 och 1000000.',
      '2 fel i volym.csv. Inget är sparat.',
    ]);
    expect(await storedRows(db)).toEqual(before);
  });

  it.each([
    ['finns-inte.csv', 'finns inte'],
    ['.', 'är ingen fil'],
    ['volym.csv/x.csv', 'finns inte'],
    [`${'x'.repeat(300)}.csv`, 'går inte att läsa (ENAMETOOLONG)'],
  ])('of %s says that it %s', async (file, reason) => {
    const refused = await run('import', '--forbund', 'vm', 'volym', file);
    expect(refused).toMatchObject({ exit: 1, out: '', err: expect.stringContaining(reason) });
  });

  it('into a förbund that does not exist names those that do', async () => {
    const refused = await run('import', '--forbund', 'mv', 'volym', 'volym.csv');
    expect(refused).toEqual({ exit: 1, out: '', err: 'Förbundet mv finns inte. De som finns: vm.' });
  });
});

describe('figures', () => {
  it('prints the period as a JSON array, with the published figures', async () => {
    const { exit, out, err } = await run('figures', '--forbund', 'vm', '--from', '2019-01', '--to', '2019-08');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    const figures = JSON.parse(out) as Figure[];
    const of = (insats: string, measure: string) =>
      figures.find(
        (figure) => figure.insats === insats && figure.measure === measure && Object.keys(figure.by).length === 0,
      );
    const track = 'Arbetsrehabteamet – Arbetslivsinriktad rehabilitering';
    expect(of(track, 'active')?.value).toBe(28);
    expect(of(track, 'workOrStudies')).toMatchObject({ value: 7, denominator: 19 });
    expect(of('Arbetsrehabteamet', 'outturn')?.value).toBe('128904800');
    expect(of('Arbetsrehabteamet', 'costPerWorkOrStudies')?.value).toBe('18414971');
  });
});

describe('account', () => {
  const account = (email: string, ...more: string[]) =>
    run('account', '--forbund', 'vm', '--email', email, '--name', 'Prov', ...more);

  it('is made with a password that is told this once', async () => {
    const made = await account('Ny@Example.org', '--role', 'samordnare', '--insats', 'all-in');
    expect(made).toMatchObject({ exit: 0, err: '' });
    const { password, ...rest } = JSON.parse(made.out) as Record<string, string>;
    expect(rest).toEqual({ forbund: 'vm', email: 'ny@example.org', isNew: true, roles: ['samordnare'] });
    const [stored] = await db.asSuperuser<{ password_hash: string }>(
      `SELECT password_hash FROM account WHERE email = 'ny@example.org'`,
    );
    expect(await passwordMatches(stored?.password_hash, password ?? '')).toBe(true);
  });

  it('gets more roles in another förbund beside those it has, and keeps its password', async () => {
    await run('init', '--forbund', 'annat', '--name', 'Annat');
    const before = await db.asSuperuser(`SELECT password_hash FROM account WHERE email = 'ny@example.org'`);
    const more = await run(
      'account',
      '--forbund',
      'annat',
      '--email',
      'ny@example.org',
      '--name',
      'X',
      '--role',
      'board',
      '--role',
      'auditor',
    );
    expect(more).toMatchObject({ exit: 0, err: expect.stringContaining('fanns redan') });
    expect(more.out).not.toContain('password');
    expect(await db.asSuperuser(`SELECT password_hash FROM account WHERE email = 'ny@example.org'`)).toEqual(before);
    expect(JSON.parse((await run('accounts', '--forbund', 'annat')).out)).toEqual([
      { email: 'ny@example.org', name: 'Prov', roles: ['auditor', 'board'], insatser: [], disabled: false },
    ]);
    expect(JSON.parse((await run('accounts', '--forbund', 'vm')).out)).toMatchObject([
      { roles: ['samordnare'], insatser: ['ALL-IN'] },
    ]);
  });

  it('is refused with every fault named', async () => {
    const before = await storedRows(db);
    expect(await account('ingen', '--role', 'samordnare')).toMatchObject({
      exit: 1,
      out: '',
      err: '”ingen” är ingen e-postadress.\nSamordnare ser bara egna insatser: ange minst en.',
    });
    expect((await account('a@b.se')).err).toBe('Ange minst en roll.');
    expect((await account('a@b.se', '--role', 'samordnare', '--insats', 'Okänd')).err).toContain(
      'Insatsen ”Okänd” finns inte. De som finns: ”ALL-IN”',
    );
    expect(await storedRows(db)).toEqual(before);
  });

  it('with too short a password of its own is refused', async () => {
    const command = parseCommand(
      ['account', '--forbund', 'vm', '--email', 'b@b.se', '--name', 'B', '--role', 'board'],
      folder,
    );
    const err: string[] = [];
    const exit = await runCommand(
      { ...command, password: { text: 'elva tecken' } } as OperatorCommand,
      { unitOfWork: db.unitOfWork, clock: today },
      { answer: () => undefined, tell: (line) => void err.push(line) },
    );
    expect({ exit, err }).toEqual({ exit: 1, err: ['Lösenordet ska ha minst 12 tecken.'] });
  });
});

describe('password', () => {
  const of = (email: string) => run('password', '--forbund', 'vm', '--email', email);
  const sessions = () =>
    db.asSuperuser(
      `SELECT FROM session s JOIN account a ON a.account_id = s.account_id WHERE a.email = 'ny@example.org'`,
    );
  const signsIn = async (password: string) =>
    (await signIn(db.unitOfWork, { email: 'ny@example.org', password }, today)).ok;

  it('is replaced by one that is told this once, and signs the account out', async () => {
    const first = JSON.parse((await of('NY@example.org')).out) as Record<string, string>;
    expect(first).toMatchObject({ forbund: 'vm', email: 'ny@example.org' });
    expect(await signsIn(first['password'] ?? '')).toBe(true);
    expect(await sessions()).toHaveLength(1);
    const second = JSON.parse((await of('ny@example.org')).out) as Record<string, string>;
    expect(await sessions()).toHaveLength(0);
    expect(await signsIn(first['password'] ?? '')).toBe(false);
    expect(await signsIn(second['password'] ?? '')).toBe(true);
    expect(
      await db.asSuperuser(`SELECT FROM audit_entry WHERE action = 'passwordSet' AND subject_type = 'account'`),
    ).toHaveLength(2);
  });

  it('of somebody without a role in the förbund is not touched', async () => {
    expect(await of('okand@example.org')).toEqual({
      exit: 1,
      out: '',
      err: '”okand@example.org” har inget konto i förbundet. Kommandot accounts visar vilka som har.',
    });
  });
});

describe('revoke', () => {
  const revoke = async (...more: string[]) => {
    const done = await run('revoke', '--forbund', 'vm', '--email', 'ny@example.org', ...more);
    return done.exit === 0 ? (JSON.parse(done.out) as unknown) : done.err;
  };

  it('takes one role, and with the last that has insatser of its own those too', async () => {
    const all = ['--role', 'samordnare', '--role', 'insatsOwner', '--role', 'board', '--insats', 'ALL-IN'];
    await run('account', '--forbund', 'vm', '--email', 'ny@example.org', '--name', 'X', ...all);
    const email = 'ny@example.org';
    expect(await revoke('--role', 'samordnare')).toEqual({
      forbund: 'vm',
      email,
      roles: ['board', 'insatsOwner'],
      insatser: ['ALL-IN'],
    });
    expect(await revoke('--role', 'insatsOwner')).toEqual({ forbund: 'vm', email, roles: ['board'], insatser: [] });
  });

  it('takes one insats and names an unknown one', async () => {
    const two = ['--role', 'samordnare', '--insats', 'ALL-IN', '--insats', 'Arbetsrehabteamet'];
    await run('account', '--forbund', 'vm', '--email', 'ny@example.org', '--name', 'X', ...two);
    expect(await revoke('--insats', 'Okänd')).toContain('Insatsen ”Okänd” finns inte.');
    expect(await revoke('--insats', 'ALL-IN')).toMatchObject({
      roles: ['board', 'samordnare'],
      insatser: ['Arbetsrehabteamet'],
    });
  });

  it('takes everything in this förbund, and leaves the other', async () => {
    expect(await revoke()).toMatchObject({ roles: [], insatser: [] });
    expect(JSON.parse((await run('accounts', '--forbund', 'vm')).out)).toEqual([]);
    expect(JSON.parse((await run('accounts', '--forbund', 'annat')).out)).toMatchObject([{ email: 'ny@example.org' }]);
    expect(await revoke()).toContain('har inget konto i förbundet');
  });
});
