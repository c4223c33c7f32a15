import { prepare } from '../workspace/prepare.mjs';

await prepare().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
