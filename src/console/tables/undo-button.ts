// The way back from the change of a row that is in force.

import { html } from 'hono/html';
import type { Revision } from '#knowledge/revisions.repository.ts';
import { button } from '../layout.ts';
import type { Html, StaffVisit } from '../visit.ts';

export const undoButton = (visit: StaffVisit, { kind, key, seq }: Revision, label = 'Hoàn tác'): Html =>
  button(visit, `/du-lieu/${kind}/hoan-tac`, html`${label}<span class="hidden">: ${key}</span>`, {
    plain: true,
    fields: { khoa: key, ban: seq },
  });
