import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseCommand } from './parse-command.js';
import { UsageError } from './usage-error.js';

const parse = (line: string) => parseCommand(line === '' ? [] : line.split(' '), path.resolve('/srv'));

describe('a command line', () => {
  it('without anything serves', () => {
    expect(parse('')).toEqual({ name: 'serve' });
  });

  it.each(['help', '--help', 'import --help', '-h'])('%s asks for help', (line) => {
    expect(parse(line)).toEqual({ name: 'help' });
  });

  it('names a förbund with spaces', () => {
    expect(parseCommand(['init', '--forbund', 'vm', '--name', 'Vänersborg och Mellerud'], '/')).toEqual({
      name: 'init',
      forbund: 'vm',
      title: 'Vänersborg och Mellerud',
    });
  });

  it('makes the path of a file absolute, for a server elsewhere', () => {
    expect(parse('import --forbund vm deltagare data/d.csv')).toMatchObject({ file: path.resolve('/srv/data/d.csv') });
    expect(parse('import deltagare /d.csv --forbund=vm')).toMatchObject({
      kind: 'deltagare',
      file: path.resolve('/d.csv'),
    });
  });

  it('takes several roles, by id or Swedish name, and several insatser', () => {
    expect(
      parse('account --forbund vm --email a@b.se --name A --role ekonom --role Samordnare --insats X --insats Y'),
    ).toMatchObject({ roles: ['economist', 'samordnare'], insatser: ['X', 'Y'], password: null });
    expect(parse('account --forbund vm --email a@b.se --name A --role board --password-stdin')).toMatchObject({
      password: 'stdin',
    });
  });

  it.each([
    ['importera', /Kommandot importera finns inte\. Välj ett av serve, help, init, import/],
    ['constructor', /Kommandot constructor finns inte/],
    ['init --forbund vm', /--name saknas/],
    ['init --name X', /--forbund saknas/],
    ['init --forbund --name X', /--forbund är fel skriven/],
    ['init --förbund vm', /Flaggan --förbund hör inte till init\. De som finns: --forbund, --name/],
    ['serve --port 1', /Flaggan --port hör inte till serve\. Det har inga flaggor/],
    ['import --forbund vm deltagare', /Ange vilken sorts fil/],
    [
      'import --forbund vm personer x.csv',
      /”personer” är ingen sorts fil\. Välj ett av insatser, deltagare, volym, ekonomi/,
    ],
    ['import --forbund vm deltagare x.csv y.csv', /”y\.csv” är ett ord för mycket/],
    ['figures --forbund vm --from 2019-01', /--to saknas/],
    ['figures --forbund vm --from 2019-13 --to 2019-12', /--from 2019-13 är ingen månad/],
    ['figures --forbund vm --from 2019-1 --to 2019-12', /--from 2019-1 är ingen månad/],
    ['figures --forbund vm --from 2019-08 --to 2019-01', /slutar \(--to 2019-01\) innan den börjar \(--from 2019-08\)/],
    ['figures --forbund vm --from 0000-01 --to 0000-12', /--from 0000-01 är ingen månad/],
    ['figures --forbund vm --from 2019-01 --to 9999-12', /--to 9999-12 är ingen månad/],
    ['accounts --forbund a --forbund b', /Flaggan --forbund står två gånger/],
    ['password --forbund a --email b --forbund=a', /Flaggan --forbund står två gånger/],
    ['account --forbund vm --email a@b.se --name A --role chef', /Rollen chef finns inte\. Välj bland samordnare/],
  ])('%s is told in a sentence', (line, sentence) => {
    expect(() => parse(line)).toThrow(UsageError);
    expect(() => parse(line)).toThrow(sentence);
  });
});
