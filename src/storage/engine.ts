// What differs between the engines, in one place, so that no query elsewhere is written for SQLite alone.

import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import type { Schema } from './schema.ts';

export type EngineName = 'sqlite' | 'postgres';

/** A database or a transaction: what every query function takes first. */
export type Db = Kysely<Schema>;

/** Column of an ever-growing integer key. */
export function growingKey(engine: EngineName): (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder {
  return engine === 'sqlite'
    ? (column) => column.primaryKey().autoIncrement()
    : (column) => column.primaryKey().generatedAlwaysAsIdentity();
}

/** Type of an ever-growing integer key. */
export const growingKeyType = (engine: EngineName): 'integer' | 'bigint' =>
  engine === 'sqlite' ? 'integer' : 'bigint';
