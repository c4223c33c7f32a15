export * from './compose-report.js';
export * from './format-cell.js';
export * from './kronor-of.js';
export * from './report-input.js';
export * from './report.js';
export * from './texts/period-text.js';
export * from './texts/reason-text.js';
export type { Lang } from './texts/text.js';
