export { TableChart } from './table-chart.js';
