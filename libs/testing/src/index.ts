export * from './demo/demo-data.js';
export * from './golden/golden-case.js';
export * from './golden/golden-folder.js';
