import path from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { type ImportKind, type Role, roles } from '@utfall/api-contract';
import { askedPeriod } from './asked-period.js';
import type { Command } from './command.js';
import { UsageError } from './usage-error.js';

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
type Options = NonNullable<ParseArgsConfig['options']>;

const text = { type: 'string' } as const;
const several = { type: 'string', multiple: true } as const;
const importKinds: readonly ImportKind[] = ['insatser', 'deltagare', 'volym', 'ekonomi'];

interface Definition {
  readonly options: Options;
  readonly positionals: number;
  readonly build: (values: Values, positionals: readonly string[], cwd: string) => Command;
}

const definitions: Readonly<Record<Command['name'], Definition>> = {
  serve: { options: {}, positionals: 0, build: () => ({ name: 'serve' }) },
  help: { options: {}, positionals: 0, build: () => ({ name: 'help' }) },
  init: {
    options: { forbund: text, name: text },
    positionals: 0,
    build: (values) => ({ name: 'init', forbund: required(values, 'forbund'), title: required(values, 'name') }),
  },
  import: {
    options: { forbund: text },
    positionals: 2,
    build: (values, [kind = '', file = ''], cwd) => ({
      name: 'import',
      forbund: required(values, 'forbund'),
      kind: importKind(kind),
      file: path.resolve(cwd, file),
    }),
  },
  figures: {
    options: { forbund: text, from: text, to: text },
    positionals: 0,
    build: (values) => ({
      name: 'figures',
      forbund: required(values, 'forbund'),
      ...askedPeriod(required(values, 'from'), required(values, 'to')),
    }),
  },
  account: {
    options: {
      forbund: text,
      email: text,
      name: text,
      role: several,
      insats: several,
      'password-stdin': { type: 'boolean' },
    },
    positionals: 0,
    build: (values) => ({
      name: 'account',
      forbund: required(values, 'forbund'),
      email: required(values, 'email'),
      person: required(values, 'name'),
      roles: list(values, 'role').map(role),
      insatser: list(values, 'insats'),
      password: values['password-stdin'] === true ? 'stdin' : null,
    }),
  },
  password: {
    options: { forbund: text, email: text, 'password-stdin': { type: 'boolean' } },
    positionals: 0,
    build: (values) => ({
      name: 'password',
      forbund: required(values, 'forbund'),
      email: required(values, 'email'),
      password: values['password-stdin'] === true ? 'stdin' : null,
    }),
  },
  revoke: {
    options: { forbund: text, email: text, role: several, insats: several },
    positionals: 0,
    build: (values) => ({
      name: 'revoke',
      forbund: required(values, 'forbund'),
      email: required(values, 'email'),
      roles: list(values, 'role').map(role),
      insatser: list(values, 'insats'),
    }),
  },
  accounts: {
    options: { forbund: text },
    positionals: 0,
    build: (values) => ({ name: 'accounts', forbund: required(values, 'forbund') }),
  },
};

/**
 * What the arguments ask for; none at all = serve. Relative files are of `cwd`.
 * @throws UsageError in Swedish
 */
export function parseCommand(args: readonly string[], cwd: string): Command {
  const [name = 'serve', ...rest] = args;
  if (['--help', '-h'].includes(name)) return { name: 'help' };
  if (!Object.hasOwn(definitions, name)) {
    throw new UsageError(`Kommandot ${name} finns inte. Välj ett av ${Object.keys(definitions).join(', ')}.`);
  }
  const { options, positionals: expected, build } = definitions[name as Command['name']];
  if (rest.includes('--help') || rest.includes('-h')) return { name: 'help' };
  const { values, positionals } = parsed(name, rest, options);
  if (positionals.length < expected) {
    throw new UsageError('Ange vilken sorts fil det är och var den ligger: import --forbund KORTNAMN SORT FIL.');
  }
  const [surplus] = positionals.slice(expected);
  if (surplus !== undefined)
    throw new UsageError(`”${surplus}” är ett ord för mycket. Skriv namn med mellanslag inom citattecken.`);
  return build(values, positionals, cwd);
}

function parsed(name: string, args: string[], options: Options): { values: Values; positionals: string[] } {
  try {
    const { tokens, ...found } = parseArgs({ args, options, allowPositionals: true, strict: true, tokens: true });
    refuseTwice(tokens, options);
    return found;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'(--?[^' =<]+)/.exec(message)?.[1] ?? '';
    const known = Object.keys(options).map((key) => `--${key}`);
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      const choices = known.length === 0 ? 'Det har inga flaggor.' : `De som finns: ${known.join(', ')}.`;
      throw new UsageError(`Flaggan ${option} hör inte till ${name}. ${choices}`);
    }
    throw new UsageError(`Flaggan ${option} är fel skriven. Skriv den som ${option} VÄRDE.`);
  }
}

/** The last would win in silence. */
function refuseTwice(tokens: readonly { readonly kind: string; readonly name?: string }[], options: Options): void {
  const seen = new Set<string>();
  for (const { kind, name } of tokens) {
    if (kind !== 'option' || name === undefined || options[name]?.multiple === true) continue;
    if (seen.has(name)) throw new UsageError(`Flaggan --${name} står två gånger. Skriv den en gång.`);
    seen.add(name);
  }
}

function required(values: Values, name: string): string {
  const value = values[name];
  if (typeof value !== 'string' || value.trim() === '') throw new UsageError(`Flaggan --${name} saknas.`);
  return value.trim();
}

function list(values: Values, name: string): string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function importKind(value: string): ImportKind {
  const found = importKinds.find((kind) => kind === value);
  if (!found) throw new UsageError(`”${value}” är ingen sorts fil. Välj ett av ${importKinds.join(', ')}.`);
  return found;
}

/** By id or Swedish name, in any case. */
function role(value: string): Role {
  const wanted = value.trim().toLocaleLowerCase('sv');
  const ids = Object.keys(roles) as Role[];
  const found = ids.find((id) => [id, roles[id].sv].some((name) => name.toLocaleLowerCase('sv') === wanted));
  if (!found) throw new UsageError(`Rollen ${value} finns inte. Välj bland ${ids.join(', ')}.`);
  return found;
}
