export * from './demo/demo-data.js';
export * from './demo/draw-timeline.js';
export * from './demo/structural-work.js';
export * from './demo/generate-demo.js';
export * from './demo/generate-national.js';
export * from './golden/golden-case.js';
export * from './golden/golden-folder.js';
export * from './quality/quality-input-of.js';
