// What people do with campaigns, whichever way they come (console, command line, their own chat): one set of rules, one row in
// the audit log for every deed. Whoever wrote or changed a campaign can never be the one who lets it go out.

import { STATE_NAMES } from '#domain/campaign.ts';
import type { Reply } from '#domain/reply.ts';
import type { Post } from '#domain/sending.ts';
import { type Clock, stamp } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { writeAudit } from '#people/audit.repository.ts';
import { type Actor, mayDo } from '#people/roles.ts';
import { chatsOfStaff } from '#people/staff-chats.repository.ts';
import type { Db } from '#storage/engine.ts';
import type { Storage } from '#storage/storage.ts';
import { countAudience, type Selection } from './audience.repository.ts';
import { type Campaign, type Deed, mayApprove, mayHappen } from './campaign.ts';
import {
  addCampaign,
  type CampaignChange,
  type CampaignText,
  changeCampaign,
  findCampaign,
  startedSince,
  type Written,
} from './campaigns.repository.ts';
import { contentOf } from './content.ts';
import { faultsOf } from './faults.ts';
import type { NoticeChannel, NoticeShape } from './port.ts';
import { dayBegan, nextAllowed, type QuietHours } from './quiet-hours.ts';
import { approvalRequest } from './requests.ts';
import { type Plan, planRoutes } from './routes.ts';

/** `message` says what is wrong and what to do, in Vietnamese. */
export type Done =
  | { readonly kind: 'done'; readonly campaign: Campaign }
  | { readonly kind: 'refused'; readonly message: string };

export type OfficeDeps = {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly quiet: QuietHours;
  readonly knowledge: () => Knowledge | undefined;
  readonly channels: () => readonly NoticeChannel[];
  /** Puts messages to single people on their way. */
  readonly post: Post<Db>;
};

const refused = (message: string): Done => ({ kind: 'refused', message });
const NOT_READY = 'Chương trình chưa đọc xong kho nội dung. Chờ ít giây rồi thử lại.';
const GONE = 'Không có đợt thông báo này. Xem danh sách rồi chọn lại.';
const FASTER = 'Vừa có người khác sửa đợt này. Mở lại bản mới nhất rồi làm tiếp.';

export type CampaignOffice = ReturnType<typeof createCampaignOffice>;

export function createCampaignOffice(deps: OfficeDeps) {
  const { storage, clock } = deps;

  /** Everything that changes one campaign goes through here. */
  async function act(
    tx: Db,
    who: Actor,
    seq: number,
    deed: Deed,
    decide: (campaign: Campaign) => CampaignChange | string | Promise<CampaignChange | string>,
    detail = '',
  ): Promise<Done> {
    const campaign = await findCampaign(tx, seq);
    if (campaign === undefined) return refused(GONE);
    if (!mayHappen(deed, campaign.state)) return refused(tooLate(campaign, deed));
    const change = await decide(campaign);
    if (typeof change === 'string') return refused(change);
    if (!(await changeCampaign(tx, campaign, change))) return refused(FASTER);
    await audit(tx, who, `campaign.${deed}`, seq, detail);
    return { kind: 'done', campaign: (await findCampaign(tx, seq)) as Campaign };
  }

  const audit = (tx: Db, who: Actor, action: string, seq: number, detail: string) =>
    writeAudit(tx, {
      at: clock(),
      actor: who.login,
      action,
      subject: `#${seq}`,
      detail: [detail, who.via].filter(Boolean).join('; '),
    });

  const mayNotify = (who: Actor) =>
    mayDo(who.roles, 'notify') ? undefined : 'Tài khoản này không có quyền gửi thông báo. Nhờ quản trị cấp vai trò.';
  const mayStop = (who: Actor) =>
    mayDo(who.roles, 'notify') || mayDo(who.roles, 'approve_notices')
      ? undefined
      : 'Tài khoản này không có quyền dừng thông báo. Nhờ quản trị cấp vai trò.';

  async function compose(tx: Db, who: Actor, text: CampaignText): Promise<Done> {
    const no = mayNotify(who);
    if (no !== undefined) return refused(no);
    const seq = await addCampaign(tx, text, who.login, clock());
    await audit(tx, who, 'campaign.compose', seq, text.title);
    return { kind: 'done', campaign: (await findCampaign(tx, seq)) as Campaign };
  }

  /** A change takes a submitted campaign back: what is approved must be what was shown. */
  async function edit(tx: Db, who: Actor, seen: Pick<Campaign, 'seq' | 'version'>, text: CampaignText): Promise<Done> {
    return act(tx, who, seen.seq, 'edit', (campaign) => {
      if (campaign.version !== seen.version) return FASTER;
      const editors = [...new Set([...campaign.editors, who.login])];
      return mayNotify(who) ?? { text, editors, state: 'draft', note: null };
    });
  }

  /** How the audience would be reached now, and at what cost. A long look: it is done beside. */
  async function plan(campaign: Written): Promise<Plan> {
    const selection = await select(campaign);
    const since = dayBegan(selection.now);
    const campaigns = (await startedSince(storage.reader, since)).filter((each) => each !== campaign.seq);
    const groups = await countAudience(storage.aside, selection, campaign.urgent ? undefined : { campaigns, since });
    return planRoutes(groups, selection.books);
  }

  /** Who is meant, and by which ways at this moment: what is counted beforehand is what is frozen. */
  async function select(campaign: Written): Promise<Selection> {
    const now = clock();
    const knowledge = deps.knowledge();
    const withFacts = knowledge !== undefined && contentOf(campaign, knowledge).facts !== undefined;
    const books = await Promise.all(deps.channels().map((channel) => channel.routes(now, withFacts)));
    const original =
      campaign.corrects === undefined ? undefined : await findCampaign(storage.reader, campaign.corrects);
    return { audience: campaign.audience, corrects: correctionOf(original), books, now };
  }

  const shapes = (campaign: Written, knowledge: Knowledge): NoticeShape[] =>
    deps
      .channels()
      .filter(({ name }) => campaign.audience.channels.length === 0 || campaign.audience.channels.includes(name))
      .map((channel) => channel.shape(contentOf(campaign, knowledge)));

  /** Hands it to the second person, with what they need to decide; its cost is counted here. */
  async function submit(who: Actor, seq: number): Promise<Done> {
    const [campaign, knowledge] = [await findCampaign(storage.reader, seq), deps.knowledge()];
    if (campaign === undefined) return refused(GONE);
    if (knowledge === undefined) return refused(NOT_READY);
    const planned = campaign.kind === 'article' ? undefined : await plan(campaign);
    const faults = faultsOf(campaign, shapes(campaign, knowledge), planned, clock());
    if (faults.length > 0) return refused(faults.join('\n'));
    return storage.write(async (tx) => {
      const done = await act(tx, who, seq, 'submit', (current) => {
        if (current.version !== campaign.version) return FASTER;
        const approvedCost = planned?.costDong ?? 0;
        return mayNotify(who) ?? { state: 'awaiting_approval', submittedAt: clock(), approvedCost, note: null };
      });
      if (done.kind === 'done') {
        const approvers = await chatsOfStaff(tx, { may: 'approve_notices' });
        const replies = approvalRequest(done.campaign, contentOf(campaign, knowledge), planned, knowledge);
        await deps.post(
          tx,
          approvers.flatMap((address) => replies.map((reply) => ({ address, reply }))),
        );
      }
      return done;
    });
  }

  /** `version`: what the approver was shown. It goes out at its hour, or as soon as nobody sleeps. */
  async function approve(tx: Db, who: Actor, seq: number, version?: number): Promise<Done> {
    return act(
      tx,
      who,
      seq,
      'approve',
      (campaign) => {
        if (!mayDo(who.roles, 'approve_notices'))
          return 'Tài khoản này không có quyền duyệt thông báo. Nhờ người có vai trò "Người duyệt thông báo".';
        if (!mayApprove(campaign, who.login))
          return 'Người soạn hoặc đã sửa đợt này không được tự duyệt. Nhờ người khác duyệt.';
        if (version !== undefined && version !== campaign.version)
          return 'Đợt này đã được sửa sau khi gửi cho anh/chị xem. Xem lại bản mới rồi hãy duyệt.';
        const now = clock();
        const wanted = campaign.startAt !== undefined && Temporal.Instant.compare(campaign.startAt, now) > 0;
        const startAt = nextAllowed(wanted ? (campaign.startAt as Temporal.Instant) : now, deps.quiet);
        return { state: 'scheduled', approver: who.login, approvedAt: now, startAt };
      },
      `duyệt bản ${version ?? ''}`.trim(),
    );
  }

  async function giveBack(tx: Db, who: Actor, seq: number, why: string): Promise<Done> {
    return act(
      tx,
      who,
      seq,
      'return',
      async (campaign) => {
        if (!mayDo(who.roles, 'approve_notices')) return 'Tài khoản này không có quyền trả lại thông báo.';
        if (why.trim() === '') return 'Cần ghi lý do trả lại, để người soạn biết phải sửa gì.';
        const text = `Đợt thông báo #${seq} “${campaign.title}” được ${who.login} trả lại: ${why.trim()}`;
        const reply: Reply = { text, provenance: { decision: 'notice' } };
        const authors = await chatsOfStaff(tx, { login: campaign.author });
        await deps.post(
          tx,
          authors.map((address) => ({ address, reply })),
        );
        return { state: 'draft', note: `${who.login}: ${why.trim()}` };
      },
      why.trim(),
    );
  }

  const pause = (tx: Db, who: Actor, seq: number, why = ''): Promise<Done> =>
    act(tx, who, seq, 'pause', () => mayStop(who) ?? { state: 'paused', pausedBecause: why || who.login }, why);

  /** From a pause it goes on where it stopped; what never began is planned anew. */
  const resume = (tx: Db, who: Actor, seq: number): Promise<Done> =>
    act(tx, who, seq, 'resume', (campaign) => {
      const now = clock();
      if (campaign.approver === undefined) return 'Đợt này chưa được duyệt.';
      if (campaign.goodUntil && Temporal.Instant.compare(campaign.goodUntil, now) <= 0)
        return 'Nội dung đã qua thời điểm (sự kiện đã diễn ra). Hủy đợt này và soạn đợt mới.';
      const begun = campaign.startedAt !== undefined;
      const next: CampaignChange = begun
        ? { state: 'running', beatAt: now }
        : { state: 'scheduled', startAt: nextAllowed(now, deps.quiet) };
      return mayNotify(who) ?? { ...next, pausedBecause: null };
    });

  /** What was approved for a later hour goes now, or as soon as nobody sleeps. */
  const sendNow = (tx: Db, who: Actor, seq: number): Promise<Done> =>
    act(tx, who, seq, 'send', () => mayNotify(who) ?? { startAt: nextAllowed(clock(), deps.quiet) });

  const cancel = (tx: Db, who: Actor, seq: number, why = ''): Promise<Done> =>
    act(tx, who, seq, 'cancel', () => mayStop(who) ?? { state: 'cancelled', pausedBecause: why || null }, why);

  /** Stops what still goes out, and drafts a correction to exactly those who received it. */
  async function correct(tx: Db, who: Actor, seq: number, text: string): Promise<Done> {
    const original = await findCampaign(tx, seq);
    if (original === undefined) return refused(GONE);
    if (!mayHappen('correct', original.state)) return refused(tooLate(original, 'correct'));
    if (mayHappen('cancel', original.state)) {
      const stopped = await cancel(tx, who, seq, 'gửi đính chính');
      if (stopped.kind === 'refused') return stopped;
    }
    const { title, event, audience } = original;
    const correction: CampaignText = {
      kind: 'correction',
      title,
      text,
      audience,
      urgent: true,
      corrects: seq,
      ...(event ? { event } : {}),
    };
    return compose(tx, who, correction);
  }

  /** To the person's own chats, as everybody would read it. */
  async function sendTest(tx: Db, who: Actor, seq: number): Promise<Done> {
    const [campaign, knowledge] = [await findCampaign(tx, seq), deps.knowledge()];
    if (campaign === undefined) return refused(GONE);
    if (knowledge === undefined) return refused(NOT_READY);
    const chats = await chatsOfStaff(tx, { login: who.login });
    if (chats.length === 0)
      return refused(
        'Tài khoản này chưa nối với cuộc trò chuyện nào. Lấy mã ở trang Tài khoản (hoặc: npm run cli -- staff chat <tên>), rồi nhắn /canbo <mã> cho bot.',
      );
    const { reply } = contentOf(campaign, knowledge);
    const test = { ...reply, text: `[Gửi thử]\n${reply.text}` };
    await deps.post(
      tx,
      chats.map((address) => ({ address, reply: test })),
    );
    await audit(tx, who, 'campaign.test', seq, '');
    return { kind: 'done', campaign };
  }

  return {
    compose,
    edit,
    select,
    plan,
    shapes,
    submit,
    approve,
    giveBack,
    sendNow,
    pause,
    resume,
    cancel,
    correct,
    sendTest,
  };
}

const correctionOf = (original: Campaign | undefined) =>
  original && { campaign: original.seq, startedAt: stamp(original.startedAt ?? original.createdAt) };

function tooLate({ state, seq }: Campaign, deed: Deed): string {
  const wishes: Record<Deed, string> = {
    edit: 'sửa',
    submit: 'gửi duyệt',
    approve: 'duyệt',
    return: 'trả lại',
    send: 'gửi',
    pause: 'tạm dừng',
    resume: 'tiếp tục',
    cancel: 'hủy',
    correct: 'đính chính',
  };
  return `Đợt #${seq} đang ở trạng thái “${STATE_NAMES[state]}”, không ${wishes[deed]} được.`;
}
