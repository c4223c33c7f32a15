export * from './category-by-label.js';
export * from './empty-answer.js';
export * from './import-error.js';
export * from './import-reader.js';
export * from './read-cell.js';
