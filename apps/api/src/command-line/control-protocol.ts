import path from 'node:path';
import type { OperatorCommand } from './command.js';

/** One JSON value a line: the command to the server, and back what it writes, last its exit code. */
export type ServerLine = { readonly answer: string } | { readonly tell: string } | { readonly exit: number };

/** A command is a few hundred characters. */
export const MAX_COMMAND_CHARACTERS = 100_000;

export function socketPath(dataFolder: string): string {
  return path.join(dataFolder, 'control.sock');
}

export function commandOfLine(line: string): OperatorCommand | undefined {
  const value: unknown = JSON.parse(line);
  return typeof value === 'object' && value !== null && 'name' in value && 'forbund' in value
    ? (value as OperatorCommand)
    : undefined;
}
