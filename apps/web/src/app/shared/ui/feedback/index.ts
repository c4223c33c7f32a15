export { Banner } from './banner.js';
export { EmptyState } from './empty-state.js';
export { Notices } from './notices.js';
export { Progress } from './progress.js';
