export * from './check-survey.js';
export * from './read-survey-file.js';
export * from './shown-survey.js';
export * from './survey.js';
