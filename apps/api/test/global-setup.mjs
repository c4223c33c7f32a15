import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Names the run. Jest resolves nothing but plain modules here, so the migrated template itself is made before the first
 * suite (prepare-template.ts).
 */
export default function globalSetup() {
  process.env['UTFALL_TEST_RUN'] = randomBytes(4).toString('hex');
  process.env['UTFALL_TEST_FOLDER'] = fs.mkdtempSync(path.join(os.tmpdir(), 'utfall-test-'));
}
