export { amountText, cellText, percent } from './cell-text.js';
export { FigureButton } from './figure-button.js';
