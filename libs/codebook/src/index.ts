export * from './codebook.js';
export * from './measures.js';
export * from './schema/index.js';
export * from './utfall-codebook.js';
export * from './variable.js';
