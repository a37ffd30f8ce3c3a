import { get, post, type Route } from '../visit.ts';
import { posterPage, setEventState } from './event.ts';
import { changeDay, eventDaysPage } from './event-days.ts';
import { applyImport, planPage, refusedSheet } from './import.ts';
import { exportTable, tablePage, tablesPage } from './list.ts';
import { approveAll, approveRow, dropRow } from './review-rows.ts';
import { newRowPage, rowPage } from './row-page.ts';
import { addRow, removeRow, saveRow } from './save-row.ts';
import { undo } from './undo.ts';
import { upload, uploadPage } from './upload.ts';

const TABLE = '/du-lieu/:kind';

export const TABLE_ROUTES: readonly Route[] = [
  get('/du-lieu', 'read', tablesPage),
  get(TABLE, 'read', tablePage),
  get(`${TABLE}/:file{xuat\\.(?:xlsx|csv)}`, 'read', exportTable),
  get(`${TABLE}/moi`, 'edit', (visit) => newRowPage(visit)),
  post(`${TABLE}/moi`, 'edit', addRow),
  get(`${TABLE}/dong`, 'read', rowPage),
  post(`${TABLE}/dong`, 'edit', saveRow),
  post(`${TABLE}/xoa`, 'edit', removeRow),
  post(`${TABLE}/duyet`, 'publish', approveRow),
  post(`${TABLE}/duyet-het`, 'publish', approveAll),
  post(`${TABLE}/tra-lai`, 'try', dropRow),
  post(`${TABLE}/hoan-tac`, 'edit', undo),
  post('/du-lieu/events/tinh-trang', 'edit', setEventState),
  get('/du-lieu/events/ngay', 'edit', (visit) => eventDaysPage(visit)),
  post('/du-lieu/events/ngay', 'edit', changeDay),
  get('/su-kien/to-roi', 'read', posterPage),
  get(`${TABLE}/nhap`, 'edit', (visit) => uploadPage(visit)),
  post(`${TABLE}/nhap`, 'edit', upload),
  get(`${TABLE}/nhap/:id{[\\w-]+}`, 'edit', (visit) => planPage(visit)),
  post(`${TABLE}/nhap/:id{[\\w-]+}`, 'edit', applyImport),
  get(`${TABLE}/nhap/:id{[\\w-]+}/loi.xlsx`, 'edit', refusedSheet),
];
