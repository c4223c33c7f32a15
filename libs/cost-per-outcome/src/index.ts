export * from './cost-per-outcome.js';
export * from './cost-plan.js';
export type * from './cost-reasons.js';
export * from './costed-insats.js';
export { type CostMeasureId, costMeasures } from './denominators.js';
export type * from './gender-split.js';
export * from './quotient.js';
