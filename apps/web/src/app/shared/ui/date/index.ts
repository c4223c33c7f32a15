export { DateInput } from './date-input.js';
export { DateValue, UNREADABLE_DATE } from './date-value.js';
export { provideIsoDates } from './provide-iso-dates.js';
