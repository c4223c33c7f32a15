/** Everything that needs neither a database nor a browser, in one run. The API has its own: see apps/api/jest.config.mjs. */
export default {
  projects: [
    '<rootDir>/libs/*/jest.config.mjs',
    '<rootDir>/apps/web/jest.config.mjs',
    '<rootDir>/tools/jest.config.mjs',
  ],
  maxWorkers: 2,
};
