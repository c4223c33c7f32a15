export * from './allocate.js';
export * from './cost-in-period.js';
export * from './cost-types.js';
export * from './format-kronor.js';
export * from './ledger-row.js';
export * from './ore.js';
export * from './round.js';
