import path from 'node:path';
import { BadConfiguration } from './config/bad-configuration.js';
import { DataFolderUnusable } from './database/data-folder.js';
import { DirectoryInUse } from './database/directory-lock.js';
import { DatabaseTooNew } from './database/known-migrations.js';
import { OLDEST_SERVER, ServerTooOld } from './database/server-version.js';

/** One clear sentence for what stops a start; undefined for a bug, which is shown with its stack. */
export function startFailure(error: unknown): string | undefined {
  if (error instanceof BadConfiguration) return error.message;
  if (error instanceof DirectoryInUse) {
    return `Databasen i ${error.folder} används redan av process ${error.pid}. Avsluta den först, eller välj en annan mapp med UTFALL_DATA.`;
  }
  if (error instanceof DataFolderUnusable) {
    return error.reason === 'file' ? notAFolder(error.place) : unwritable(error.place);
  }
  if (error instanceof ServerTooOld) {
    return `Databasservern är PostgreSQL ${error.version}. Utfall behöver version ${OLDEST_SERVER} eller nyare.`;
  }
  if (error instanceof DatabaseTooNew) {
    return 'Databasen är gjord av en nyare version av Utfall. Starta den versionen, eller återställ säkerhetskopian från före den.';
  }
  return sentenceByCode(error as SystemError) ?? sentenceByMessage(error);
}

/** Of the operating system (ENOSPC), of PostgreSQL (SQLSTATE), or of TLS. */
type SystemError = NodeJS.ErrnoException & { port?: number };

/** ENOSPC as the embedded database's file system (Emscripten) numbers it. */
const EMBEDDED_DISK_FULL = 51;

function sentenceByCode({ code, path: file = '', port, syscall, name, errno }: SystemError): string | undefined {
  if (name === 'ErrnoError' && errno === EMBEDDED_DISK_FULL) return diskFull;
  // A socket of the database server, which is a path.
  if (syscall === 'connect' && (code === 'ENOENT' || code === 'EACCES')) return noServer;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} är upptagen. Välj en annan med PORT, till exempel PORT=3001 npm start.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      if (syscall === 'listen') return `Port ${port} får inte öppnas. Välj en port över 1023 med PORT.`;
      return unwritable(syscall === 'open' ? path.dirname(file) : file);
    case 'ENOTDIR':
    case 'EEXIST':
      return notAFolder(file);
    case 'ENOSPC':
    case 'EDQUOT':
    case '53100':
      return diskFull;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'Namnet på databasservern i DATABASE_URL går inte att slå upp.';
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return noServer;
    case '28P01':
    case '28000':
      return 'Databasservern godtar inte användaren eller lösenordet i DATABASE_URL.';
    case '3D000':
      return 'Databasen som DATABASE_URL namnger finns inte.';
    case '42501':
      return 'Databasanvändaren i DATABASE_URL saknar rättigheter. docs/drift.md visar vilka som behövs.';
    case '53300':
      return 'Databasservern har inga anslutningar kvar.';
    case '57P03':
      return 'Databasservern håller på att starta eller stanna. Försök igen om en stund.';
    case 'CERT_HAS_EXPIRED':
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
      return `Databasserverns certifikat godtas inte (${code}). docs/drift.md visar hur det anges.`;
    default:
      return undefined;
  }
}

/** The driver of PostgreSQL gives some refusals of its own no code. */
function sentenceByMessage(error: unknown): string | undefined {
  const message = error instanceof Error ? error.message : '';
  if (/^(Connection terminated|timeout exceeded when trying to connect)/.test(message)) return noServer;
  if (/^SASL: .*password must be/.test(message)) {
    return 'Databasservern vill ha ett lösenord, och DATABASE_URL har inget.';
  }
  if (message === 'The server does not support SSL connections') {
    return 'Databasservern kan inte TLS, som sslmode i DATABASE_URL kräver.';
  }
  return undefined;
}

const diskFull = 'Disken är full.';
const noServer = 'Ingen databasserver svarar på adressen i DATABASE_URL.';

function notAFolder(file: string): string {
  return `${file} är en fil, inte en mapp. Välj en annan mapp med UTFALL_DATA.`;
}

function unwritable(folder: string): string {
  return `Mappen ${folder} går inte att skriva i. Ge rätt till den, eller välj en annan med UTFALL_DATA.`;
}
