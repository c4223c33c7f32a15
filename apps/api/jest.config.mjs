// These open the embedded database whatever the run is on: the run on PostgreSQL would only repeat them.
const embeddedAlone = [
  '/src/serve.spec.ts',
  '/src/platform/database/embedded-database.spec.ts',
  '/src/platform/database/taking-turns.spec.ts',
];

/** Nest 12 and PGlite are ES modules: the API and the libs under it run as such (NODE_OPTIONS=--experimental-vm-modules). */
export default {
  displayName: 'api',
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/global-setup.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/prepare-template.ts'],
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
  testMatch: ['<rootDir>/{src,test}/**/*.spec.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    ...(process.env.UTFALL_TEST_DB === 'postgres' ? embeddedAlone.map((file) => `<rootDir>${file}`) : []),
  ],
  // A database is opened, a password hashed, a server started: on two busy cores that takes its time.
  testTimeout: 60_000,
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@utfall/([a-z-]+)$': '<rootDir>/../../libs/$1/src/index.ts',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        module: { type: 'es6' },
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        sourceMaps: 'inline',
      },
    ],
  },
};
