// Tells when a curated file changes on disk. Editors write in several steps, so changes are gathered for a moment.

import { type FSWatcher, watch } from 'node:fs';

const SETTLE_MS = 200;

/** Calls `changed` after files in the folders settle; returns how to stop. */
export function watchFolders(folders: readonly string[], changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watchers: FSWatcher[] = folders.map((folder) =>
    watch(folder, (_, name) => {
      if (name !== null && !/\.(?:yaml|tsv)$/.test(name)) return;
      clearTimeout(timer);
      timer = setTimeout(changed, SETTLE_MS);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
