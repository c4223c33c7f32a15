export * from './fact-columns.js';
