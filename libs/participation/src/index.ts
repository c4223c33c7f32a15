export * from './check-participation.js';
export * from './holds-personal-number.js';
export * from './import-participation.js';
export * from './missing-variables.js';
export * from './overlapping-spells.js';
export * from './participant-code.js';
export * from './participation-problem.js';
export * from './participation-states.js';
export type { ParticipationContext } from './rules/rule.js';
