import pg from 'pg';
import { signIn } from '../product/client.mjs';
import { statements } from './grouping-sets.mjs';
import { measureTogether, ms } from './measure.mjs';
import { fillNational, MEASURED_SLUG } from './national-data.mjs';
import { addAccount, PASSWORD, placeWithForbund, whileServing } from './product-on.mjs';

const FROM = '2025-01';
const TO = '2025-08';

/** The report of one förbund of 80, from HTTP request to JSON, beside GROUPING SETS on the same database. */
export async function benchReports(server) {
  const rows = [];
  for (const participations of [100_000, 1_000_000]) rows.push(await oneSize(server, participations));
  return [
    '| participations nationally | of the förbund | report over HTTP, median (p95) | GROUPING SETS, median (p95) | ratio | answer |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

async function oneSize(server, participations) {
  const place = await placeWithForbund(server, 'unmeasured');
  const client = new pg.Client({ connectionString: place.env.DATABASE_URL });
  await client.connect();
  try {
    const stored = await fillNational(client, participations);
    const email = await addAccount(place, MEASURED_SLUG, 'beredningsgrupp');
    const { rows } = await client.query(
      `SELECT f.forbund_id, (SELECT count(*)::int FROM participation p WHERE p.forbund_id = f.forbund_id) AS own
       FROM forbund f WHERE slug = $1`,
      [MEASURED_SLUG],
    );
    const [{ forbund_id: forbund, own }] = rows;
    return await whileServing(place, async ({ address }) => {
      const user = await signIn(address, email, PASSWORD);
      const path = `/api/forbund/${forbund}/report?from=${FROM}&to=${TO}`;
      let bytes = 0;
      const report = async () => {
        const answer = await user.get(path);
        if (answer.status !== 200) throw new Error(`report: ${answer.status} ${answer.text}`);
        bytes = answer.text.length;
      };
      const sql = async () => {
        for (const statement of statements) await client.query(statement, [forbund, `${FROM}-01`, '2025-09-01']);
      };
      const [http, direct] = await measureTogether(report, sql);
      const ratio = (http.median / direct.median).toFixed(2);
      return `| ${stored} | ${own} | ${ms(http.median)} (${ms(http.p95)}) | ${ms(direct.median)} (${ms(direct.p95)}) | ${ratio} | ${Math.round(bytes / 1024)} kB |`;
    });
  } finally {
    await client.end();
    await place.remove();
  }
}
