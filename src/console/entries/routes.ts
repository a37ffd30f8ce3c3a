import { get, post, type Route } from '../visit.ts';
import { editPage, saveEntry } from './edit.ts';
import { historyPage, rollBack, versionPage } from './history.ts';
import { listPage } from './list.ts';
import { newPage, startNew } from './new-entry.ts';
import { onePage } from './one.ts';
import { giveBack, publish, reviewPage, startTrial, stopTrial, submit, trialState } from './review.ts';
import { receiversPage, receiversSheet, restore, withdraw } from './withdraw.ts';

const ONE = '/tra-loi/:id{[a-z]+\\.[a-z_0-9]+}';

export const ENTRY_ROUTES: readonly Route[] = [
  get('/tra-loi', 'read', listPage),
  get('/tra-loi/moi', 'edit', (visit) => newPage(visit)),
  post('/tra-loi/moi', 'edit', startNew),
  get(ONE, 'read', (visit) => onePage(visit)),
  get(`${ONE}/sua`, 'edit', editPage),
  post(`${ONE}/sua`, 'edit', saveEntry),
  get(`${ONE}/duyet`, 'read', (visit) => reviewPage(visit)),
  get(`${ONE}/thu`, 'read', trialState),
  post(`${ONE}/thu`, 'try', startTrial),
  post(`${ONE}/thu/dung`, 'try', stopTrial),
  post(`${ONE}/gui-duyet`, 'edit', submit),
  post(`${ONE}/cong-bo`, 'publish', publish),
  post(`${ONE}/tra-lai`, 'publish', giveBack),
  get(`${ONE}/lich-su`, 'read', historyPage),
  get(`${ONE}/lich-su/:seq`, 'read', versionPage),
  post(`${ONE}/lich-su/:seq/khoi-phuc`, 'edit', rollBack),
  post(`${ONE}/dung`, 'withdraw', withdraw),
  post(`${ONE}/mo-lai`, 'publish', restore),
  get(`${ONE}/nguoi-nhan`, 'receivers', receiversPage),
  get(`${ONE}/nguoi-nhan.xlsx`, 'receivers', receiversSheet),
];
