export { controlIdOf } from './control-id.js';
export { ErrorSummary, type FormError } from './error-summary.js';
export { Field } from './field.js';
export { FieldControl } from './field-control.js';
export { FieldGroup } from './field-group.js';
export { IdentityWarning } from './identity-warning.js';
