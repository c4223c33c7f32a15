import fs from 'node:fs';
import { BadConfiguration } from './bad-configuration.js';

/**
 * The address of a PostgreSQL server, as the driver takes it. Whatever the driver would guess must be said: without a
 * database it takes the one with the user's name, and without postgres:// it looks for a server named base.
 * @throws BadConfiguration, which never repeats the address: it may hold a password
 */
export function databaseUrl(given: string): string {
  const url = parsed(given);
  const host = url.hostname || url.searchParams.get('host');
  if (!/^postgres(ql)?:$/.test(url.protocol) || !host || url.pathname.length < 2) throw misspelt();
  for (const name of ['sslrootcert', 'sslcert', 'sslkey']) requireReadable(url.searchParams.get(name));
  // The driver reads these three as verify-full, with a warning of several lines.
  if (url.searchParams.get('uselibpqcompat') === 'true') return given;
  return given.replace(/([?&]sslmode=)(prefer|require|verify-ca)(?=&|$)/, '$1verify-full');
}

function parsed(given: string): URL {
  try {
    decodeURIComponent(given);
  } catch {
    throw new BadConfiguration(
      'DATABASE_URL har ett % som inte hör till en procentkod. Skriv procenttecknet självt som %25.',
    );
  }
  // user@/database?host=/folder: a socket, which the driver takes and a URL may not be.
  for (const text of [given, given.replace('@/', '@-/')]) {
    if (URL.canParse(text)) return new URL(text);
  }
  throw misspelt();
}

function misspelt(): BadConfiguration {
  return new BadConfiguration('DATABASE_URL ska skrivas som postgres://användare:lösenord@server:5432/databas.');
}

function requireReadable(file: string | null): void {
  if (file === null) return;
  try {
    fs.accessSync(file, fs.constants.R_OK);
  } catch {
    throw new BadConfiguration(`Filen ${file} i DATABASE_URL går inte att läsa.`);
  }
}
