export * from './clock.js';
export * from './local-date.js';
export * from './month.js';
export * from './period.js';
