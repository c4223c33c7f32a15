export { Banner } from './banner.js';
export { EmptyState } from './empty-state.js';
export { LoadFailure } from './load-failure.js';
export { Notices } from './notices.js';
export { Progress } from './progress.js';
