// Kill -9 at random moments while messages come in. What a client was told "received" must be answered after the restart,
// once; what it was not told, it sends again under the same id, and that too must stand once.

import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { makeVarDir } from '../support/app.ts';
import { startServer } from './server.ts';

export type KillsReport = {
  cycles: number;
  sent: number;
  acknowledged: number;
  sentAgain: number;
  lost: number;
  repeated: number;
  unanswered: number;
};

const SESSIONS = 10;
const QUESTION = 'lương tối thiểu vùng 1 năm 2026 là bao nhiêu';

type Outgoing = { id: string; text: string; acknowledged: boolean };
type Message = { from: string; text: string };

export async function proveKills(
  cycles: number,
  messages: number,
  say: (line: string) => void = () => {},
): Promise<KillsReport> {
  const report: KillsReport = { cycles, sent: 0, acknowledged: 0, sentAgain: 0, lost: 0, repeated: 0, unanswered: 0 };
  const varDir = await makeVarDir();
  for (let cycle = 0; cycle < cycles; cycle++) {
    await oneCycle(varDir, cycle, messages, report);
    say(
      `cycle ${cycle + 1}/${cycles}: ${report.acknowledged} acknowledged, lost ${report.lost}, repeated ${report.repeated}, unanswered ${report.unanswered}`,
    );
  }
  rmSync(varDir, { recursive: true, force: true });
  return report;
}

async function oneCycle(varDir: string, cycle: number, messages: number, report: KillsReport): Promise<void> {
  const first = await startServer(varDir);
  const chats = await Promise.all(Array.from({ length: SESSIONS }, () => openChat(first.url)));
  const plans = chats.map((session, c) => ({
    session,
    list: Array.from(
      { length: messages / SESSIONS },
      (_, i): Outgoing => ({
        id: `k${cycle}-${c}-${i}`,
        text: `${QUESTION} (${cycle}.${c}.${i})`,
        acknowledged: false,
      }),
    ),
  }));
  const killed = pause(5 + Math.random() * 1_200).then(() => first.kill());
  await Promise.all([killed, ...plans.map(({ session, list }) => sendAll(first.url, session, list))]);
  report.sent += messages;
  report.acknowledged += plans.flatMap(({ list }) => list).filter(({ acknowledged }) => acknowledged).length;

  const second = await startServer(varDir);
  for (const { session, list } of plans) {
    const again = list.filter(({ acknowledged }) => !acknowledged);
    report.sentAgain += again.length;
    await sendAll(second.url, session, again);
    const transcript = await settled(second.url, session);
    for (const { text } of list) {
      const at = transcript.flatMap((message, i) => (message.from === 'citizen' && message.text === text ? [i] : []));
      if (at.length === 0) report.lost++;
      if (at.length > 1) report.repeated++;
    }
    // Each question has one reply, and they alternate: anything else is a missing or a repeated answer.
    const answers = transcript.filter(({ from }) => from === 'assistant').length;
    const questions = transcript.length - answers;
    if (answers < questions) report.unanswered += questions - answers;
    if (answers > questions) report.repeated += answers - questions;
  }
  await second.kill('SIGTERM');
}

async function openChat(url: string): Promise<string> {
  const response = await fetch(`${url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'xin chào' }),
  });
  return ((await response.json()) as { session: string }).session;
}

/** Sends in order; a refused connection or a lost answer leaves the message unacknowledged. */
async function sendAll(url: string, session: string, list: Outgoing[]): Promise<void> {
  for (const message of list) {
    try {
      const response = await fetch(`${url}/api/chat`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ session, id: message.id, text: message.text }),
      });
      if (response.status === 429) await pause(250);
      if (response.ok) message.acknowledged = true;
      await response.arrayBuffer().catch(() => undefined);
    } catch {
      // the server is gone
    }
  }
}

async function settled(url: string, session: string): Promise<Message[]> {
  for (;;) {
    const response = await fetch(`${url}/api/chat?session=${session}`);
    const data = (await response.json()) as { pending: boolean; messages: Message[] };
    if (!data.pending) return data.messages;
    await pause(20);
  }
}
