import { get, post, type Route } from '../visit.ts';
import { decline, intoEvent, intoNewEvent } from './deeds.ts';
import { openingsPage } from './list.ts';
import { openingPage } from './one.ts';

const ONE = '/tuyen-dung/:id{[0-9]+}';

export const OPENING_ROUTES: readonly Route[] = [
  get('/tuyen-dung', 'edit', openingsPage),
  get(ONE, 'edit', (visit) => openingPage(visit)),
  post(`${ONE}/su-kien-co`, 'edit', intoEvent),
  post(`${ONE}/su-kien-moi`, 'edit', intoNewEvent),
  post(`${ONE}/tu-choi`, 'edit', decline),
];
