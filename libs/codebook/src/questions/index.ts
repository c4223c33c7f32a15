export * from './check-question.js';
export * from './insats-codebook.js';
export * from './own-answers.js';
export * from './own-question.js';
export * from './question-variable.js';
