import { first } from './001-first.ts';
import { channels } from './002-channels.ts';
import { officersConsole } from './003-console.ts';
import { outreach } from './004-outreach.ts';
import { desk } from './005-desk.ts';
import { matter } from './006-matter.ts';
import { unusedColumns } from './007-unused-columns.ts';
import { jobSeekers } from './008-job-seekers.ts';
import { seekerNews } from './009-seeker-news.ts';
import type { Migration } from './migration.ts';

/** In order; a released migration is never edited. */
export const MIGRATIONS: readonly Migration[] = [
  first,
  channels,
  officersConsole,
  outreach,
  desk,
  matter,
  unusedColumns,
  jobSeekers,
  seekerNews,
];

export const NEWEST_VERSION = Math.max(...MIGRATIONS.map((migration) => migration.version));
