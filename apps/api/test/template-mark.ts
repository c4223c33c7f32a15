import path from 'node:path';

export function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: the global setup of the API tests has not run`);
  return value;
}

/** The file that is there when the template of the run is: the dumped embedded database, or a mark of the one on the server. */
export function templateMark(): string {
  const name = process.env['UTFALL_TEST_DB'] === 'postgres' ? 'on-server' : 'template.tar';
  return path.join(setting('UTFALL_TEST_FOLDER'), name);
}
