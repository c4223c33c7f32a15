/** What a pure lib may not ask for: its arguments alone decide the result (docs/adr/0016-pure-libs.md). */
const because = 'A lib is decided by its arguments alone: take the time or the chance as an argument.';

const forbid = (selector) => ({ selector, message: because });

export const clockless = [
  forbid("NewExpression[callee.name='Date'][arguments.length=0]"),
  forbid("CallExpression[callee.name='Date']"),
  forbid("MemberExpression[object.name='Date'][property.name='now']"),
  forbid("MemberExpression[object.name='Math'][property.name='random']"),
  forbid("MemberExpression[object.name='performance'][property.name='now']"),
  forbid("MemberExpression[object.name='crypto']"),
];
