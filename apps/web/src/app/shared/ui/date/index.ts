export { DateInput } from './date-input.js';
export { provideIsoDates } from './provide-iso-dates.js';
