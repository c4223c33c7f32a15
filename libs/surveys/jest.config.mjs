import { libConfig } from '../../tools/jest/lib.config.mjs';

export default libConfig('surveys');
