import { createCodebook } from './codebook.js';
import { variables } from './variables/index.js';

/** The codebook of the product. */
export const utfallCodebook = createCodebook(variables);
