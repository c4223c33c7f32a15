import { importPermissions, roles } from '@utfall/api-contract';
import { askedPeriod } from './asked-period.js';
import type { OperatorCommand } from './command.js';
import { UsageError } from './usage-error.js';

type Check = (value: unknown) => boolean;
type Shape<C extends OperatorCommand> = Readonly<Record<Exclude<keyof C, 'name'>, Check>>;

// No text of a database's may hold NUL.
const text: Check = (value) => typeof value === 'string' && !value.includes('\0');
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const keyOf =
  (table: object): Check =>
  (value) =>
    typeof value === 'string' && Object.hasOwn(table, value);
/** `stdin` has been read by whoever sends the command. */
const password: Check = (value) => value === null || (isObject(value) && text(value['text']));
const account = { forbund: text, email: text, roles: listOf(keyOf(roles)), insatser: listOf(text) };

const shapes: { readonly [Name in OperatorCommand['name']]: Shape<Extract<OperatorCommand, { name: Name }>> } = {
  init: { forbund: text, title: text },
  import: { forbund: text, kind: keyOf(importPermissions), file: text },
  figures: { forbund: text, from: text, to: text },
  account: { ...account, person: text, password },
  password: { forbund: text, email: text, password },
  revoke: account,
  accounts: { forbund: text },
};

/**
 * A command as the control socket gets it. Whoever sends may be of another version than the server that runs.
 * @throws UsageError
 */
export function commandOfLine(line: string): OperatorCommand {
  const value = parsed(line);
  if (!isObject(value)) throw new UsageError('Servern väntade sig ett kommando som JSON-objekt.');
  const name = value['name'];
  if (typeof name !== 'string' || !Object.hasOwn(shapes, name)) {
    throw new UsageError('Servern som kör känner inte det kommandot. Har Utfall uppdaterats? Starta då om den.');
  }
  const wrong = Object.entries<Check>(shapes[name as keyof typeof shapes]).find(([part, check]) => !check(value[part]));
  if (wrong) throw new UsageError(`Kommandot ${name} är fel skrivet: ${wrong[0]} saknas eller har fel form.`);
  const command = value as OperatorCommand & Record<string, unknown>;
  if (command.name === 'figures') askedPeriod(command.from, command.to);
  return command;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
