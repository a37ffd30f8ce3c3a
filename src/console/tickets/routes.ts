import { get, post, type Route } from '../visit.ts';
import { cannedPage, dropGroup, groupsPage, removeCannedAnswer, saveCannedAnswer } from './canned.ts';
import { answer, close, putBack, take, transfer } from './deeds.ts';
import { bellPiece, queueLive, queuePage } from './list.ts';
import { ticketLive, ticketPage } from './one.ts';

const ONE = '/ho-tro/:code{CV-[A-Z0-9]+}';

export const TICKET_ROUTES: readonly Route[] = [
  get('/ho-tro', 'help', queuePage),
  get('/ho-tro/hang-doi', 'help', queueLive),
  get('/ho-tro/chuong', 'help', bellPiece),
  get('/ho-tro/cau-mau', 'help', (visit) => cannedPage(visit)),
  post('/ho-tro/cau-mau', 'help', saveCannedAnswer),
  post('/ho-tro/cau-mau/xoa', 'help', removeCannedAnswer),
  get('/ho-tro/nhom', 'help', groupsPage),
  post('/ho-tro/nhom/bo', 'help', dropGroup),
  get(ONE, 'help', (visit) => ticketPage(visit)),
  get(`${ONE}/truc-tiep`, 'help', ticketLive),
  post(`${ONE}/nhan`, 'help', take),
  post(`${ONE}/tra-loi`, 'help', answer),
  post(`${ONE}/chuyen`, 'help', transfer),
  post(`${ONE}/tra-lai`, 'help', putBack),
  post(`${ONE}/dong`, 'help', close),
];
