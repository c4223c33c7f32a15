export * from './columns-of.js';
export * from './database-schema.js';
export * from './migration-sql.js';
export * from './schema-of.js';
export * from './structural-variables.js';
