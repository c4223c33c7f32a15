export { FigureButton } from './figure-button.js';
export { figureText } from './figure-text.js';
