import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '#operations/log.ts';
import { listAudit } from '#people/audit.repository.ts';
import { findStaff } from '#people/staff.repository.ts';
import { codeAt } from '#people/totp.ts';
import { firstAdministratorLink } from '../../src/first-link.ts';
import { type ConsoleApp, type Officer, openConsole, PASSWORD } from './officer.ts';

let app: ConsoleApp;
beforeAll(async () => {
  app = await openConsole();
});
afterAll(() => app.close());
/** A minute later everybody has their tries back. */
beforeEach(() => {
  app.at.now = app.at.now.add({ minutes: 2 });
});

const signIn = (officer: Officer, ten: string, mat_khau = PASSWORD) => officer.post('/dang-nhap', { ten, mat_khau });
const later = (duration: Temporal.DurationLike) => {
  app.at.now = app.at.now.add(duration);
};
const actions = async () =>
  (await listAudit(app.core.storage.reader, { offset: 0, limit: 1_000 })).rows.map(
    (row) => `${row.action} ${row.subject}`,
  );

describe('the first administrator', () => {
  test('comes by a link that works once, and only with a good password', async () => {
    const link = await firstAdministratorLink(app.core, '');
    expect(link).toMatch(/^\/quan-tri\/lien-ket\?ma=[\w-]{32}$/);
    const ma = (link as string).split('=')[1] as string;
    const chief = app.guest();
    expect((await chief.get(`/lien-ket?ma=${ma}`)).text).toContain('Tạo tài khoản quản trị');
    const filled = {
      lien_ket: ma,
      ten: 'truong.phong',
      ho_ten: 'Trần Thị Bưởi',
      mat_khau: PASSWORD,
      mat_khau_lai: PASSWORD,
    };
    const weak = await chief.post('/lien-ket', { ...filled, mat_khau: '123456789012345', mat_khau_lai: 'khác' });
    expect(weak.status).toBe(422);
    expect(weak.text).toContain('dễ đoán');
    expect(weak.text).toContain('không giống nhau');
    const done = await chief.post('/lien-ket', filled);
    expect(done.location).toBe('/quan-tri');
    expect((await chief.get('')).text).toContain('Xin chào Trần Thị Bưởi');
    const again = await app.guest().post('/lien-ket', filled);
    expect(again.status).toBe(404);
    expect(again.text).toContain('đã dùng');
    expect(await firstAdministratorLink(app.core, '')).toBeUndefined();
  });

  test('a new start makes a new link, and the old one stops', async () => {
    const fresh = await openConsole({ prepared: false });
    const [first, second] = [
      await firstAdministratorLink(fresh.core, ''),
      await firstAdministratorLink(fresh.core, ''),
    ];
    const status = async (link: string | undefined) =>
      (await fresh.guest().get((link as string).replace('/quan-tri', ''))).status;
    expect([await status(first), await status(second)]).toEqual([404, 200]);
    await fresh.close();
  });
});

describe('passwords and locks', () => {
  test('the page is the same for a wrong password, a closed account and none at all', async () => {
    await app.join('mai.hoa', ['viewer']);
    const admin = await app.join('khoa', ['administrator']);
    await app.join('bi.khoa', ['viewer']);
    const closed = await findStaff(app.core.storage.db, { login: 'bi.khoa' });
    await admin.post(`/nhan-su/${closed?.id}`, { vai_tro: 'viewer', khoa: '1' });
    const texts: string[] = [];
    for (const [login, password] of [
      ['mai.hoa', 'sai mật khẩu rồi nhé'],
      ['khong.co', PASSWORD],
      ['bi.khoa', PASSWORD],
    ] as const) {
      later({ minutes: 1 });
      const page = await signIn(app.guest(), login, password);
      expect(page.status).toBe(403);
      texts.push(page.text.replaceAll(login, ''));
    }
    expect(new Set(texts).size).toBe(1);
  });

  test('wrong tries cost time, more with each, and never more than a quarter of an hour', async () => {
    await app.join('nham', ['viewer']);
    const stranger = app.guest();
    for (let i = 0; i < 5; i++) {
      later({ seconds: 6 });
      expect((await signIn(stranger, 'nham', `sai lần thứ ${i} rồi đó`)).status).toBe(403);
    }
    const early = await signIn(stranger, 'nham');
    expect(early.status).toBe(429); // even with the right password
    expect(early.text).toContain('chờ 5 giây');
    for (const seconds of [5, 10, 20, 40, 80, 160, 320, 640, 900, 900]) {
      later({ seconds: seconds - 1 });
      expect((await signIn(stranger, 'nham')).status).toBe(429);
      later({ seconds: 1 });
      expect((await signIn(stranger, 'nham', 'lại sai nữa rồi')).status).toBe(403);
    }
    later({ seconds: 900 });
    expect((await signIn(stranger, 'nham')).status).toBe(303);
    expect((await actions()).filter((action) => action === 'sign_in.wrong_password nham')).toHaveLength(15);
  });

  test('a stranger who guesses keeps nobody out of a browser they know, nor out of another place', async () => {
    const proxied = await openConsole({ config: { trustProxy: true } });
    const try_ = (who: Officer, ten: string, mat_khau: string, address: string) =>
      who.post('/dang-nhap', { ten, mat_khau }, { 'x-forwarded-for': address });
    const officer = await proxied.join('hoa', ['viewer']); // their browser is known from now on
    await officer.post('/dang-xuat');
    const [stranger, elsewhere] = [proxied.guest(), proxied.guest()];
    for (let i = 0; i < 9; i++) {
      proxied.at.now = proxied.at.now.add({ seconds: 6 });
      await try_(stranger, 'hoa', `đoán lần thứ ${i} nhé`, '203.0.113.9');
    }
    expect((await try_(stranger, 'hoa', PASSWORD, '203.0.113.9')).status).toBe(429);
    expect((await try_(elsewhere, 'hoa', PASSWORD, '198.51.100.7')).status).toBe(303);
    expect((await try_(officer, 'hoa', PASSWORD, '203.0.113.9')).status).toBe(303);
    expect((await try_(officer, 'khac', PASSWORD, '203.0.113.9')).status).toBe(403); // known to this account only
    await proxied.close();
  });

  test('the one-time link of a locked account dies with the lock', async () => {
    const chief = await app.join('chu.khoa', ['administrator']);
    const link = async (login: string) => {
      const id = (await findStaff(app.core.storage.db, { login }))?.id;
      const page = await chief.post(`/nhan-su/${id}/lien-ket`);
      return { id, page, ma: /lien-ket\?ma=([\w-]+)/.exec(page.text)?.[1] as string };
    };
    await app.join('nghi.viec', ['editor']);
    const { id, ma } = await link('nghi.viec');
    expect((await app.guest().get(`/lien-ket?ma=${ma}`)).status).toBe(200);
    await chief.post(`/nhan-su/${id}`, { vai_tro: 'editor', khoa: '1' });
    const filled = {
      lien_ket: ma,
      mat_khau: 'ruộng lúa chín vàng ven sông',
      mat_khau_lai: 'ruộng lúa chín vàng ven sông',
    };
    expect((await app.guest().post('/lien-ket', filled)).status).toBe(404);
    expect((await link('nghi.viec')).page.location).toContain('dang-khoa');
    await chief.post(`/nhan-su/${id}`, { vai_tro: 'editor' });
    later({ minutes: 1 });
    expect((await app.guest().get(`/lien-ket?ma=${ma}`)).status).toBe(404); // also when it is opened again
    expect((await findStaff(app.core.storage.db, { login: 'nghi.viec' }))?.state).toBe('active');
  });

  test('addresses that a proxy tells and nobody believes are warned of, once', async () => {
    const lines: string[] = [];
    const log = createLog('warn', () => app.at.now, { destination: { write: (line) => lines.push(line) } });
    const fresh = await openConsole({ prepared: false, log });
    for (let i = 0; i < 3; i++) await fresh.http.request('/healthz', { headers: { 'x-forwarded-for': '203.0.113.9' } });
    expect(lines.filter((line) => line.includes('TRUST_PROXY'))).toHaveLength(1);
    await fresh.close();
  });

  test('one address may not try without end', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 14; i++) statuses.push((await signIn(app.guest(), `ai${i}`, 'gì đó')).status);
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(403));
    expect(statuses.at(-1)).toBe(429);
  });

  test('changing the password wants the old one, and signs out everywhere else', async () => {
    const here = await app.join('doi', ['viewer']);
    const elsewhere = app.guest();
    await signIn(elsewhere, 'doi');
    const fresh = 'ruộng lúa chín vàng ven sông';
    expect((await here.post('/tai-khoan/mat-khau', { mat_khau_cu: 'sai', mat_khau_moi: fresh })).status).toBe(422);
    expect((await here.post('/tai-khoan/mat-khau', { mat_khau_cu: PASSWORD, mat_khau_moi: fresh })).location).toContain(
      'doi-mat-khau',
    );
    expect((await here.get('')).status).toBe(200);
    expect((await elsewhere.get('')).location).toContain('/dang-nhap');
    later({ minutes: 1 });
    expect((await signIn(app.guest(), 'doi')).status).toBe(403);
    expect((await signIn(app.guest(), 'doi', fresh)).status).toBe(303);
  });
});

describe('the second factor', () => {
  const secretOf = (page: string) => (/<code>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1] ?? '').replaceAll(' ', '');
  const codeNow = (secret: string) => codeAt(secret, Math.floor(app.at.now.epochMilliseconds / 30_000));

  test('is turned on with a code, asked for at the door, and a code opens once', async () => {
    const officer = await app.join('hai.lop', ['editor']);
    const page = await officer.get('/tai-khoan/xac-thuc');
    const secret = secretOf(page.text);
    const sealed = /name="khoa_bi_mat" value="([^"]+)"/.exec(page.text)?.[1] as string;
    const on = (ma: string) => officer.post('/tai-khoan/xac-thuc', { khoa_bi_mat: sealed, ma, mat_khau: PASSWORD });
    expect((await on('000000')).status).toBe(422);
    expect((await on(codeNow(secret))).location).toContain('bat-xac-thuc');
    const stored = await findStaff(app.core.storage.db, { login: 'hai.lop' });
    expect(stored?.totp).not.toContain(secret);

    later({ minutes: 1 });
    const door = app.guest();
    expect((await signIn(door, 'hai.lop')).location).toBe('/quan-tri/ma-xac-thuc');
    expect((await door.get('/tra-loi')).location).toBe('/quan-tri/ma-xac-thuc'); // not in yet
    await door.get('/ma-xac-thuc');
    expect((await door.post('/ma-xac-thuc', { ma: '123456' })).status).toBe(403);
    const code = codeNow(secret);
    expect((await door.post('/ma-xac-thuc', { ma: code })).location).toBe('/quan-tri');
    expect((await door.get('/tra-loi')).status).toBe(200);

    const thief = app.guest();
    await signIn(thief, 'hai.lop');
    await thief.get('/ma-xac-thuc');
    expect((await thief.post('/ma-xac-thuc', { ma: code })).status).toBe(403); // the same code again
  });

  test('can be demanded of everybody', async () => {
    const admin = await app.join('quy.tac', ['administrator']);
    const officer = await app.join('chua.bat', ['editor']);
    await admin.post('/nhan-su/quy-tac', { quy_tac: 'secondFactor', bat: '1' });
    expect((await officer.get('/tra-loi')).location).toContain('/tai-khoan?bao=can-xac-thuc');
    expect((await officer.get('/tai-khoan/xac-thuc')).status).toBe(200);
    await app.core.storage.write((tx) => tx.deleteFrom('settings').where('name', '=', 'second_factor').execute());
    expect((await officer.get('/tra-loi')).status).toBe(200);
  });
});

describe('sessions', () => {
  test('end after an hour without a deed, and after twelve hours in any case', async () => {
    const officer = await app.join('phien', ['viewer']);
    later({ minutes: 59 });
    expect((await officer.get('')).status).toBe(200);
    later({ minutes: 61 });
    expect((await officer.get('')).location).toContain('/dang-nhap');
    const busy = app.guest();
    await signIn(busy, 'phien');
    for (let i = 0; i < 14; i++) {
      expect((await busy.get('')).status).toBe(200);
      later({ minutes: 50 });
    }
    later({ minutes: 20 });
    expect((await busy.get('')).location).toContain('/dang-nhap');
  });

  test('a closed account is out at once', async () => {
    const admin = await app.join('dong.cua', ['administrator']);
    const officer = await app.join('ra.ngay', ['editor']);
    const found = await findStaff(app.core.storage.db, { login: 'ra.ngay' });
    await admin.post(`/nhan-su/${found?.id}`, { vai_tro: 'editor', khoa: '1' });
    expect((await officer.get('/tra-loi')).location).toContain('/dang-nhap');
  });

  test('an administrator cannot lock themselves out', async () => {
    const admin = await app.join('tu.khoa', ['administrator']);
    const self = await findStaff(app.core.storage.db, { login: 'tu.khoa' });
    expect((await admin.post(`/nhan-su/${self?.id}`, { vai_tro: 'viewer' })).location).toContain('khong-tu-khoa');
    expect((await findStaff(app.core.storage.db, { login: 'tu.khoa' }))?.roles).toEqual(['administrator']);
  });

  test('what was typed when the session ended is there after signing in again, and is saved', async () => {
    const officer = await app.join('go.do', ['editor']);
    await officer.get('/tra-loi/ui.payment/sua');
    later({ minutes: 61 });
    const lost = await officer.post('/tra-loi/ui.payment/sua', { ban: '0', title: 'Tên tôi vừa gõ', viec: 'save' });
    expect(lost.location).toContain('/dang-nhap?bao=het-phien');
    const back = await signIn(officer, 'go.do');
    expect(back.location).toBe('/quan-tri/dang-do');
    const page = await officer.get('/dang-do');
    expect(page.text).toContain('Tên tôi vừa gõ');
    const saved = await officer.post('/tra-loi/ui.payment/sua', {
      ban: '0',
      title: 'Tên tôi vừa gõ',
      viec: 'save',
      _dang_do: '1',
    });
    expect(saved.location).toContain('da-luu');
    expect((await officer.get('/tra-loi/ui.payment/sua')).text).toContain('Tên tôi vừa gõ');
    expect((await officer.get('/dang-do')).location).toBe('/quan-tri');
  });

  test('signing in never leads out of the console', async () => {
    await app.join('dan.duong', ['viewer']);
    for (const [ve, to] of [
      ['/quan-tri/tra-loi?tim=a', '/quan-tri/tra-loi?tim=a'],
      ['https://evil.example/', '/quan-tri'],
      ['//evil.example', '/quan-tri'],
      ['/quan-tri/../../x', '/quan-tri'],
    ] as const) {
      later({ minutes: 1 });
      const answer = await app.guest().post('/dang-nhap', { ten: 'dan.duong', mat_khau: PASSWORD, ve });
      expect(new URL(answer.location as string, 'http://localhost').origin).toBe('http://localhost');
      expect(answer.location).toBe(to);
    }
  });
});

describe('forms and headers', () => {
  test('a form without its token, or from another site, changes nothing', async () => {
    const officer = await app.join('gia.mao', ['administrator']);
    const before = await actions();
    expect(
      (await officer.post('/nhan-su', { _csrf: '', ten: 'ke.la', ho_ten: 'Kẻ lạ', vai_tro: 'administrator' })).status,
    ).toBe(403);
    const foreign = await officer.post(
      '/nhan-su',
      { ten: 'ke.la', ho_ten: 'Kẻ lạ', vai_tro: 'administrator' },
      { origin: 'https://evil.example' },
    );
    expect(foreign.status).toBe(403);
    expect(await actions()).toEqual(before);
  });

  test('pages forbid foreign and inline scripts, framing and keeping', async () => {
    const page = await app.guest().get('/dang-nhap');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.text).not.toMatch(/<script(?![^>]*src=)|\son\w+=/);
  });

  test('the cookie is for this server alone, and over https for https alone', async () => {
    await app.join('banh', ['viewer']);
    const cookieOf = async (headers: Record<string, string>) =>
      (await app.guest().post('/dang-nhap', { ten: 'banh', mat_khau: PASSWORD }, headers)).headers.getSetCookie()[0] ??
      '';
    const plain = await cookieOf({});
    expect(plain).toMatch(/HttpOnly/i);
    expect(plain).toMatch(/SameSite=Lax/i);
    expect(plain).toMatch(/Path=\/quan-tri/i);
    expect(plain).not.toMatch(/Secure/i);
    expect(await cookieOf({ 'x-forwarded-proto': 'https' })).toMatch(/Secure/i);
  });

  test('a token of a session is nowhere in the database', async () => {
    const officer = await app.join('bam', ['viewer']);
    const token = officer.cookie.split('=')[1] as string;
    const { rows } = await app.core.storage.db.executeQuery(CompiledQuery.raw('select * from staff_sessions'));
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});
