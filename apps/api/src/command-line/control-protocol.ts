import path from 'node:path';

/** One JSON value a line: the command to the server, and back what it writes, last its exit code. */
export type ServerLine = { readonly answer: string } | { readonly tell: string } | { readonly exit: number };

export function socketPath(dataFolder: string): string {
  return path.join(dataFolder, 'control.sock');
}
