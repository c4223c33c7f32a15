import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { spawn } from 'node:child_process';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';
import { runCommand, serverEntry } from '../product/server-process.mjs';
import { ms } from './measure.mjs';
import { writeParticipants } from './participants-file.mjs';
import { placeWithForbund } from './product-on.mjs';

const ROWS = 100_000;

/** deltagare.csv of 100,000 rows by command line, beside COPY of the finished rows into a table of the same shape. */
export async function benchImports(server) {
  const lines = [];
  for (const [name, url] of [
    ['embedded', undefined],
    ['PostgreSQL', server],
  ]) {
    const place = await placeWithForbund(url, 'bench');
    try {
      const insatser = join(place.folder, 'insatser.csv');
      writeFileSync(insatser, 'insats;inriktning\r\nMätinsats;Individinriktad\r\n');
      await runCommand(place.env, ['import', '--forbund', 'bench', 'insatser', insatser]);
      const file = join(place.folder, 'deltagare.csv');
      await writeParticipants(file, ROWS);
      const began = performance.now();
      const memory = await importWatched(place.env, file);
      const took = performance.now() - began;
      const copied = url === undefined ? undefined : await copyTime(place.env.DATABASE_URL);
      lines.push(
        `| ${name} | ${(took / 1000).toFixed(1)} s | ${Math.round(ROWS / (took / 1000))} | ${memory} MB | ` +
          `${copied === undefined ? '–' : ms(copied)} | ${copied === undefined ? '–' : (took / copied).toFixed(1)} |`,
      );
      console.error(`${name}: ${Math.round(statSync(file).size / 1e6)} MB CSV`);
    } finally {
      await place.remove();
    }
  }
  return [
    '| database | import of 100,000 rows | rows per second | largest memory | COPY of the same rows | ratio |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

/** Runs the import and returns the largest resident memory that /proc showed, in MB. */
async function importWatched(env, file) {
  const child = spawn(process.execPath, [serverEntry, 'import', '--forbund', 'bench', 'deltagare', file], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors = (errors + chunk).slice(-2000)));
  let largest = 0;
  const watch = setInterval(() => {
    try {
      const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
      largest = Math.max(largest, Number(found?.[1] ?? 0));
    } catch {
      // It has just ended: the last reading stands.
    }
  }, 50);
  const [code] = await once(child, 'exit');
  clearInterval(watch);
  if (code !== 0) throw new Error(`import ended with ${code}: ${errors}`);
  return Math.round(largest / 1024);
}

/** Time to COPY the imported rows into a table with the same columns, keys and indexes. */
async function copyTime(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`CREATE TABLE copied (LIKE participation INCLUDING ALL)`);
    const { rows } = await client.query(
      `SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) AS columns
       FROM information_schema.columns WHERE table_name = 'participation' AND is_generated = 'NEVER'`,
    );
    const columns = rows[0].columns;
    const chunks = [];
    const sink = new PassThrough();
    sink.on('data', (chunk) => chunks.push(chunk));
    await pipeline(client.query(to(`COPY (SELECT ${columns} FROM participation) TO STDOUT`)), sink);
    const began = performance.now();
    await pipeline(Readable.from(chunks), client.query(from(`COPY copied (${columns}) FROM STDIN`)));
    return performance.now() - began;
  } finally {
    await client.end();
  }
}
