// "Who received it?": the report adds up, and the ledger can be handed over, one line a person.

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { formatWeekday } from '#domain/time.ts';
import { readSheet } from '#knowledge/exchange/sheet.ts';
import { deleteLedgersDue } from '#outreach/conductor.ts';
import { reportOf } from '#outreach/report.ts';
import { setReach } from '#people/chats.repository.ts';
import { addStaff, changeStaff } from '#people/staff.repository.ts';
import { subscribe, unsubscribe } from '#people/subscriptions.repository.ts';
import { systemClock } from '../../src/config.ts';
import { run } from '../cli/run.ts';
import {
  addressOf,
  campaignOf,
  EVERYBODY,
  ended,
  launch,
  nextFair,
  range,
  refuses,
  type Stage,
  seat,
  startStage,
} from './support.ts';

let stage: Stage;
afterEach(() => stage.close());

async function cli(...words: string[]) {
  const { code, out, err } = await run('cli/cli.ts', ['campaign', ...words], {
    env: {
      VAR_DIR: stage.app.varDir,
      TELEGRAM_BOT_TOKEN: stage.fake.token,
      TELEGRAM_API_BASE: stage.fake.url,
      CAU_VIEC_QUIET_HOURS: '00:00-00:00',
    },
  });
  return { code, output: out + err };
}

async function hire(login: string, roles: ('sender' | 'approver')[]): Promise<void> {
  await stage.storage.write(async (tx) => {
    const id = (await addStaff(tx, { login, name: login, roles }, stage.app.core.clock())) ?? 0;
    await changeStaff(tx, id, { state: 'active' });
  });
}

test('the report adds up by state, channel, place, topic and reason, and counts the ends it caused', async () => {
  stage = await startStage();
  await seat(stage, range(1, 6), { topics: ['job_fair', 'enrolment'], place: 'dong-mau' });
  await seat(stage, range(10, 4));
  refuses(stage, 3);
  await stage.storage.write((tx) =>
    setReach(tx, `telegram/${addressOf(4).account}/4`, 'blocked', stage.app.core.clock()),
  );
  const seq = await launch(stage, { audience: { ...EVERYBODY, topics: ['job_fair', 'enrolment'] } });
  await ended(stage, seq);
  await stage.storage.write((tx) => unsubscribe(tx, addressOf(10), 'thu', stage.app.core.clock()));
  await stage.storage.write((tx) =>
    subscribe(tx, addressOf(99), { topics: ['job_fair'] }, 'thu', stage.app.core.clock()),
  );
  const report = await reportOf(stage.storage.aside, await campaignOf(stage, seq));
  expect(report).toMatchObject({
    frozen: 10,
    addsUp: true,
    endsCaused: 1,
    byState: { sent: 8, failed: 1, skipped: 1, unknown: 0, waiting: 0, sending: 0 },
    reasons: expect.arrayContaining([
      { state: 'failed', reason: 'blocked', count: 1 },
      { state: 'skipped', reason: 'unreachable', count: 1 },
    ]),
    byPlace: expect.arrayContaining([
      { place: null, state: 'sent', count: 4 },
      { place: 'dong-mau', state: 'sent', count: 4 },
    ]),
    byTopic: expect.arrayContaining([
      { topic: 'enrolment', state: 'sent', count: 4 },
      { topic: 'job_fair', state: 'sent', count: 8 },
    ]),
  });
  expect(report.curve.reduce((sum, { count }) => sum + count, 0)).toBe(8);
});

test('after their time the rows go and the totals stay', async () => {
  stage = await startStage();
  await seat(stage, range(1, 3));
  const seq = await launch(stage);
  await ended(stage, seq);
  expect(await deleteLedgersDue(stage.storage, () => systemClock().add({ hours: 24 * 731 }))).toBe(3);
  const report = await reportOf(stage.storage.aside, await campaignOf(stage, seq));
  expect(report).toMatchObject({ frozen: 3, addsUp: true, ledgerKept: false, byState: { sent: 3 } });
});

test('everything can be done from the command line, and the running program sends', async () => {
  stage = await startStage();
  await seat(stage, range(1, 5));
  await hire('lan', ['sender']);
  await hire('hung', ['approver']);
  const fair = nextFair(stage.app, 'phien-dinh-ky');
  const composed = await cli('compose', '--event', fair.id, '--as', 'lan');
  expect(composed.output).toContain('#1: nháp');
  const dry = await cli('dry-run', '1');
  expect(dry.output).toContain('Nhóm này có 5 người; gửi được 5, chi phí 0 đồng');
  expect(dry.output).toMatch(/── Telegram \(\d+\/4096 ký tự\)\nPhiên giao dịch việc làm định kỳ \(dữ liệu mẫu\)/);
  expect((await cli('submit', '1', '--as', 'lan')).output).toContain('chờ duyệt');
  expect((await cli('approve', '1', '--as', 'lan')).output).toContain('không có quyền duyệt');
  expect((await cli('approve', '1')).output).toContain('Thiếu --as');
  expect((await cli('approve', '1', '--as', 'hung')).output).toContain('đã duyệt');
  await ended(stage, 1);
  expect(stage.received(5)[0]).toContain(`08:00 ${formatWeekday(fair.starts.toPlainDate())}`);
  expect((await cli('list')).output).toMatch(/#1\s+đã gửi xong\s+Phiên giao dịch/);
  expect((await cli('report', '1')).output).toContain('Đã chốt 5 = đã gửi 5 (khớp)');
  const folder = mkdtempSync(join(tmpdir(), 'cau-viec-report-'));
  await cli('report', '1', '--file', join(folder, 'ai-nhan.csv'));
  const lines = readFileSync(join(folder, 'ai-nhan.csv'), 'utf8').trim().split('\n');
  expect(lines).toHaveLength(6);
  expect(lines[1]).toMatch(/"Telegram","1","cả tỉnh","telegram","đã gửi"/);
  await cli('report', '1', '--file', join(folder, 'ai-nhan.xlsx'));
  const sheet = await readSheet('x', readFileSync(join(folder, 'ai-nhan.xlsx')));
  expect(sheet.kind === 'ok' && sheet.value.length).toBe(6);
  const audit = await stage.storage.reader.selectFrom('audit').select(['actor', 'action', 'detail']).execute();
  expect(audit.map(({ actor, action }) => `${actor.replace(/:.*/, '')} ${action}`)).toEqual([
    'lan campaign.compose',
    'lan campaign.submit',
    'hung campaign.approve',
    'system campaign.start',
    'system campaign.end',
    'cli campaign.export',
    'cli campaign.export',
  ]);
  expect(audit[2]?.detail).toMatch(/cli:/);
});

test('what is typed wrong is said in words, with the remedy', async () => {
  stage = await startStage();
  await hire('lan', ['sender']);
  for (const [words, said] of [
    [['show', '99'], 'campaign list'],
    [['compose', '--as', 'lan', '--topics', 'viec'], 'chọn trong: job_fair'],
    [['compose', '--as', 'lan', '--event', 'gi-do.20261224'], '/su-kien'],
    [['compose', '--as', 'lan', '--at', 'mai'], '2026-11-26 08:00'],
    [['compose', '--as', 'ai-do'], 'staff list'],
    [['list', '--gi'], 'Tùy chọn'],
  ] as const) {
    const result = await cli(...words);
    expect(result.output, words.join(' ')).toContain(said);
    expect(result.code).not.toBe(0);
  }
  await cli('compose', '--as', 'lan', '--title', 'A', '--text', 'B', '--topics', 'policy');
  expect((await cli('submit', '1', '--as', 'lan')).output).toContain('Không có ai trong nhóm');
});
