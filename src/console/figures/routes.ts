import { get, post, type Route } from '../visit.ts';
import { monthlyPage, monthlySheet, saveMonthlyFigures } from './monthly.ts';
import { figuresPage } from './page.ts';

export const FIGURE_ROUTES: readonly Route[] = [
  get('/so-lieu', 'read', figuresPage),
  get('/so-lieu/thang', 'read', (visit) => monthlyPage(visit)),
  post('/so-lieu/thang', 'edit', saveMonthlyFigures),
  get('/so-lieu/thang.xlsx', 'read', monthlySheet),
];
