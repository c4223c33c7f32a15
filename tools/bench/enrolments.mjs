import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signIn } from '../product/client.mjs';
import { runCommand } from '../product/server-process.mjs';
import { enrolment } from '../product/enrolment.mjs';
import { addAccount, PASSWORD, placeWithForbund, whileServing } from './product-on.mjs';

const SECONDS = 5;
const WRITERS = 4;

/** Registrations with code, checks, audit trail and commit on disk, by four people at once. */
export async function benchEnrolments(server) {
  const rows = [];
  for (const [name, url] of [
    ['embedded', undefined],
    ['PostgreSQL', server],
  ]) {
    const place = await placeWithForbund(url, 'bench');
    try {
      const file = join(place.folder, 'insatser.csv');
      writeFileSync(file, 'insats;inriktning\r\nMätinsats;Individinriktad\r\n');
      await runCommand(place.env, ['import', '--forbund', 'bench', 'insatser', file]);
      const email = await addAccount(place, 'bench', 'samordnare', ['Mätinsats']);
      const count = await whileServing(place, async ({ address }) => await enrolFor(address, email));
      rows.push(`| ${name} | ${Math.round(count / SECONDS)} |`);
    } finally {
      await place.remove();
    }
  }
  return ['| database | enrolments per second over HTTP |', '| --- | --- |', ...rows].join('\n');
}

async function enrolFor(address, email) {
  const user = await signIn(address, email, PASSWORD);
  const [forbund] = user.session.account.forbund;
  const until = performance.now() + SECONDS * 1000;
  let count = 0;
  const write = async () => {
    while (performance.now() < until) {
      const answer = await user.send(
        'POST',
        `/api/forbund/${forbund.id}/participations`,
        enrolment(forbund.insatser[0]),
      );
      if (answer.status !== 201) throw new Error(`enrolment: ${answer.status} ${answer.text}`);
      count++;
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  return count;
}
