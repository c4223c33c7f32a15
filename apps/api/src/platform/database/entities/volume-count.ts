import { EntitySchema } from 'typeorm';
import { day, forbundId, key, number, optionalText } from './columns.js';

/** Counts by gender and month, without records. */
export interface VolumeCountRow {
  forbundId: string;
  volumeCountId: string;
  insatsId: string;
  /** First day of the month. */
  month: string;
  /** Category number of `gender`. */
  gender: number;
  newPersons: number;
  visits: number;
  label: string | null;
  version: number;
}

export const VolumeCountEntity = new EntitySchema<VolumeCountRow>({
  name: 'volume_count',
  columns: {
    forbundId,
    volumeCountId: key('volume_count_id'),
    insatsId: { name: 'insats_id', type: 'uuid' },
    month: day('month'),
    gender: number('gender'),
    newPersons: number('new_persons'),
    visits: number('visits'),
    label: optionalText('label'),
    version: number('version'),
  },
});
