import { get, type Route } from '../visit.ts';
import { seekersPage, seekersSheet } from './list.ts';

export const SEEKER_ROUTES: readonly Route[] = [
  get('/nguoi-tim-viec', 'help', seekersPage),
  get('/nguoi-tim-viec/xuat.csv', 'help', seekersSheet),
];
