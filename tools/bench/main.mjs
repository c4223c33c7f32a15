/**
 * `npm run bench [-- reports enrolments saving imports start weight]`: what the product costs in time, each beside something
 * else in the same run. Needs a PostgreSQL (UTFALL_TEST_POSTGRES_URL, or the one on localhost); works in databases of its
 * own that it removes. Prints Markdown, the form of docs/performance.md.
 */
import { prepare } from '../workspace/prepare.mjs';
import { benchEnrolments } from './enrolments.mjs';
import { benchImports } from './imports.mjs';
import { benchReports } from './reports.mjs';
import { benchSaving } from './saving.mjs';
import { benchStart } from './start.mjs';
import { benchWeight } from './weight.mjs';

const benches = {
  reports: benchReports,
  enrolments: benchEnrolments,
  saving: benchSaving,
  imports: benchImports,
  start: benchStart,
  weight: benchWeight,
};

export async function main(asked) {
  const names = asked.length > 0 ? asked : Object.keys(benches);
  const unknown = names.filter((name) => !(name in benches));
  if (unknown.length > 0) {
    console.error(`Okänd mätning: ${unknown.join(', ')}. Det finns ${Object.keys(benches).join(', ')}.`);
    process.exit(2);
  }
  await prepare();
  const server = process.env.UTFALL_TEST_POSTGRES_URL ?? 'postgres://postgres@localhost:5432/postgres';
  for (const name of names) {
    console.error(`mäter: ${name}`);
    console.log(`\n## ${name}\n`);
    console.log(await benches[name](server));
  }
}
