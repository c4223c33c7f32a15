import { randomBytes } from 'node:crypto';
import { freshPlace } from '../faults/fresh-place.mjs';
import { runCommand, startServer } from '../product/server-process.mjs';

export const PASSWORD = randomBytes(12).toString('hex');

/** An empty förbund in a place of its own; the embedded database where `server` is undefined. */
export async function placeWithForbund(server, slug) {
  const place = await freshPlace(server);
  await runCommand(place.env, ['init', '--forbund', slug, '--name', `Förbundet ${slug}`]);
  return place;
}

/** Makes an account with a role and returns its e-mail. */
export async function addAccount(place, slug, role, insatser = []) {
  const email = `${role}@example.org`;
  const args = ['account', '--forbund', slug, '--email', email, '--name', role, '--role', role, '--password-stdin'];
  await runCommand(place.env, [...args, ...insatser.flatMap((name) => ['--insats', name])], `${PASSWORD}\n`);
  return email;
}

/** Runs work against the started product and ends it whatever happens. */
export async function whileServing(place, work) {
  const server = await startServer(place.env);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}
