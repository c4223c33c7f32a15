import fs from 'node:fs';
import { templateMark } from './template-mark.js';

// Migrating a new cluster takes longer than most suites, and under load longer than a suite is given to set up: it is done
// once, before the hooks of any suite begin to count their time. What is there already costs no import.
if (!fs.existsSync(templateMark())) {
  const { makeTemplate } = await import('./test-template.js');
  await makeTemplate();
}

export {};
