export { DataTable } from './data-table.js';
