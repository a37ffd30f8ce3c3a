// Rows are found by kind and key; a key may be any text, so it travels in the query.

import { isDataKind } from '#knowledge/rows.ts';

export const rowLink = (kind: string, key: string): string =>
  isDataKind(kind) ? `/du-lieu/${kind}/dong?khoa=${encodeURIComponent(key)}` : '/du-lieu/companies';
