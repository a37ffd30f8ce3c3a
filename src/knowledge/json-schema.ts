// JSON Schemas of the curated files, so that an editor marks mistakes while somebody types.

import * as z from 'zod';
import { DATA_FILES } from './read-data.ts';
import { catalogueFile } from './schema/entry.ts';

/** File name in docs/schemas → JSON Schema of the format as it is written in YAML. */
export function jsonSchemas(): Map<string, unknown> {
  const formats = Object.entries({ 'intents.yaml': catalogueFile, ...DATA_FILES });
  return new Map(
    formats.map(([file, schema]) => [file.replace('.yaml', '.schema.json'), z.toJSONSchema(schema, { io: 'input' })]),
  );
}
