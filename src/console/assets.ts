// The console's own files and htmx, read once; nothing is fetched from anywhere else.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const local = (name: string) => fileURLToPath(new URL(`./static/${name}`, import.meta.url));
const FILES = {
  'console.css': { path: () => local('console.css'), type: 'text/css; charset=utf-8' },
  'console.js': { path: () => local('console.js'), type: 'text/javascript; charset=utf-8' },
  'htmx.js': {
    path: () => fileURLToPath(import.meta.resolve('htmx.org/dist/htmx.min.js')),
    type: 'text/javascript; charset=utf-8',
  },
} as const;

type Asset = { readonly body: string; readonly type: string };
export type ConsoleAssets = { readonly version: string; readonly get: (name: string) => Asset | undefined };

let loaded: ConsoleAssets | undefined;

export function consoleAssets(): ConsoleAssets {
  if (loaded === undefined) {
    const files = new Map(
      Object.entries(FILES).map(([name, { path, type }]) => [name, { body: readFileSync(path(), 'utf8'), type }]),
    );
    const version = createHash('sha256')
      .update([...files.values()].map(({ body }) => body).join())
      .digest('hex')
      .slice(0, 8);
    loaded = { version, get: (name) => files.get(name) };
  }
  return loaded;
}
