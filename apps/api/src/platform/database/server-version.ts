/** The oldest major version that the schema is written for (ADR 8). */
export const OLDEST_SERVER = 15;

/** The PostgreSQL server cannot carry the schema. */
export class ServerTooOld extends Error {
  constructor(readonly version: string) {
    super(`PostgreSQL ${version} is older than ${OLDEST_SERVER}`);
  }
}

/**
 * @param versionNumber `server_version_num`: 150004 is 15.4
 * @throws ServerTooOld
 */
export function requireSupportedServer(versionNumber: number): void {
  const major = Math.floor(versionNumber / 10_000);
  if (major < OLDEST_SERVER) throw new ServerTooOld(`${major}.${versionNumber % 10_000}`);
}
