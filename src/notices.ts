// Wires outreach to the messengers: each account becomes a way for notices, with a sender of its own; one conductor moves the
// campaigns along.

import type { Account } from '#channels/account.ts';
import { createLease } from '#channels/lease.ts';
import type { Messenger } from '#channels/messenger.ts';
import { createPace } from '#channels/pace.ts';
import type { Part } from '#channels/port.ts';
import { createWorker } from '#channels/worker.ts';
import type { Brain } from '#conversation/mind.ts';
import type { Reply } from '#domain/reply.ts';
import type { Ticks } from '#domain/time.ts';
import type { Campaign } from '#outreach/campaign.ts';
import { noteProgress } from '#outreach/campaigns.repository.ts';
import { createConductor } from '#outreach/conductor.ts';
import { contentOf } from '#outreach/content.ts';
import type { NoticeChannel, NoticeContent } from '#outreach/port.ts';
import { sayDue, tellChanges } from '#outreach/reminders/clerk.ts';
import { createSender } from '#outreach/sender.ts';
import { writeAudit } from '#people/audit.repository.ts';
import { chatsOfStaff } from '#people/staff-chats.repository.ts';
import type { Core } from './app.ts';
import { withoutMarkup } from './previews.ts';

type Deps = { readonly mind: Brain } & Pick<
  Core,
  'config' | 'storage' | 'clock' | 'office' | 'post' | 'owner' | 'log' | 'failed'
>;

/** An account as outreach sees it. `mostInFlight`: calls that wait for an answer at once. */
export function noticeChannel(
  messenger: Messenger,
  account: Account,
  mostInFlight: number,
  ticks: Ticks,
): NoticeChannel {
  const { push } = messenger;
  const { limit, noticeShare, capabilities } = push;
  // What answers need is not for notices; where the share is the whole, an answer waits for one notice at most.
  const share =
    noticeShare < 1
      ? createPace(ticks, { ...limit, count: Math.max(1, Math.floor(limit.count * noticeShare)) })
      : undefined;
  /** Ten thousand people read the same message: it is rendered once. */
  const rendered = new WeakMap<Reply, Part | undefined>();
  function partOf(reply: Reply): Part | undefined {
    if (!rendered.has(reply)) rendered.set(reply, textsOf(push.render(reply))[0]);
    return rendered.get(reply);
  }
  return {
    name: push.name,
    account: push.account,
    mostInFlight,
    room: () => (account.repliesWait() ? 0 : Math.min(account.room(), share?.room() ?? Number.POSITIVE_INFINITY)),
    waitMs: () => Math.max(account.waitMs(), share?.waitMs() ?? 0),
    take(count) {
      account.take(count);
      share?.take(count);
    },
    chatWaitMs: account.chatWaitMs,
    pause: account.pause,
    setProblem: account.setProblem,
    owns: account.owns,
    whenTaken: account.whenTaken,
    shape({ reply }) {
      const texts = textsOf(push.render(reply));
      return {
        channel: push.name,
        texts: texts.map(({ text }) => withoutMarkup(text)),
        buttons: texts.flatMap(({ buttons = [] }) => buttons.map(({ label }) => label)),
        longest: capabilities.longestText,
      };
    },
    async send({ chat, route }, content) {
      const part = partOf(content.reply);
      if (part === undefined) return { kind: 'refused', error: 'an empty notice' };
      return push.send({ chat, route, facts: content.facts }, part);
    },
    routes: async (now, withFacts) => ({
      channel: push.name,
      account: push.account,
      routes: (await messenger.routes?.(now, withFacts)) ?? [],
    }),
  };
}

const textsOf = (parts: readonly Part[]) => parts.filter((part) => part.kind === 'text');

const REMINDERS_EVERY_MS = 2_000;
const COMPARE_EVERY_MS = 60_000;

export type Notices = { readonly stop: () => Promise<void> };

export function startNotices(
  deps: Deps,
  messengers: readonly Messenger[],
  channels: readonly NoticeChannel[],
): Notices {
  const { storage, clock, office, failed } = deps;
  const knowledge = () => deps.mind.current()?.knowledge;

  async function alert(text: string): Promise<void> {
    deps.log.warn({ alert: text }, 'campaign needs a person');
    await storage.write(async (tx) => {
      const reply: Reply = { text, provenance: { decision: 'notice' } };
      const chats = await chatsOfStaff(tx, { may: 'notify' });
      await deps.post(
        tx,
        chats.map((address) => ({ address, reply })),
      );
    });
  }

  async function halt(seq: number, why: string): Promise<void> {
    const halted = await storage.write(async (tx) => {
      const moved = await noteProgress(tx, seq, 'running', { state: 'paused', pausedBecause: why });
      if (moved)
        await writeAudit(tx, {
          at: clock(),
          actor: 'system',
          action: 'campaign.halt',
          subject: `#${seq}`,
          detail: why,
        });
      return moved;
    });
    if (halted) await alert(`Đợt thông báo #${seq} tự dừng: ${why}. Kiểm tra rồi cho gửi tiếp hoặc hủy.`);
  }

  const lease = createLease('outreach', deps);
  const contents = rememberContents(knowledge);
  const conductor = createConductor({
    storage,
    clock,
    mine: lease.held,
    plan: office.plan,
    select: office.select,
    async publish(article) {
      const messenger = messengers.find(({ publish }) => publish !== undefined);
      return messenger?.publish?.(article) ?? { kind: 'refused', problem: 'chưa mở kênh Zalo OA nào' };
    },
    alert,
    failed,
  });
  const senders = channels.map((channel) =>
    createSender({
      storage,
      clock,
      channel,
      quiet: deps.config.quietHours,
      contentOf: contents,
      halt,
      report: (event, fields) => deps.log.warn(fields, event),
      failed,
    }),
  );
  const clerk = { storage, clock, quiet: deps.config.quietHours, knowledge, mine: lease.held, post: deps.post };
  /** Events are compared when the knowledge changed, and now and then because of what waits for the morning. */
  let compared = { version: '', at: 0 };
  function hasNews(): boolean {
    const [version, at] = [knowledge()?.version ?? '', clock().epochMilliseconds];
    if (version === compared.version && at - compared.at < COMPARE_EVERY_MS) return false;
    compared = { version, at };
    return true;
  }
  const reminding = createWorker({
    work: async () => (await sayDue(clerk)) + (hasNews() ? await tellChanges(clerk) : 0),
    lookEveryMs: REMINDERS_EVERY_MS,
    failed,
  });
  return {
    async stop() {
      await reminding.stop();
      await conductor.stop();
      await Promise.all(senders.map((sender) => sender.stop()));
      await lease.release();
    },
  };
}

/** The same campaign reads the same for everybody: it is put together once for its version. */
function rememberContents(knowledge: () => Parameters<typeof contentOf>[1] | undefined) {
  const kept = new Map<string, NoticeContent>();
  return (campaign: Campaign): NoticeContent | undefined => {
    const key = `${campaign.seq}.${campaign.approvedAt ?? campaign.version}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const current = knowledge();
    if (current === undefined) return undefined;
    const content = contentOf(campaign, current);
    if (kept.size > 50) kept.clear();
    kept.set(key, content);
    return content;
  };
}
