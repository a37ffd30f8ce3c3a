import { get, post, type Route } from '../visit.ts';
import { addExample, assign, ignore, newEntry } from './deeds.ts';
import { listPage } from './list.ts';
import { themePage } from './theme.ts';

export const WORKLIST_ROUTES: readonly Route[] = [
  get('/viec', 'read', listPage),
  get('/viec/:id', 'read', themePage),
  post('/viec/:id/giao', 'edit', assign),
  post('/viec/:id/cach-hoi', 'edit', addExample),
  post('/viec/:id/muc-moi', 'edit', newEntry),
  post('/viec/:id/bo-qua', 'edit', ignore),
];
