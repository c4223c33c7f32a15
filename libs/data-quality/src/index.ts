export * from './days-spread.js';
export * from './expected-coverage.js';
export * from './find-remarks.js';
export type { Need, QualityCheck } from './quality-check.js';
export { qualityCheck, qualityChecks } from './quality-checks.js';
export * from './quality-columns.js';
export * from './quality-columns-builder.js';
export * from './quality-counts.js';
export * from './severity.js';
