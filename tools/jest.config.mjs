/** The tools are plain ES modules: they run as they stand (NODE_OPTIONS=--experimental-vm-modules). */
export default {
  displayName: 'tools',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.spec.mjs'],
  // They start processes, on two busy cores.
  testTimeout: 30_000,
  transform: {},
};
