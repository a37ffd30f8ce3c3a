// The pages of notices, and who may open them. What a deed needs beyond the page is decided by the campaign office.

import { get, post, type Route } from '../visit.ts';
import { composePage, editPage, previewDraft, saveEdited, saveNew } from './compose.ts';
import { approve, cancel, correct, giveBack, pause, resume, sendNow, sendTest, submit } from './deeds.ts';
import { listPage } from './list.ts';
import { campaignPage } from './page.ts';
import { progressLive } from './progress.ts';
import { ledgerFile } from './report.ts';

export const CAMPAIGN_ROUTES: readonly Route[] = [
  get('/thong-bao', 'read', listPage),
  get('/thong-bao/moi', 'notify', (visit) => composePage(visit)),
  post('/thong-bao/moi', 'notify', saveNew),
  post('/thong-bao/xem-truoc', 'notify', previewDraft),
  get('/thong-bao/:id{[0-9]+}', 'read', (visit) => campaignPage(visit)),
  get('/thong-bao/:id{[0-9]+}/sua', 'notify', (visit) => editPage(visit)),
  post('/thong-bao/:id{[0-9]+}/sua', 'notify', saveEdited),
  get('/thong-bao/:id{[0-9]+}/tien-do', 'read', progressLive),
  post('/thong-bao/:id{[0-9]+}/thu', 'notify', sendTest),
  post('/thong-bao/:id{[0-9]+}/gui-duyet', 'notify', submit),
  post('/thong-bao/:id{[0-9]+}/duyet', 'approve_notices', approve),
  post('/thong-bao/:id{[0-9]+}/tra-lai', 'approve_notices', giveBack),
  post('/thong-bao/:id{[0-9]+}/gui-ngay', 'notify', sendNow),
  post('/thong-bao/:id{[0-9]+}/tam-dung', 'read', pause),
  post('/thong-bao/:id{[0-9]+}/tiep-tuc', 'notify', resume),
  post('/thong-bao/:id{[0-9]+}/huy', 'read', cancel),
  post('/thong-bao/:id{[0-9]+}/dinh-chinh', 'notify', correct),
  get('/thong-bao/:id{[0-9]+}/nguoi-nhan.csv', 'receivers', ledgerFile),
];
