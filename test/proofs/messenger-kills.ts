// Kill -9 at random moments while people write on every pushed channel. After the restart each question has its answer; an
// answer stands twice only where the program itself says that it may.

import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Storage } from '#storage/storage.ts';
import { makeVarDir } from '../support/app.ts';
import { ROOT } from '../support/knowledge.ts';
import { until } from '../support/until.ts';
import { grantConsent, openVar, type Platforms, startPlatforms } from './messengers.ts';
import { startServer } from './server.ts';

export type MessengerKillsReport = {
  cycles: number;
  asked: number;
  lost: number;
  /** Answers that came twice, all of them marked. */
  repeatedMarked: number;
  repeatedUnmarked: number;
  unknown: number;
  outOfOrder: number;
};

const CHATS = 4;
const MESSAGES = 5;
/** Two questions in turn, so that order shows. */
const WAGE = { question: 'lương tối thiểu vùng 1 năm 2026 là bao nhiêu', answer: '5.310.000' };
const GREETING = { question: 'xin chào', answer: 'Em chào' };
const askedAt = (i: number) => (i % 2 === 0 ? WAGE : GREETING);

const PUSHED = ['telegram', 'zalo-oa', 'zalo-bot'] as const;
type Channel = (typeof PUSHED)[number];

export async function proveMessengerKills(
  cycles: number,
  say: (line: string) => void = () => {},
): Promise<MessengerKillsReport> {
  const report: MessengerKillsReport = {
    cycles,
    asked: 0,
    lost: 0,
    repeatedMarked: 0,
    repeatedUnmarked: 0,
    unknown: 0,
    outOfOrder: 0,
  };
  const platforms = await startPlatforms({ echoes: true });
  const varDir = await makeVarDir();
  const storage = await openVar(varDir);
  await grantConsent(storage, platforms.zaloOa);
  const port = await freePort();
  const env = platforms.env(port);
  const terminal = startTerminal(varDir);
  for (let cycle = 0; cycle < cycles; cycle++) {
    const first = await startServer(varDir, env);
    await platforms.point(first.url);
    const user = terminal.start();
    const chats = PUSHED.flatMap((channel) =>
      Array.from({ length: CHATS }, (_, c) => ({
        channel,
        chat: String(1_000_000 + cycle * 1_000 + PUSHED.indexOf(channel) * 100 + c),
      })),
    );
    const doomed = pause(Math.random() * 1_500).then(async () => {
      user.kill();
      await first.kill();
    });
    for (let i = 0; i < MESSAGES; i++) {
      for (const { channel, chat } of chats) write(platforms, channel, chat, askedAt(i).question);
      user.write(WAGE.question);
      await pause(Math.random() * 250);
    }
    await doomed;

    const second = await startServer(varDir, env);
    const again = terminal.start();
    await until(() => settled(storage, platforms, chats.length * MESSAGES * (cycle + 1)), 60_000);
    await second.kill('SIGTERM');
    again.kill();
    report.asked += chats.length * MESSAGES;
    for (const { channel, chat } of chats) await judge(storage, received(platforms, channel, chat), chat, report);
    say(`cycle ${cycle + 1}/${cycles}: ${JSON.stringify(report)}`);
  }
  await judgeTerminal(storage, terminal.printed(), report);
  await storage.close();
  await platforms.close();
  rmSync(varDir, { recursive: true, force: true });
  return report;
}

function write({ telegram, zaloOa, zaloBot }: Platforms, channel: Channel, chat: string, text: string): void {
  if (channel === 'telegram') telegram.says(Number(chat), text);
  else if (channel === 'zalo-oa') zaloOa.says(chat, text);
  else zaloBot.says(chat, text);
}

function received({ telegram, zaloOa, zaloBot }: Platforms, channel: Channel, chat: string): string[] {
  if (channel === 'telegram')
    return telegram.messages.filter((each) => each.chat === Number(chat)).map(({ text }) => text);
  if (channel === 'zalo-oa') return zaloOa.messages.filter(({ user }) => user === chat).map(({ text }) => text);
  return zaloBot.messages.filter((each) => each.chat === chat).map(({ text }) => text);
}

/** Everything that was written has come in, been answered, and gone out or been given up. */
async function settled({ reader }: Storage, platforms: Platforms, expected: number): Promise<boolean> {
  if (platforms.zaloOa.pending() + platforms.zaloBot.pending() > 0) return false;
  const inbox = await reader.selectFrom('inbox').select(['state', 'channel']).execute();
  const pending = inbox.some(({ state }) => state === 'pending');
  const arrived = inbox.filter(({ channel }) => channel !== 'terminal').length;
  const outbox = await reader.selectFrom('outbox').select('seq').where('settled_at', 'is', null).execute();
  return !pending && arrived >= expected && outbox.length === 0;
}

async function judge(
  { reader }: Storage,
  answers: string[],
  chat: string,
  report: MessengerKillsReport,
): Promise<void> {
  const rows = await reader.selectFrom('outbox').select(['doubts', 'state']).where('chat', '=', chat).execute();
  const doubts = rows.reduce((sum, row) => sum + row.doubts, 0);
  report.unknown += rows.filter(({ state }) => state === 'unknown').length;
  const repeats = Math.max(0, answers.length - MESSAGES);
  report.repeatedMarked += Math.min(repeats, doubts);
  report.repeatedUnmarked += Math.max(0, repeats - doubts);
  const once = answers.filter((text, i) => i === 0 || text !== answers[i - 1]); // a repeat follows its first copy
  for (let i = 0; i < MESSAGES; i++) {
    if (once[i] === undefined) report.lost++;
    else if (!once[i]?.includes(askedAt(i).answer)) report.outOfOrder++;
  }
}

/** A terminal loses what was not yet stored, in plain sight; what was stored must be answered. */
async function judgeTerminal({ reader }: Storage, printed: string, report: MessengerKillsReport): Promise<void> {
  const stored = await reader.selectFrom('inbox').select('seq').where('channel', '=', 'terminal').execute();
  const rows = await reader.selectFrom('outbox').select('doubts').where('channel', '=', 'terminal').execute();
  const answers = printed.split(WAGE.answer).length - 1;
  const repeats = answers - stored.length;
  const doubts = rows.reduce((sum, row) => sum + row.doubts, 0);
  report.asked += stored.length;
  if (repeats < 0) report.lost -= repeats;
  else report.repeatedMarked += Math.min(repeats, doubts);
  report.repeatedUnmarked += Math.max(0, repeats - doubts);
}

function startTerminal(varDir: string) {
  let printed = '';
  return {
    printed: () => printed,
    start() {
      const child = spawn(process.execPath, [join(ROOT, 'src', 'cli', 'chat.ts')], {
        cwd: ROOT,
        env: { ...process.env, VAR_DIR: varDir, LOG_LEVEL: 'silent' },
        stdio: ['pipe', 'pipe', 'ignore'],
      });
      child.stdout.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
      });
      child.stdin.on('error', () => {}); // written to after its death
      return {
        write: (line: string) => void child.stdin.write(`${line}\n`),
        kill: () => void child.kill('SIGKILL'),
      };
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
