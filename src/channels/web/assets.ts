// The page's own files, read once; nothing is fetched from anywhere else.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const TYPES = {
  'chat.css': 'text/css; charset=utf-8',
  'events.css': 'text/css; charset=utf-8',
  'card.css': 'text/css; charset=utf-8',
  'chat.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;

export type Assets = {
  readonly version: string;
  readonly get: (name: string) => { body: string; type: string } | undefined;
};

export function loadAssets(): Assets {
  const files = new Map(
    Object.entries(TYPES).map(([name, type]) => [
      name,
      { body: readFileSync(new URL(`./static/${name}`, import.meta.url), 'utf8'), type },
    ]),
  );
  const version = createHash('sha256')
    .update([...files.values()].map((file) => file.body).join())
    .digest('hex')
    .slice(0, 8);
  return { version, get: (name) => files.get(name) };
}
