/**
 * Kills the product in the middle of registrations, again and again, and looks for every registration that it had
 * acknowledged. `node tools/faults/kill.mjs [--rounds 20] [--postgres URL]`; exit code 1 when one is lost, a start fails
 * or the lock is not recovered.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { signIn } from '../product/client.mjs';
import { enrolment } from '../product/enrolment.mjs';
import { runCommand, startServer } from '../product/server-process.mjs';
import { freshPlace } from './fresh-place.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' }, postgres: { type: 'string' } } });
const rounds = Number(values.rounds);
const EMAIL = 'samordnare@example.org';
const PASSWORD = 'kill harness password';
const WRITERS = 4;

const place = await freshPlace(values.postgres);
const acknowledged = new Set();
let slowestStart = 0;
let last;
try {
  await prepare();
  for (let round = 1; round <= rounds; round++) {
    const server = (last = await startServer(place.env));
    slowestStart = Math.max(slowestStart, server.startMs);
    const client = await signIn(server.address, EMAIL, PASSWORD);
    const forbund = client.session.account.forbund[0];
    await assertNothingLost(client, forbund);
    let alive = true;
    const before = acknowledged.size;
    const writers = Array.from({ length: WRITERS }, () => write(client, forbund, () => alive));
    // Once one is promised, somewhere in the half second after it: in a transaction, between two, or in the answer.
    for (let waited = 0; acknowledged.size === before && waited < 10_000; waited += 5) await pause(5);
    await pause((round * 97) % 450);
    await server.stop('SIGKILL');
    alive = false;
    await Promise.all(writers);
  }
  const server = (last = await startServer(place.env));
  const client = await signIn(server.address, EMAIL, PASSWORD);
  const stored = await assertNothingLost(client, client.session.account.forbund[0]);
  const code = await server.stop();
  if (code !== 0) throw new Error(`an orderly end gave exit code ${code}`);
  console.log(
    `${rounds} kills on ${values.postgres ? 'PostgreSQL' : 'the embedded database'}: ` +
      `${acknowledged.size} acknowledged registrations, 0 lost, ${stored} stored, slowest start ${Math.round(slowestStart)} ms`,
  );
  if (acknowledged.size < rounds) throw new Error('too few registrations to prove anything');
} finally {
  await last?.stop('SIGKILL').catch(() => undefined);
  await place.remove();
}

async function prepare() {
  const insatser = join(place.folder, 'insatser.csv');
  writeFileSync(
    insatser,
    'insats;överordnad insats;inriktning;insatsägare;ekonomikod;platser per år;mål arbete eller studier %\r\nKillprov;;Individinriktad;;;;\r\n',
  );
  await runCommand(place.env, ['init', '--forbund', 'kill', '--name', 'Killprovet']);
  await runCommand(place.env, ['import', '--forbund', 'kill', 'insatser', insatser]);
  await runCommand(
    place.env,
    [
      'account',
      '--forbund',
      'kill',
      '--email',
      EMAIL,
      '--name',
      'Prov',
      '--role',
      'samordnare',
      '--insats',
      'Killprov',
      '--password-stdin',
    ],
    `${PASSWORD}\n`,
  );
}

/** Enrols until the server is gone; what was answered with 201 is promised. */
async function write(client, forbund, isAlive) {
  while (isAlive()) {
    try {
      const answer = await client.send(
        'POST',
        `/api/forbund/${forbund.id}/participations`,
        enrolment(forbund.insatser[0]),
      );
      if (answer.status !== 201) throw new Error(`enrolment: ${answer.status} ${answer.text}`);
      acknowledged.add(answer.body.id);
    } catch (error) {
      // fetch's own error: the line was cut, nothing was promised.
      if (!(error instanceof TypeError)) throw error;
      return;
    }
  }
}

/** @returns how many are stored */
async function assertNothingLost(client, forbund) {
  const stored = new Set();
  let cursor = '';
  do {
    const answer = await client.get(`/api/forbund/${forbund.id}/participations?limit=200${cursor}`);
    if (answer.status !== 200) throw new Error(`list: ${answer.status} ${answer.text}`);
    for (const item of answer.body.items) stored.add(item.id);
    cursor = answer.body.next === null ? undefined : `&cursor=${encodeURIComponent(answer.body.next)}`;
  } while (cursor !== undefined);
  const lost = [...acknowledged].filter((id) => !stored.has(id));
  if (lost.length > 0) throw new Error(`${lost.length} of ${acknowledged.size} acknowledged registrations are lost`);
  return stored.size;
}
