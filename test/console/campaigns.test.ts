// Notices in the console: written from an event, looked at, approved by somebody else, stopped, corrected, handed over as a file.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { subscribe } from '#people/subscriptions.repository.ts';
import { createMessengers } from '../../src/messengers.ts';
import { TELEGRAM_TOKEN } from '../fakes/telegram.ts';
import { type Officer, openConsole } from './officer.ts';

let app: Awaited<ReturnType<typeof openConsole>>;
let lan: Officer;
let hung: Officer;

beforeAll(async () => {
  const telegram = {
    token: TELEGRAM_TOKEN,
    mode: 'polling',
    secret: undefined,
    apiBase: 'http://127.0.0.1:1',
    perSecond: 30,
  } as const;
  app = await openConsole({ config: { telegram } });
  createMessengers(app.core); // the ways of notices; nothing is started, nothing goes out
  lan = await app.join('lan', ['sender']);
  hung = await app.join('hung', ['approver', 'sender']);
  await app.core.storage.write(async (tx) => {
    for (const chat of ['1', '2', '3'])
      await subscribe(
        tx,
        { channel: 'telegram', account: TELEGRAM_TOKEN.split(':')[0] as string, chat },
        { topics: ['job_fair'] },
        'thu',
        app.core.clock(),
      );
  });
});
afterAll(() => app.close());

const form = { tieu_de: 'Phiên <b>', noi_dung: 'Thứ Năm, 8 giờ', chu_de: ['job_fair'] };

test('an event fills the form; the draft says whom it reaches, by which way, and how it looks', async () => {
  const page = await lan.get('/thong-bao/moi?su-kien=phien-dinh-ky.20261126');
  expect(page.text).toContain('Thời gian: 08:00 thứ Năm 26/11/2026');
  const saved = await lan.post('/thong-bao/moi', form);
  expect(saved.location).toMatch(/\/thong-bao\/1\?/);
  const one = await lan.get('/thong-bao/1');
  expect(one.text).toContain('Nhóm này có 3 người; gửi được 3, chi phí 0 đồng');
  expect(one.text).toContain('Phiên &lt;b&gt;');
  expect(one.text).toContain('<li>Thôi nhận tin</li>');
  expect((await lan.get('/thong-bao')).text).toContain('#1 Phiên');
});

test('while it is written, the page says whom it reaches and what is missing, and keeps nothing', async () => {
  const before = (await lan.get('/thong-bao')).text;
  const piece = await lan.post('/thong-bao/xem-truoc', { ...form, chu_de: ['job_fair'], kenh: ['zalo-bot'] });
  expect(piece.status).toBe(200);
  expect(piece.text).toContain('Nhóm này có 0 người');
  expect(piece.text).toContain('Không có ai trong nhóm người nhận này');
  expect((await lan.post('/thong-bao/xem-truoc', form)).text).toContain('gửi được 3');
  const long = await lan.post('/thong-bao/xem-truoc', { ...form, noi_dung: 'dài '.repeat(1_000) });
  expect(long.text).toContain('quá dài');
  const without = await lan.post('/thong-bao/moi', { ...form, xem: '1' });
  expect(without.status).toBe(200);
  expect(without.text).toContain('gửi được 3');
  expect(without.text).toContain('value="Phiên &lt;b&gt;"');
  expect((await lan.get('/thong-bao')).text).toBe(before);
});

test('who wrote or changed it cannot approve it; somebody else can, in the version that was shown', async () => {
  await lan.post('/thong-bao/1/gui-duyet');
  expect((await lan.post('/thong-bao/1/duyet', { ban: '2' })).status).toBe(403);
  const shown = await hung.get('/thong-bao/1');
  const version = /name="ban" value="(\d+)"/.exec(shown.text)?.[1] as string;
  await lan.post('/thong-bao/1/sua', { ...form, noi_dung: 'Thứ Sáu', ban: version });
  await lan.post('/thong-bao/1/gui-duyet');
  const late = await hung.post('/thong-bao/1/duyet', { ban: version });
  expect(late.status).toBe(422);
  expect(late.text).toContain('đã được sửa sau khi gửi');
  const again = /name="ban" value="(\d+)"/.exec((await hung.get('/thong-bao/1')).text)?.[1] as string;
  expect((await hung.post('/thong-bao/1/duyet', { ban: again })).location).toContain('da-duyet-thong-bao');
  expect((await hung.get('/thong-bao/1')).text).toContain('đã duyệt, chờ gửi');

  await hung.post('/thong-bao/moi', form);
  await hung.post('/thong-bao/2/gui-duyet');
  expect((await hung.get('/thong-bao/2')).text).toContain('cần người khác duyệt');
  expect((await hung.post('/thong-bao/2/duyet', { ban: '2' })).text).toContain('không được tự duyệt');
});

test('what is missing is said in words; a return carries its reason; a stop is a press', async () => {
  await lan.post('/thong-bao/moi', { tieu_de: 'Không', noi_dung: 'Nội dung' });
  const refused = await lan.post('/thong-bao/3/gui-duyet');
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Chưa chọn chủ đề');
  await hung.post('/thong-bao/2/huy');
  expect((await hung.get('/thong-bao/2')).text).toContain('đã hủy');
  await lan.post('/thong-bao/moi', form);
  await lan.post('/thong-bao/4/gui-duyet');
  expect((await hung.post('/thong-bao/4/tra-lai', { ly_do: '' })).text).toContain('Cần ghi lý do');
  await hung.post('/thong-bao/4/tra-lai', { ly_do: 'sai giờ' });
  expect((await lan.get('/thong-bao/4')).text).toContain('hung: sai giờ');
  expect((await lan.post('/thong-bao/4/tam-dung')).text).toContain('không tạm dừng được');
  const edited = await lan.post('/thong-bao/4/sua', { ...form, ban: '1' });
  expect(edited.text).toContain('Vừa có người khác sửa');
});

test('the ledger is a file, and taking it is in the log', async () => {
  const file = await lan.get('/thong-bao/1/nguoi-nhan.csv');
  expect(file.headers.get('content-disposition')).toContain('nguoi-nhan-dot-1.csv');
  expect(file.text).toContain('Mã người nhận trên kênh');
  const rows = await app.core.storage.reader.selectFrom('audit').select(['actor', 'action']).execute();
  expect(rows).toContainEqual({ actor: 'lan', action: 'campaign.export' });
});
