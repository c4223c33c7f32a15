import type { Rule } from './rule.js';

/** A code would tell who the anonymous is. */
export const anonymousCode: Rule = ({ mode, context }) =>
  mode === 'anonymous' && context.code ? [{ field: 'code', code: 'anonymousWithCode' }] : [];
