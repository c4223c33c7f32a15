import { EntitySchema } from 'typeorm';
import { forbundId, instant, key, number, optionalDay, optionalNumber, optionalText, text } from './columns.js';

/** A funded activity, or a track under one (`parentId`). */
export interface InsatsRow {
  forbundId: string;
  insatsId: string;
  parentId: string | null;
  name: string;
  kind: 'individual' | 'structural' | 'both';
  individualShare: number | null;
  owner: string | null;
  ledgerCode: string | null;
  codePrefix: string;
  startDate: string | null;
  endDate: string | null;
  places: number | null;
  followUpPlaces: number | null;
  waiting: number | null;
  waitingUpdatedAt: Date | null;
  version: number;
}

export const InsatsEntity = new EntitySchema<InsatsRow>({
  name: 'insats',
  columns: {
    forbundId,
    insatsId: key('insats_id'),
    parentId: { name: 'parent_id', type: 'uuid', nullable: true },
    name: text('name'),
    kind: text('kind'),
    individualShare: optionalNumber('individual_share'),
    owner: optionalText('owner'),
    ledgerCode: optionalText('ledger_code'),
    codePrefix: text('code_prefix'),
    startDate: optionalDay('start_date'),
    endDate: optionalDay('end_date'),
    places: optionalNumber('places'),
    followUpPlaces: optionalNumber('follow_up_places'),
    waiting: optionalNumber('waiting'),
    waitingUpdatedAt: { ...instant('waiting_updated_at'), nullable: true },
    version: number('version'),
  },
});
