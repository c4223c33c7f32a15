import { BadConfiguration } from './config/config.js';
import { DirectoryInUse } from './database/directory-lock.js';
import { OLDEST_SERVER, ServerTooOld } from './database/server-version.js';

/** One clear sentence for what stops a start; undefined for a bug, which is shown with its stack. */
export function startFailure(error: unknown): string | undefined {
  if (error instanceof BadConfiguration) return error.message;
  if (error instanceof DirectoryInUse) {
    return `Databasen i ${error.folder} används redan av process ${error.pid}. Avsluta den först, eller välj en annan mapp med UTFALL_DATA.`;
  }
  if (error instanceof ServerTooOld) {
    return `Databasservern är PostgreSQL ${error.version}. Utfall behöver version ${OLDEST_SERVER} eller nyare.`;
  }
  const { code, path, port, syscall } = error as NodeJS.ErrnoException & { port?: number };
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} är upptagen. Välj en annan med PORT, till exempel PORT=3001 npm start.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return syscall === 'listen'
        ? `Port ${port} får inte öppnas. Välj en port över 1023 med PORT.`
        : `Mappen ${path} går inte att skriva i. Ge rätt till den, eller välj en annan med UTFALL_DATA.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${path} är en fil, inte en mapp. Välj en annan mapp med UTFALL_DATA.`;
    case 'ENOSPC':
      return 'Disken är full.';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'Namnet på databasservern i DATABASE_URL går inte att slå upp.';
    case 'ECONNREFUSED':
      return 'Ingen databasserver svarar på adressen i DATABASE_URL.';
    case '28P01':
    case '28000':
      return 'Databasservern godtar inte användaren eller lösenordet i DATABASE_URL.';
    case '3D000':
      return 'Databasen som DATABASE_URL namnger finns inte.';
    case '42501':
      return 'Databasanvändaren i DATABASE_URL saknar rättigheter. docs/drift.md visar vilka som behövs.';
    default:
      return undefined;
  }
}
