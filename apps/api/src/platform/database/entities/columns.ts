import type { EntitySchemaColumnOptions } from 'typeorm';

/** Column definitions that several tables share. */
export const forbundId: EntitySchemaColumnOptions = { name: 'forbund_id', type: 'uuid', primary: true };
export const key = (name: string): EntitySchemaColumnOptions => ({ name, type: 'uuid', primary: true });
export const text = (name: string): EntitySchemaColumnOptions => ({ name, type: 'text' });
export const optionalText = (name: string): EntitySchemaColumnOptions => ({ name, type: 'text', nullable: true });
export const number = (name: string): EntitySchemaColumnOptions => ({ name, type: 'integer' });
export const optionalNumber = (name: string): EntitySchemaColumnOptions => ({ name, type: 'integer', nullable: true });
/** A calendar day as ISO text, never a Date. */
export const day = (name: string): EntitySchemaColumnOptions => ({ name, type: 'date' });
export const optionalDay = (name: string): EntitySchemaColumnOptions => ({ name, type: 'date', nullable: true });
/** Whole öre as decimal text: an amount may be larger than a float can hold. */
export const optionalOre = (name: string): EntitySchemaColumnOptions => ({ name, type: 'bigint', nullable: true });
export const instant = (name: string): EntitySchemaColumnOptions => ({ name, type: 'timestamptz' });
