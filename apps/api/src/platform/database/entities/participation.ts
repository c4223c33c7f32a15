import { schemaOf, utfallCodebook } from '@utfall/codebook';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { forbundId, instant, key, number, optionalText } from './columns.js';

/** Structural columns; the codebook's columns stand beside them under their own names (`age_band`). */
export interface ParticipationRow {
  forbundId: string;
  participationId: string;
  insatsId: string;
  participantId: string | null;
  code: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  /** Category number, bit set, ISO date, extents by category number, or null for not collected. */
  [codebookColumn: string]: unknown;
}

/** The codebook's columns, one by one: a new variable needs no change here (ADR 9). */
const codebookColumns: Record<string, EntitySchemaColumnOptions> = Object.fromEntries(
  schemaOf(utfallCodebook).columns.map((column) => {
    const array = column.type.endsWith('[]');
    const type = (array ? column.type.slice(0, -2) : column.type) as 'smallint' | 'integer' | 'bigint' | 'date';
    return [column.name, { name: column.name, type, array, nullable: !column.notNull }];
  }),
);

export const ParticipationEntity = new EntitySchema<ParticipationRow>({
  name: 'participation',
  columns: {
    forbundId,
    participationId: key('participation_id'),
    insatsId: { name: 'insats_id', type: 'uuid' },
    participantId: { name: 'participant_id', type: 'uuid', nullable: true },
    code: optionalText('code'),
    version: number('version'),
    createdAt: instant('created_at'),
    updatedAt: instant('updated_at'),
    ...codebookColumns,
  },
});
