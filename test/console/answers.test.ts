// An answer from the first word to the chat that gives it, and back: drafts, the second person, trials, schedules, withdrawal.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addReplies } from '#channels/outbox.repository.ts';
import { say } from '#conversation/reply.ts';
import { listAudit } from '#people/audit.repository.ts';
import { post } from '../support/app.ts';
import { ROOT } from '../support/knowledge.ts';
import { until } from '../support/until.ts';
import { type ConsoleApp, type Fields, type Officer, openConsole } from './officer.ts';

let app: ConsoleApp;
let lan: Officer;
let minh: Officer;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cau-viec-content-'));
  cpSync(join(ROOT, 'intents'), join(folder, 'intents'), { recursive: true });
  cpSync(join(ROOT, 'data'), join(folder, 'data'), { recursive: true });
  app = await openConsole({ config: { intentsDir: join(folder, 'intents'), dataDir: join(folder, 'data') } });
  lan = await app.join('lan', ['editor', 'reviewer']);
  minh = await app.join('minh', ['reviewer', 'editor']);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const fieldValue = (page: string, name: string): string => {
  const area = new RegExp(`<textarea[^>]*name="${name.replaceAll('.', '\\.')}"[^>]*>\\n?([^<]*)</textarea>`).exec(
    page,
  )?.[1];
  const input = new RegExp(`<input[^>]*name="${name.replaceAll('.', '\\.')}"[^>]*value="([^"]*)"`).exec(page)?.[1];
  return (area ?? input ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
};

/** Every field of the editor as the page shows it. */
function fieldsOf(page: string): Record<string, string> {
  const form = page.slice(page.indexOf('id="soan"'), page.indexOf('</form>', page.indexOf('id="soan"')));
  const names = [...new Set(Array.from(form.matchAll(/name="([\w.]+)"/g), (match) => match[1] as string))];
  const selected = (name: string) =>
    new RegExp(`<select[^>]*name="${name.replaceAll('.', '\\.')}"[^>]*>.*?<option value="([^"]*)" selected`, 's').exec(
      form,
    )?.[1];
  return Object.fromEntries(
    names
      .filter((name) => !['viec', '_csrf', 'often'].includes(name))
      .map((name) => [name, selected(name) ?? fieldValue(form, name)]),
  );
}

async function edit(officer: Officer, id: string, change: Fields, deed = 'save') {
  const page = await officer.get(`/tra-loi/${id}/sua`);
  return officer.post(`/tra-loi/${id}/sua`, { ...fieldsOf(page.text), ...change, viec: deed });
}

async function submit(officer: Officer, id: string) {
  const page = await officer.get(`/tra-loi/${id}/duyet`);
  return officer.post(`/tra-loi/${id}/gui-duyet`, { ban: fieldValue(page.text, 'ban') });
}

async function tryOut(officer: Officer, id: string): Promise<string> {
  await officer.post(`/tra-loi/${id}/thu`);
  let text = '';
  await until(async () => {
    text = (await officer.get(`/tra-loi/${id}/thu`, { 'hx-request': 'true' })).text;
    return !text.includes('<progress');
  }, 120_000);
  return text;
}

async function publish(officer: Officer, id: string, extra: Fields = {}) {
  const page = await officer.get(`/tra-loi/${id}/duyet`);
  return officer.post(`/tra-loi/${id}/cong-bo`, { ban: fieldValue(page.text, 'ban'), ...extra });
}

const ask = async (text: string) => (await post(app.http, { text })).data.replies.map((reply) => reply.text).join('\n');
const audit = async () =>
  (await listAudit(app.core.storage.reader, { offset: 0, limit: 50 })).rows.map(
    (row) => `${row.actor} ${row.action} ${row.subject}`,
  );

const DEADLINE = 'thời hạn nộp hồ sơ thất nghiệp là bao lâu';

describe('from a draft to the chat', () => {
  test('an answer that another person published is given; until then the old one is', async () => {
    const short = 'Nộp đủ hồ sơ trong {{tctn_han_nop_thang}} tháng kể từ ngày nghỉ. Câu này do trang quản trị viết.';
    const saved = await edit(lan, 'ui.deadline', { 'answers.0.short': short, ghi_chu: 'Viết gọn lại' }, 'submit');
    expect(saved.location).toContain('da-gui-duyet');
    const review = await minh.get('/tra-loi/ui.deadline/duyet');
    expect(review.text).toContain('Viết gọn lại');
    expect(review.text).toMatch(/<ins>[^<]*Câu này do trang quản trị viết/);
    for (const channel of ['Web', 'Telegram', 'Zalo OA', 'Zalo Bot'])
      expect(review.text).toContain(`<h3>${channel}</h3>`);
    const before = await ask(DEADLINE);
    expect(before).not.toContain('trang quản trị');
    expect(before).not.toContain('cán bộ trung tâm duyệt');

    expect((await publish(lan, 'ui.deadline')).text).toContain('do chính anh/chị soạn');
    expect(await tryOut(minh, 'ui.deadline')).toContain('Công bố được');
    expect((await publish(minh, 'ui.deadline')).location).toContain('da-cong-bo');
    expect(await ask(DEADLINE)).toContain(
      'Nộp đủ hồ sơ trong 3 tháng kể từ ngày nghỉ. Câu này do trang quản trị viết.',
    );
    expect(await ask(DEADLINE)).toContain('cán bộ trung tâm duyệt');
    expect((await audit())[0]).toBe('minh content.publish ui.deadline');
  });

  test('a draft with a fault is not sent for review: the field is named', async () => {
    const page = await edit(
      lan,
      'ui.payment',
      { 'answers.0.short': 'Được 2 triệu đồng.', 'answers.0.sources.0.doc': 'KHONGCO' },
      'submit',
    );
    expect(page.status).toBe(422);
    expect(page.text).toContain('Câu trả lời 1 · Câu ngắn: số “2 triệu” gõ thẳng vào câu');
    expect(page.text).toContain('không có văn bản mã KHONGCO');
    expect(page.text).toContain('aria-invalid="true"');
    await edit(lan, 'ui.payment', {}, 'discard');
    expect((await lan.get('/tra-loi/ui.payment/duyet')).status).toBe(404);
  });

  test('publishing that would break a protected question of another entry is refused with the question', async () => {
    const stolen = [
      'nop ho so that nghiep tre co bi phat khong',
      'qua 3 thang chua nop ho so that nghiep thi sao',
      'nghỉ việc quá 3 tháng rồi có làm bảo hiểm thất nghiệp được nữa không',
      'qua ba thang chua nop ho so that nghiep',
      'qua 3 thang chua nop ho so that nghiep thi lam sao',
    ];
    const page = await lan.get('/tra-loi/ui.payment/sua');
    await edit(lan, 'ui.payment', { examples: `${fieldsOf(page.text).examples}\n${stolen.join('\n')}` });
    expect((await publish(minh, 'ui.payment')).text).toContain('người soạn chưa gửi duyệt');
    expect((await submit(lan, 'ui.payment')).location).toContain('da-gui-duyet');
    const result = await tryOut(minh, 'ui.payment');
    expect(result).toContain('Không công bố được');
    expect(result).toMatch(/Câu được bảo vệ “[^”]*3 th[^”]*” của mục Hạn nộp hồ sơ/);
    const refused = await publish(minh, 'ui.payment');
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/câu được bảo vệ “[^”]*3 th[^”]*” sẽ bị hiểu sai/);
    expect(await ask('qua 3 thang chua nop ho so that nghiep thi sao')).toMatch(/[Nn]ộp đủ hồ sơ/);
    await edit(lan, 'ui.payment', {}, 'discard');
  });

  test('a one-person house may publish its own words, and the log says so', async () => {
    const admin = await app.join('mot.minh', ['administrator', 'editor', 'reviewer']);
    await admin.post('/nhan-su/quy-tac', { quy_tac: 'secondPerson', bat: '0' });
    await edit(admin, 'chat.bye', { 'answers.0.short': 'Dạ, chào anh/chị, chúc anh/chị nhiều sức khỏe.' }, 'submit');
    await tryOut(admin, 'chat.bye');
    expect((await publish(admin, 'chat.bye')).location).toContain('da-cong-bo');
    const { rows } = await listAudit(app.core.storage.reader, { words: 'content.publish', offset: 0, limit: 1 });
    expect(rows[0]?.detail).toContain('không có người thứ hai');
    await admin.post('/nhan-su/quy-tac', { quy_tac: 'secondPerson', bat: '1' });
  });
});

describe('a new entry', () => {
  const EXAMPLES = `trung tâm có chỗ giữ trẻ không
gửi con nhỏ ở trung tâm lúc làm hồ sơ được không
có ai trông bé giúp khi tôi vào nộp giấy không
mang theo con nhỏ đến trung tâm có tiện không
chỗ chơi cho trẻ em ở trung tâm dịch vụ việc làm
gui tre khi di lam thu tuc
có phòng cho mẹ và bé ở trung tâm không
con nhỏ không ai trông thì đến nộp hồ sơ sao
trung tam co cho giu be k
tôi có con nhỏ phải bế theo, vào trung tâm được không
khu vui chơi trẻ em trong trung tâm
nhờ người giữ em bé lúc phỏng vấn`;

  test('is begun, tried, published, and the chat gives it; the same id is not given twice', async () => {
    expect(
      (await lan.post('/tra-loi/moi', { chu_de: 'office', ma: 'trong_tre', title: 'Chỗ trông trẻ' })).location,
    ).toContain('/tra-loi/office.trong_tre/sua');
    expect((await minh.post('/tra-loi/moi', { chu_de: 'office', ma: 'trong_tre', title: 'Lại nữa' })).text).toContain(
      'đã có mục office.trong_tre',
    );
    expect((await lan.post('/tra-loi/moi', { chu_de: 'ui', ma: 'deadline', title: 'Trùng' })).status).toBe(422);
    const empty = await edit(lan, 'office.trong_tre', {}, 'submit');
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Câu trả lời 1 · Câu ngắn: không được để trống');
    const filled = await edit(
      lan,
      'office.trong_tre',
      {
        label: 'Chỗ trông trẻ',
        'answers.0.short':
          'Trung tâm chưa có người trông trẻ; anh/chị có thể bế bé vào cùng. Hỏi trước: {{office.phone}}.',
        'answers.0.sources.0.doc': 'OFFICE',
        examples: EXAMPLES,
        questions: 'ở trung tâm có chỗ gửi trẻ nhỏ không',
      },
      'submit',
    );
    expect(filled.location).toContain('da-gui-duyet');
    const result = await tryOut(minh, 'office.trong_tre');
    expect(result).toContain('Công bố được');
    expect(result).toContain('mới có 12 cách hỏi'); // advice, no obstacle
    expect((await publish(minh, 'office.trong_tre')).location).toContain('da-cong-bo');
    expect(await ask('trung tâm có chỗ giữ trẻ con không ạ')).toContain('chưa có người trông trẻ');
  });
});

describe('looking at a preview', () => {
  test('of another day begins no draft', async () => {
    const page = await lan.get('/tra-loi/ui.training_support/sua');
    const piece = await lan.post(
      '/tra-loi/ui.training_support/sua',
      {
        ...fieldsOf(page.text),
        ...(page.text.includes('name="often" value="1" checked') ? { often: '1' } : {}),
        ngay_xem: '2026-12-01',
        viec: '',
      },
      { 'hx-request': 'true' },
    );
    expect(piece.text).toContain('Như người dân thấy ngày 01/12/2026');
    expect((await lan.get('/tra-loi/ui.training_support/duyet')).status).toBe(404);
  });
});

describe('two officers on one entry', () => {
  test('the second to save sees both versions; nothing is lost, and overwriting is a choice', async () => {
    const theirs = fieldsOf((await minh.get('/tra-loi/ui.transfer/sua')).text);
    await edit(lan, 'ui.transfer', { title: 'Tên do Lan đặt' });
    const clash = await minh.post('/tra-loi/ui.transfer/sua', { ...theirs, title: 'Tên do Minh đặt', viec: 'save' });
    expect(clash.status).toBe(409);
    expect(clash.text).toContain('lan đã lưu bản khác');
    expect(clash.text).toContain('Tên do Minh đặt');
    expect((await lan.get('/tra-loi/ui.transfer/sua')).text).toContain('Tên do Lan đặt');
    const over = await minh.post('/tra-loi/ui.transfer/sua', {
      ...theirs,
      title: 'Tên do Minh đặt',
      ban: fieldValue(clash.text, 'ban'),
      viec: 'save',
    });
    expect(over.location).toContain('da-luu');
    // Both wrote it now, so neither may publish it.
    for (const officer of [lan, minh])
      expect((await publish(officer, 'ui.transfer')).text).toContain('do chính anh/chị soạn');
    await edit(lan, 'ui.transfer', {}, 'discard');
  });

  test('a page does not clash with its own save while typing', async () => {
    const page = await lan.get('/tra-loi/ui.retirement/sua');
    const fields = fieldsOf(page.text);
    await lan.post('/tra-loi/ui.retirement/sua', { ...fields, title: 'Gõ', viec: '' }, { 'hx-request': 'true' });
    expect(
      (await lan.post('/tra-loi/ui.retirement/sua', { ...fields, title: 'Gõ xong', viec: 'save' })).location,
    ).toContain('da-luu');
    const other = fieldsOf((await lan.get('/tra-loi/ui.retirement/sua')).text);
    await lan.post('/tra-loi/ui.retirement/sua', { ...other, title: 'Thẻ thứ hai', viec: 'save' });
    expect(
      (await lan.post('/tra-loi/ui.retirement/sua', { ...fields, title: 'Thẻ thứ nhất', viec: 'save' })).status,
    ).toBe(409);
    await edit(lan, 'ui.retirement', {}, 'discard');
  });

  test('a save while typing answers with the new version, and a clash shows in place', async () => {
    const page = await lan.get('/tra-loi/ui.reserve/sua');
    const fields = fieldsOf(page.text);
    const piece = await lan.post(
      '/tra-loi/ui.reserve/sua',
      { ...fields, title: 'Gõ dở', viec: '' },
      { 'hx-request': 'true' },
    );
    expect(piece.text).toContain('Đã lưu nháp');
    expect(fieldValue(piece.text, 'ban')).toMatch(/^\d+\.1$/);
    const stale = await minh.post(
      '/tra-loi/ui.reserve/sua',
      { ...fields, title: 'Khác', viec: '' },
      { 'hx-request': 'true' },
    );
    expect(stale.text).toContain('Chưa lưu');
    await edit(lan, 'ui.reserve', {}, 'discard');
  });
});

describe('history', () => {
  test('every version is there with its differences, and an old one comes back through a draft', async () => {
    const list = await lan.get('/tra-loi/ui.deadline/lich-su');
    const seq = /lich-su\/(\d+)"/.exec(list.text)?.[1] as string;
    const version = await lan.get(`/tra-loi/ui.deadline/lich-su/${seq}`);
    expect(version.text).toContain('Câu này do trang quản trị viết');
    const back = await lan.post(`/tra-loi/ui.deadline/lich-su/${seq}/khoi-phuc`, { truoc: '1' });
    expect(back.location).toContain('da-khoi-phuc');
    await submit(lan, 'ui.deadline');
    await tryOut(minh, 'ui.deadline');
    expect((await publish(minh, 'ui.deadline')).location).toContain('da-cong-bo');
    expect(await ask(DEADLINE)).not.toContain('trang quản trị');
  });
});

describe('scheduled answers', () => {
  test('come into force by themselves on their day', async () => {
    await edit(lan, 'office.appointment', { title: 'Hẹn lịch từ tháng sau' }, 'submit');
    await tryOut(minh, 'office.appointment');
    const tomorrow = '2026-11-23';
    expect((await publish(minh, 'office.appointment', { ngay: tomorrow })).location).toContain('da-hen');
    expect((await lan.get('/tra-loi/office.appointment')).text).toContain('Hẹn công bố ngày 23/11/2026');
    const { editorial, mind } = app.core;
    expect(await editorial.publishDue()).toBe(0);
    const before = app.at.now;
    app.at.now = before.add({ hours: 24 });
    expect(await editorial.publishDue()).toBe(1);
    app.at.now = before;
    expect(mind.current()?.knowledge.entries.get('office.appointment')?.title).toBe('Hẹn lịch từ tháng sau');
    expect((await audit())[0]).toBe('system content.publish office.appointment');
  });
});

describe('“Dừng câu trả lời này ngay”', () => {
  const QUESTION = 'bảo lưu thời gian đóng bảo hiểm thất nghiệp là sao';

  test('nobody is given the answer any more, what waits to be sent is changed, and the receivers are listed', async () => {
    expect(await ask(QUESTION)).toContain('Căn cứ');
    const { storage } = app.core;
    const address = { channel: 'telegram', account: 'bot', chat: '4711' } as const;
    const given = say('Câu sai đang chờ gửi', 'answer', { provenance: { intent: 'ui.reserve', revision: 'abc' } });
    await storage.write((tx) =>
      addReplies(tx, [{ address, ordinal: 0, reply: given, knowledge: '', now: app.at.now, deleteOn: '2027-01-01' }]),
    );
    const stopped = await lan.post('/tra-loi/ui.reserve/dung', { ly_do: 'mức cũ' });
    expect(stopped.location).toContain('/tra-loi/ui.reserve/nguoi-nhan?bao=da-dung');
    const answer = await ask(QUESTION);
    expect(answer).toContain('đang được cán bộ xem lại');
    expect(answer).not.toContain('Căn cứ');
    const waiting = await storage.reader
      .selectFrom('outbox')
      .select('reply')
      .where('chat', '=', '4711')
      .executeTakeFirstOrThrow();
    expect(waiting.reply).toContain('đang được cán bộ xem lại');
    const page = await lan.get('/tra-loi/ui.reserve/nguoi-nhan');
    expect(page.text).toContain('<strong>1</strong> người');
    expect((await lan.post('/tra-loi/ui.reserve/dung', { ly_do: 'lần nữa' })).text).toContain('đã được dừng từ trước');
  });

  test('a button of an old screen does not give it either', async () => {
    for (const button of ['i:ui.reserve', 'd:ui.reserve|2026-11-22', 'q:ui.reserve'])
      expect((await post(app.http, { button })).data.replies[0]?.text).toContain('đang được cán bộ xem lại');
  });

  test('stopping the rule of the benefit stops its calculator half way', async () => {
    const first = await post(app.http, { button: 'calc' });
    const session = first.data.session;
    await lan.post('/tra-loi/ui.amount_duration/dung', { ly_do: 'tính sai' });
    const next = await post(app.http, { session, text: '50 tháng' });
    expect(next.data.replies[0]?.text).toContain('đang được cán bộ xem lại');
    expect((await post(app.http, { button: 'calc' })).data.replies[0]?.text).toContain('đang được cán bộ xem lại');
    await minh.post('/tra-loi/ui.amount_duration/mo-lai');
    expect((await post(app.http, { button: 'calc' })).data.replies[0]?.text).toContain('tháng');
  });

  test('it comes back when a reviewer says so; the list opens in Excel', async () => {
    const sheet = await minh.get('/tra-loi/ui.reserve/nguoi-nhan.xlsx?so_ngay=3');
    expect(sheet.headers.get('content-type')).toContain('spreadsheetml');
    expect((await minh.post('/tra-loi/ui.reserve/mo-lai')).location).toContain('da-mo-lai');
    expect(await ask(QUESTION)).toContain('Căn cứ');
  });

  test('another process that shares the database stops within the second in which it looks', async () => {
    const other = await openConsole({
      varDir: app.varDir,
      config: { intentsDir: join(folder, 'intents'), dataDir: join(folder, 'data') },
    });
    const unwatch = other.core.mind.watch();
    await lan.post('/tra-loi/ui.reserve/dung', { ly_do: 'thử hai máy' });
    await until(() => other.core.mind.current()?.knowledge.entries.get('ui.reserve')?.status === 'withdrawn', 5_000);
    unwatch();
    await other.close();
    await minh.post('/tra-loi/ui.reserve/mo-lai');
  });
});

describe('a new version of the program', () => {
  test('that changed an entry under a published one is shown, and an officer decides', async () => {
    const file = join(folder, 'intents', 'office.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/(id: office\.appointment\n\s+title: ).*/, '$1Tên mới trong tệp'));
    expect(await app.core.mind.load()).toEqual([]);
    expect(app.core.mind.current()?.knowledge.entries.get('office.appointment')?.title).toBe('Hẹn lịch từ tháng sau');
    const page = await minh.get('/xung-dot');
    expect(page.text).toContain('Tên mới trong tệp');
    const seq = /xung-dot\/(\d+)\/giu/.exec(page.text)?.[1] as string;
    expect((await minh.post(`/xung-dot/${seq}/giu`)).location).toContain('da-giu');
    expect((await minh.get('/xung-dot')).text).toContain('Không có mục nào');
  });
});

describe('a trial', () => {
  test('can be stopped, and changes nothing', async () => {
    await edit(lan, 'ui.fraud', { title: 'Thử rồi thôi' });
    await minh.post('/tra-loi/ui.fraud/thu');
    expect((await minh.post('/tra-loi/ui.fraud/thu/dung')).location).toContain('da-dung-thu');
    await until(async () =>
      (await minh.get('/tra-loi/ui.fraud/thu', { 'hx-request': 'true' })).text.includes('Phép thử đã dừng'),
    );
    expect(app.core.mind.current()?.knowledge.entries.get('ui.fraud')?.title).not.toBe('Thử rồi thôi');
    await edit(lan, 'ui.fraud', {}, 'discard');
  });

  test('tells which real questions are answered from now on', async () => {
    const unknown = 'trung tâm có giữ xe máy miễn phí cho người đến nộp hồ sơ không';
    await ask(unknown);
    const page = await lan.get('/tra-loi/office.contact/sua');
    await edit(lan, 'office.contact', {
      examples: `${fieldsOf(page.text).examples}\n${unknown}\nđến nộp hồ sơ gửi xe máy ở đâu có mất tiền không`,
    });
    const result = await tryOut(minh, 'office.contact');
    expect(result).toMatch(/<strong>[1-9]\d*<\/strong> câu nay trả lời được/);
    expect(result).toContain(unknown);
    await edit(lan, 'office.contact', {}, 'discard');
  });
});

describe('searching', () => {
  test('finds with and without marks, the entry named so first', async () => {
    for (const words of ['bảo lưu', 'bao luu', 'BAO LUU']) {
      const page = await lan.get(`/tra-loi?tim=${encodeURIComponent(words)}`);
      expect(/<tbody[^>]*>.*?tra-loi\/([\w.]+)"/s.exec(page.text)?.[1]).toBe('ui.reserve');
    }
    expect((await lan.get('/tra-loi?tim=xyzzy')).text).toContain('Không có mục nào khớp');
  });
});
