export default {
  displayName: 'web',
  preset: 'jest-preset-angular',
  testEnvironment: 'jest-preset-angular/environments/jest-jsdom-env',
  setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'],
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^chart\\.js$': '<rootDir>/../../tools/jest/chart-stub.ts',
    '^@utfall/([a-z-]+)$': '<rootDir>/../../libs/$1/src/index.ts',
  },
};
