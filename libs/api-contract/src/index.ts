export * from './paths.js';
export * from './permissions.js';
export * from './problem.js';
export * from './resources.js';
