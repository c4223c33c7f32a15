import { EntitySchema } from 'typeorm';
import { key, text } from './columns.js';

/** The tenant. */
export interface ForbundRow {
  forbundId: string;
  slug: string;
  name: string;
  /** Codebook variables switched on beyond the required ones. */
  optionalVariables: string[];
}

export const ForbundEntity = new EntitySchema<ForbundRow>({
  name: 'forbund',
  columns: {
    forbundId: key('forbund_id'),
    slug: text('slug'),
    name: text('name'),
    optionalVariables: { name: 'optional_variables', type: 'text', array: true },
  },
});
