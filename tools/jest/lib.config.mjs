/** The one Jest configuration of the pure libs: sources of sibling libs, no build needed. */
export const libConfig = (displayName) => ({
  displayName,
  testEnvironment: 'node',
  // Property tests on two busy cores.
  testTimeout: 30_000,
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@utfall/([a-z-]+)$': '<rootDir>/../$1/src/index.ts',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        module: { type: 'commonjs' },
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false },
        },
        sourceMaps: 'inline',
      },
    ],
  },
});
