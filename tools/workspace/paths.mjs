import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export const paths = {
  lock: join(root, 'package-lock.json'),
  nodeModules: join(root, 'node_modules'),
  dist: join(root, 'dist'),
  server: join(root, 'dist/apps/api/main.js'),
};
