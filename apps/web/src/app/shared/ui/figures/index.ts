export { FigureButton } from './figure-button.js';
export { figureText } from './figure-text.js';
export { FigureStrip, type LeadingFigure } from './figure-strip.js';
