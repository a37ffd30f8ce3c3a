// What a turn decided for the person themselves: what they hear of, what they are reminded of, and, for people who work here, what
// they decided on a notice. The reply says what came of it, which only the database knows.

import { SEEKER_TEXTS } from '#conversation/seeker/texts.ts';
import { REMINDER_TEXTS, SUBSCRIBE_TEXTS } from '#conversation/subscribe-texts.ts';
import type { Effect, StaffDeed } from '#conversation/turn-types.ts';
import type { Desk } from '#desk/desk.ts';
import { addGroup } from '#desk/groups.repository.ts';
import { type ChatAddress, isGroup, laneOf } from '#domain/message.ts';
import { dayOf, formatClock, formatDay } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { CampaignOffice } from '#outreach/office.ts';
import {
  countEventOutcome,
  endReminders,
  findReminder,
  lastSaid,
  putReminder,
  setStep,
} from '#outreach/reminders/reminders.repository.ts';
import { laterStep, nextStep, stepAfterDone, stepsOf } from '#outreach/reminders/schedule.ts';
import { writeAudit } from '#people/audit.repository.ts';
import { muteSeeker, registerSeeker, withdrawSeeker } from '#people/seekers.repository.ts';
import { CODE_LASTS, linkChat, staffOfChat, staffOfCode, unlinkChat } from '#people/staff-chats.repository.ts';
import { subscribe, unsubscribe } from '#people/subscriptions.repository.ts';
import type { Db } from '#storage/engine.ts';
import { ownTicket } from './own-ticket.ts';

export type PersonalEffect = Extract<
  Effect,
  {
    kind:
      | 'subscribe'
      | 'stop_all'
      | 'remind'
      | 'end_reminder'
      | 'answer_reminder'
      | 'event_outcome'
      | 'register_seeker'
      | 'withdraw_seeker'
      | 'mute_seeker'
      | 'own_ticket'
      | 'staff';
  }
>;

export type PersonalContext = {
  readonly now: Temporal.Instant;
  readonly knowledge: Knowledge;
  readonly office: CampaignOffice;
  readonly desk: Desk;
};

/** Returns what to say instead of the last reply; undefined: it stands. */
export async function applyPersonal(
  tx: Db,
  effect: PersonalEffect,
  address: ChatAddress,
  context: PersonalContext,
): Promise<string | undefined> {
  const { now, knowledge } = context;
  const lane = laneOf(address);
  switch (effect.kind) {
    case 'subscribe':
      await subscribe(tx, address, effect.wish, effect.wording, now);
      return undefined;
    case 'stop_all':
      await unsubscribe(tx, address, effect.wording, now);
      await endReminders(tx, lane, 'all');
      return (await muteSeeker(tx, lane)) ? SUBSCRIBE_TEXTS.stopped : undefined;
    case 'remind': {
      const next = nextStep(effect.about, knowledge, now);
      if (next === undefined) return REMINDER_TEXTS.tooLate;
      await putReminder(tx, address, effect.about, next, now);
      return undefined;
    }
    case 'end_reminder':
      await endReminders(tx, lane, effect.which);
      return undefined;
    case 'answer_reminder':
      return answerReminder(tx, lane, effect, context);
    case 'event_outcome':
      await countEventOutcome(tx, effect.event, effect.outcome);
      return undefined;
    case 'register_seeker':
      await registerSeeker(tx, address, effect.seeker, effect.wording, now);
      return undefined;
    case 'withdraw_seeker':
      return (await withdrawSeeker(tx, lane)) ? undefined : SEEKER_TEXTS.notRegistered;
    case 'mute_seeker':
      return (await muteSeeker(tx, lane)) ? undefined : SEEKER_TEXTS.nothingMuted;
    case 'own_ticket':
      return ownTicket(tx, address, effect.deed, context);
    case 'staff':
      return staffDeed(tx, address, effect.deed, context);
  }
}

const NO_REMINDER = 'Em không thấy nhắc hẹn nào vừa gửi. Xem nhắc hẹn: gõ “nhắc hẹn”.';

async function answerReminder(
  tx: Db,
  lane: string,
  { deed, seq }: Extract<Effect, { kind: 'answer_reminder' }>,
  { now, knowledge }: PersonalContext,
): Promise<string> {
  const reminder = seq === undefined ? await lastSaid(tx, lane, now) : await findReminder(tx, lane, seq);
  if (reminder === undefined) return NO_REMINDER;
  const { about, step: current = '' } = reminder;
  if (deed === 'stop') {
    await endReminders(tx, lane, { seq: reminder.seq });
    return 'Em thôi nhắc việc này.';
  }
  // The step that spoke is the last one whose hour has come.
  const steps = stepsOf(about, knowledge);
  const said = steps.filter(({ at }) => Temporal.Instant.compare(at, now) <= 0).at(-1);
  if (deed === 'later') {
    const step = said && laterStep(said, now);
    if (said === undefined || step === undefined)
      return 'Sắp hết hạn rồi, nhắc lại nữa thì muộn. Anh/chị làm ngay giúp em.';
    await setStep(tx, reminder.seq, { step, said: said.name }, now);
    return `Em sẽ nhắc lại lúc ${formatClock(step.at)} ${formatDay(dayOf(step.at))}.`;
  }
  const next = stepAfterDone(about, knowledge, now, said?.name ?? current);
  if (next === undefined) {
    await endReminders(tx, lane, { seq: reminder.seq });
    return 'Em đã ghi: xong. Em không nhắc việc này nữa.';
  }
  await setStep(tx, reminder.seq, { step: next, said: said?.name ?? current }, now);
  return `Em đã ghi: xong tháng này. Lần nhắc tới: ${formatDay(dayOf(next.at))}.`;
}

async function staffDeed(
  tx: Db,
  address: ChatAddress,
  deed: StaffDeed,
  { now, office }: PersonalContext,
): Promise<string | undefined> {
  const lane = laneOf(address);
  if (deed.kind === 'link') {
    const group = isGroup(address);
    const staff = group ? await staffOfCode(tx, deed.code, now) : await linkChat(tx, address, deed.code, now);
    if (staff === undefined)
      return `Mã không đúng, đã dùng, hoặc quá ${CODE_LASTS} phút. Lấy mã mới ở trang Tài khoản rồi gửi lại.`;
    if (group) await addGroup(tx, address, staff.login, now);
    await writeAudit(tx, {
      at: now,
      actor: staff.login,
      action: group ? 'desk.group' : 'staff.chat',
      subject: staff.login,
      detail: address.channel,
    });
    if (group)
      return 'Nhóm này nay được báo khi có phiếu hỗ trợ. Bỏ nhóm: trang quản trị, mục Hỗ trợ, Nhóm được báo. Không duyệt được gì từ nhóm.';
    return `Cuộc trò chuyện này nay là của tài khoản ${staff.login} (${staff.name}). Anh/chị sẽ nhận yêu cầu duyệt và báo động tại đây. Thôi nối: gõ /canbo.`;
  }
  const found = await staffOfChat(tx, lane);
  if (found === undefined) return undefined;
  const staff = { ...found, via: address.channel };
  if (deed.kind === 'unlink') {
    await unlinkChat(tx, lane);
    await writeAudit(tx, {
      at: now,
      actor: staff.login,
      action: 'staff.chat',
      subject: staff.login,
      detail: 'thôi nối',
    });
    return 'Đã thôi nối cuộc trò chuyện này với tài khoản.';
  }
  if (deed.kind === 'approve') {
    const done = await office.approve(tx, staff, deed.campaign, deed.version);
    if (done.kind === 'refused') return done.message;
    const { startAt } = done.campaign;
    return `Đã duyệt đợt thông báo #${deed.campaign}. Bắt đầu gửi ${startAt ? `${formatClock(startAt)} ${formatDay(dayOf(startAt))}` : 'ngay'}.`;
  }
  const done = await office.giveBack(tx, staff, deed.campaign, deed.why);
  return done.kind === 'refused'
    ? done.message
    : `Đã trả lại đợt thông báo #${deed.campaign} cho ${done.campaign.author}.`;
}
