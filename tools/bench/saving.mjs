import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { enrolment } from '../product/enrolment.mjs';
import { signIn } from '../product/client.mjs';
import { runCommand } from '../product/server-process.mjs';
import { ms } from './measure.mjs';
import { writeParticipants } from './participants-file.mjs';
import { addAccount, PASSWORD, placeWithForbund, whileServing } from './product-on.mjs';

const USERS = 50;
const PARTICIPATIONS = 20_000;
const INSATSER = Array.from({ length: 25 }, (_, i) => `Mätinsats ${i + 1}`);
const SECONDS = 10;
/** Far quicker than any hand; shorter than the five seconds after which Node closes a connection that rests. */
const PAUSE_MS = 3000;
const WARM_UP_MS = 3000;

/**
 * How long one waits for a save over HTTP with 50 signed in and 20,000 participations stored: without any pause, where 50 wait
 * in line and the wait is 50 divided by what is done in a second; and at the pace of people.
 */
export async function benchSaving(server) {
  const lines = [];
  for (const [name, url] of [
    ['embedded', undefined],
    ['PostgreSQL', server],
  ]) {
    const place = await placeWithForbund(url, 'bench');
    try {
      await fill(place);
      const email = await addAccount(place, 'bench', 'samordnare', INSATSER);
      await whileServing(place, async ({ address, pid }) => {
        // One after another: a password is made to take long, and signing in is not what is measured.
        const users = [];
        while (users.length < USERS) users.push(await signIn(address, email, PASSWORD));
        await measured(users, enrol, 0, WARM_UP_MS);
        for (const [what, save] of [
          ['enrolment', enrol],
          ['edit', edit],
        ]) {
          for (const pause of [PAUSE_MS, 0]) {
            const { times, seconds, cpu } = await measured(users, save, pause, SECONDS * 1000, pid);
            const at = (share) => ms(times[Math.min(times.length - 1, Math.floor(times.length * share))]);
            lines.push(
              `| ${name} | ${what} | ${pause === 0 ? 'none' : `${pause / 1000} s`} | ${at(0.5)} | ${at(0.95)} | ` +
                `${Math.round(times.length / seconds)} | ${(cpu / times.length).toFixed(1)} ms |`,
            );
            console.error(lines.at(-1));
          }
        }
      });
    } finally {
      await place.remove();
    }
  }
  return [
    '| database | save | pause of each user | median | p95 | saves per second | processor time of the server per save |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

async function fill(place) {
  const insatser = join(place.folder, 'insatser.csv');
  writeFileSync(insatser, ['insats;inriktning', ...INSATSER.map((name) => `${name};Individinriktad`), ''].join('\r\n'));
  await runCommand(place.env, ['import', '--forbund', 'bench', 'insatser', insatser]);
  const file = join(place.folder, 'deltagare.csv');
  await writeParticipants(file, PARTICIPATIONS, INSATSER);
  await runCommand(place.env, ['import', '--forbund', 'bench', 'deltagare', file]);
}

/** Every user saves, waits for the answer, pauses, and saves again. Times in ms, sorted; processor time of the server in ms. */
async function measured(users, save, pause, duration, pid) {
  const times = [];
  const began = performance.now();
  const before = pid === undefined ? 0 : processorMs(pid);
  const until = began + duration;
  await Promise.all(
    users.map(async (user, i) => {
      // At the pace of people, who do not begin at once.
      if (pause > 0) await sleep((pause * i) / users.length);
      while (performance.now() < until) {
        const asked = performance.now();
        await save(user, i);
        times.push(performance.now() - asked);
        if (pause > 0) await sleep(pause);
      }
    }),
  );
  const cpu = pid === undefined ? 0 : processorMs(pid) - before;
  return { times: times.sort((a, b) => a - b), seconds: (performance.now() - began) / 1000, cpu };
}

async function enrol(user, i) {
  const [forbund] = user.session.account.forbund;
  const body = enrolment(forbund.insatser[i % forbund.insatser.length]);
  const key = { 'Idempotency-Key': randomUUID() };
  const answer = await user.send('POST', `/api/forbund/${forbund.id}/participations`, body, key);
  if (answer.status !== 201) throw new Error(`enrolment: ${answer.status} ${answer.text}`);
  user.saved = answer.body;
}

async function edit(user) {
  const [forbund] = user.session.account.forbund;
  const { id, version, answers, extents } = user.saved;
  const body = { version, extents, answers: { ...answers, gender: answers.gender === 'man' ? 'woman' : 'man' } };
  const answer = await user.send('PUT', `/api/forbund/${forbund.id}/participations/${id}`, body);
  if (answer.status !== 200) throw new Error(`edit: ${answer.status} ${answer.text}`);
  user.saved = answer.body;
}

const sleep = (duration) => new Promise((done) => setTimeout(done, duration));

/** User and system time of a process so far; 0 where the system does not tell (it stands in /proc on Linux). */
function processorMs(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
    return ((Number(fields[11]) + Number(fields[12])) / ticks) * 1000;
  } catch {
    return 0;
  }
}
