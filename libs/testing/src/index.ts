export * from './demo/demo-data.js';
