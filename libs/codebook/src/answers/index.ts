export * from './answers.js';
export * from './outcome-of.js';
export * from './stored-row.js';
