import nx from '@nx/eslint-plugin';
import { createProjectGraphAsync } from '@nx/devkit';
import angular from 'angular-eslint';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { clockless } from './tools/borders/clockless.mjs';
import { shippedConstraints, testConstraints, testDataCircles } from './tools/borders/project-borders.mjs';

// The border rule reads Nx's cached graph and silently checks nothing where there is none, as in a fresh clone.
await createProjectGraphAsync();

const borders = (depConstraints, ignoredCircularDependencies = []) => ({
  '@nx/enforce-module-boundaries': [
    'error',
    // A package that is there only because another needs it may be gone tomorrow; Jest's own globals come with Jest.
    { banTransitiveDependencies: true, allow: ['@jest/globals'], depConstraints, ignoredCircularDependencies },
  ],
});

const specs = ['**/*.spec.{ts,mjs}', 'apps/api/test/**/*.ts'];

export default defineConfig(
  {
    ignores: ['**/dist', '**/coverage', '**/.angular', '**/.nx', '**/node_modules', '**/test-results', 'tmp', 'data'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, tseslint.configs.strict, tseslint.configs.stylistic],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Öre is a branded bigint, which the rule does not see as a number.
      '@typescript-eslint/no-unsafe-unary-minus': 'off',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // Validators.required and its like are static and use no `this`.
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
      // Angular components and Nest modules are classes whose decorator is their whole content.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
    },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: { globals: nodeGlobals() },
    rules: {
      eqeqeq: 'error',
      'no-undef': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['**/*.spec.mjs'], languageOptions: { globals: jestGlobals() } },
  {
    files: ['**/*.{ts,mjs,cjs}'],
    plugins: { '@nx': nx },
    rules: borders(shippedConstraints),
  },
  // Test configuration is read by Jest alone and belongs to no project's sources; the generators read what they have just compiled.
  { files: ['**/jest.config.mjs', 'tools/codebook-*.mjs'], rules: { '@nx/enforce-module-boundaries': 'off' } },
  { files: [...specs, 'apps/api/src/**/demo/**/*.ts'], rules: borders(testConstraints, testDataCircles) },
  {
    files: ['libs/*/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-console': 'error', 'no-restricted-syntax': ['error', ...clockless] },
  },
  {
    // Counting loops walk typed columns of one length by index; a check for undefined in each step would cost and could never be true.
    files: ['libs/outcome-statistics/src/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['libs/*/src/**/*.ts'],
    ignores: ['**/*.spec.ts', 'libs/testing/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ regex: '^node:', message: 'A lib reads and writes nothing: take the content as an argument.' }],
        },
      ],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['apps/api/src/platform/database/**', '**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'typeorm',
              importNames: ['DataSource'],
              message: 'Only the unit of work reaches the database: it alone sets role and förbund (decision 3).',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/web/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'app', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'app', style: 'camelCase' }],
      '@angular-eslint/prefer-on-push-component-change-detection': 'off', // zoneless: signals decide what is drawn
    },
  },
  {
    files: ['apps/web/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },
  {
    files: specs.filter((pattern) => pattern.endsWith('ts')).concat('**/*.spec.ts'),
    rules: {
      // A response body and a matcher are `any` by their libraries' own types; what they hold is what the spec asserts.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      // In a spec a missing value is a failed test either way.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);

function nodeGlobals() {
  const names = ['process', 'console', 'URL', 'Buffer', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'];
  const more = [
    'fetch',
    'performance',
    'structuredClone',
    'setImmediate',
    'AbortController',
    'TextDecoder',
    'FormData',
    'Blob',
    'require',
  ];
  return Object.fromEntries([...names, ...more, 'module', '__dirname'].map((name) => [name, 'readonly']));
}

function jestGlobals() {
  const names = ['describe', 'it', 'expect', 'beforeAll', 'beforeEach', 'afterAll', 'afterEach'];
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}
