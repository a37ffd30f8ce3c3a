// Makes the handbook's pictures of notices, the desk and the figures: `node docs/screenshots-staff.ts`. The figures in them are made up.

import { rmSync } from 'node:fs';
import { hashPassword } from '#people/passwords.ts';
import { ROLES } from '#people/roles.ts';
import { addStaff, changeStaff } from '#people/staff.repository.ts';
import { subscribe } from '#people/subscriptions.repository.ts';
import { systemClock } from '../src/config.ts';
import { launch } from '../test/browser/chromium.ts';
import { newPage, PASSWORD, press } from '../test/browser/pages.ts';
import { startFakeTelegram, TELEGRAM_TOKEN } from '../test/fakes/telegram.ts';
import { openVar } from '../test/proofs/messengers.ts';
import { startServer } from '../test/proofs/server.ts';
import { makeVarDir } from '../test/support/app.ts';
import { until } from '../test/support/until.ts';

const varDir = await makeVarDir();
const fake = await startFakeTelegram();
const storage = await openVar(varDir);
const account = TELEGRAM_TOKEN.split(':')[0] as string;
const now = systemClock();
const today = now.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate();
const password = await hashPassword(PASSWORD, (size) => Buffer.alloc(size, 7));
const chats = Array.from({ length: 1_800 }, (_, i) => 1_000_000 + i);
fake.knows(chats);
await storage.write(async (tx) => {
  for (const [login, name] of [
    ['lan', 'Nguyễn Thị Lan'],
    ['hung', 'Lê Văn Hùng'],
  ] as const) {
    const id = await addStaff(tx, { login, name, roles: [...ROLES] }, now);
    await changeStaff(tx, id as number, { password, state: 'active' });
  }
  for (const [i, chat] of chats.entries()) {
    const place = i % 3 === 0 ? {} : { place: ['mau-trung-tam', 'dong-mau', 'khu-mau'][i % 3] as string };
    const topics = i % 5 === 0 ? (['job_fair', 'overseas'] as const) : (['job_fair'] as const);
    await subscribe(tx, { channel: 'telegram', account, chat: String(chat) }, { topics, ...place }, 'mẫu', now);
  }
  for (let back = 0; back < 60; back++) {
    const day = today.subtract({ days: back });
    const busy = (day.dayOfWeek > 5 ? 14 : 40) + ((back * 7) % 19);
    for (const [channel, share] of [
      ['web', 0.2],
      ['telegram', 0.3],
      ['zalo-oa', 0.5],
    ] as const)
      for (const [outcome, part] of [
        ['asked:answer', 0.71],
        ['asked:clarify', 0.17],
        ['asked:refuse', 0.06],
        ['handed_over', 0.05],
      ] as const)
        await tx
          .insertInto('daily_counts')
          .values({ day: day.toString(), channel, outcome, count: Math.round(busy * share * part) })
          .execute();
    for (const [intent, part] of [
      ['ui.deadline', 0.2],
      ['ui.amount_duration', 0.17],
      ['ui.documents', 0.12],
      ['event.search', 0.11],
      ['overseas.korea', 0.07],
      ['ui.monthly_report', 0.06],
      ['vocational.schools', 0.04],
    ] as const)
      await tx
        .insertInto('daily_intents')
        .values({ day: day.toString(), intent, count: Math.round(busy * part) })
        .execute();
    await tx
      .insertInto('daily_helped')
      .values({ day: day.toString(), about: 'ui.deadline', helped: 1, count: 3 })
      .execute();
    await tx
      .insertInto('daily_helped')
      .values({ day: day.toString(), about: 'ui.deadline', helped: 0, count: 1 })
      .execute();
    const outcome = (['answered', 'appointment', 'by_phone', 'answered'] as const)[back % 4] as 'answered';
    await tx
      .insertInto('ticket_ends')
      .values({ day: day.toString(), channel: 'web', waited: 5 + ((back * 11) % 50), outcome })
      .execute();
  }
});
await storage.close();
const server = await startServer(varDir, {
  TELEGRAM_BOT_TOKEN: TELEGRAM_TOKEN,
  TELEGRAM_API_BASE: fake.url,
  TELEGRAM_PER_SECOND: '60',
  CAU_VIEC_QUIET_HOURS: '00:00-00:00',
});
const browser = await launch();
const failures: string[] = [];
const file = (name: string) => new URL(`./images/${name}`, import.meta.url).pathname;
const page = (width: number, height: number) =>
  newPage(browser, () => server.url, failures, { viewport: { width, height }, deviceScaleFactor: 2 });
type Page = Awaited<ReturnType<typeof page>>;
const open = (on: Page, path: string) => on.goto(`${server.url}/quan-tri${path}`);
async function signIn(login: string): Promise<Page> {
  const officer = await page(1200, 860);
  await open(officer, '/dang-nhap');
  await officer.getByLabel('Tên đăng nhập').fill(login);
  await officer.getByLabel('Mật khẩu').fill(PASSWORD);
  await press(officer, 'Đăng nhập');
  await officer
    .getByRole('link', { name: 'Đăng xuất' })
    .or(officer.getByRole('button', { name: 'Đăng xuất' }))
    .waitFor();
  return officer;
}
const healthy = async () => (await (await fetch(`${server.url}/healthz`)).text()).includes('"ready":true');
while (!(await healthy())) await new Promise((resolve) => setTimeout(resolve, 200));
const [lan, hung] = [await signIn('lan'), await signIn('hung')];

await open(lan, '/thong-bao/moi');
const fair = await lan.locator('option', { hasText: 'Phiên giao dịch việc làm định kỳ' }).first().getAttribute('value');
await lan.getByLabel('Soạn từ sự kiện').selectOption(fair as string);
await press(lan, 'Lấy nội dung sự kiện');
await lan.getByLabel('Tiêu đề').fill('Mời dự phiên giao dịch việc làm tuần này');
await lan.locator('#xem-truoc').getByText('Mời dự phiên giao dịch việc làm tuần này').first().waitFor();
await lan.screenshot({ path: file('console-compose.png') });
await press(lan, 'Lưu nháp');
await press(lan, 'Gửi duyệt');
await lan.getByText('Đã gửi duyệt').waitFor();
await open(hung, '/thong-bao/1');
await hung.screenshot({ path: file('console-approve.png') });
await press(hung, 'Duyệt');
await hung.getByText('người mỗi giây').waitFor();
await until(() => fake.messages.length > 600);
await hung.waitForTimeout(1_200);
await hung.screenshot({ path: file('console-progress.png') });

const ask = async (text: string, session?: string) => {
  const response = await fetch(`${server.url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, ...(session ? { session } : {}) }),
  });
  return (await response.json()) as { session: string };
};
const { session } = await ask('ho so that nghiep cua em bi tra lai thi lam sao');
await ask('gặp cán bộ', session);
await ask('trung tam co trong tre giup k');
await open(lan, '/ho-tro');
await lan.getByRole('link', { name: /^CV-/ }).click();
await press(lan, 'Nhận phiếu');
await lan.getByText('Đã nhận phiếu. Từ giờ').waitFor();
await ask('em nộp ở phường Mẫu Trung Tâm, bị thiếu tờ quyết định', session);
await lan.getByText('thiếu tờ quyết định').waitFor();
await lan
  .getByLabel('Nội dung trả lời')
  .fill('Chị mang quyết định nghỉ việc bản gốc tới bàn số 3, hồ sơ cũ vẫn còn ở đó, không phải làm lại.');
await lan.screenshot({ path: file('console-ticket.png'), fullPage: true });

await open(lan, '/so-lieu');
await lan.screenshot({ path: file('console-figures.png') });
await open(lan, '/thong-bao/1');
await lan.getByText('– khớp').waitFor();
await lan.screenshot({ path: file('console-report.png') });
const month = today.toPlainYearMonth().subtract({ months: 1 });
await open(lan, `/so-lieu/thang?thang=${month.toString()}`);
await lan.screenshot({ path: file('console-monthly.png') });
await lan.setViewportSize({ width: 360, height: 760 });
await open(lan, '/so-lieu');
await lan.screenshot({ path: file('console-figures-phone.png'), fullPage: true });
const guest = await page(390, 780);
await guest.goto(`${server.url}/minh-bach`);
await guest.screenshot({ path: file('honesty-phone.png') });

await browser.close();
await server.kill();
await fake.close();
rmSync(varDir, { recursive: true, force: true });
if (failures.length > 0) process.stderr.write(`${failures.join('\n')}\n`);
process.exit(0);
