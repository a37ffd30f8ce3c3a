// Campaigns without the console. A command only changes states; the running program sends. `--as` says whose deed it is, and the
// rules are the same as everywhere: whoever wrote it cannot approve it.

import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createPost } from '#channels/post.ts';
import { NOTICE_STATE_NAMES, REASON_NAMES, STATE_NAMES } from '#domain/campaign.ts';
import { formatDong, formatNumber } from '#domain/money.ts';
import { NOTICE_TOPIC_NAMES, NOTICE_TOPICS } from '#domain/subscription.ts';
import { dayOf, formatClock, formatDay, TIME_ZONE } from '#domain/time.ts';
import { findOccurrence } from '#knowledge/events.ts';
import { writeSheet } from '#knowledge/exchange/sheet.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { createLog } from '#operations/log.ts';
import type { MindKeeper } from '#operations/mind-keeper.ts';
import { CHANNEL_LABELS, describeAudience } from '#outreach/audience.ts';
import type { Campaign } from '#outreach/campaign.ts';
import { type CampaignText, findCampaign, listCampaigns } from '#outreach/campaigns.repository.ts';
import { draftFromEvent } from '#outreach/content.ts';
import { LEDGER_HEAD, ledgerCsv, ledgerRows } from '#outreach/ledger-sheet.ts';
import { type Actor, type CampaignOffice, createCampaignOffice, type Done } from '#outreach/office.ts';
import type { NoticeChannel } from '#outreach/port.ts';
import { reportOf } from '#outreach/report.ts';
import { placeNames, planLines } from '#outreach/requests.ts';
import { writeAudit } from '#people/audit.repository.ts';
import { findStaff } from '#people/staff.repository.ts';
import type { Db } from '#storage/engine.ts';
import type { Storage } from '#storage/storage.ts';
import { systemClock, systemFetch } from '../config.ts';
import { createMessengers } from '../messengers.ts';
import { configOrExit, knowledgeOrExit, withStorage } from './environment.ts';

const say = (text: string) => void process.stdout.write(`${text}\n`);
function complain(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}

type Given = {
  readonly storage: Storage;
  readonly knowledge: Knowledge;
  readonly office: CampaignOffice;
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
};

const OPTIONS = {
  as: { type: 'string' },
  title: { type: 'string' },
  text: { type: 'string' },
  topics: { type: 'string' },
  places: { type: 'string' },
  channels: { type: 'string' },
  event: { type: 'string' },
  saved: { type: 'string' },
  at: { type: 'string' },
  why: { type: 'string' },
  file: { type: 'string' },
  urgent: { type: 'boolean' },
} as const;

/** Everything a command works with; faults of the command line are said in words. */
async function withOffice(rest: readonly string[], work: (given: Given) => Promise<number>): Promise<number> {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true; args: string[] }>>;
  try {
    parsed = parseArgs({ args: [...rest], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return complain(
      `${(error as Error).message}\nTùy chọn: ${Object.keys(OPTIONS)
        .map((name) => `--${name}`)
        .join(' ')}`,
    );
  }
  const config = configOrExit();
  const knowledge = await knowledgeOrExit(config);
  return withStorage(async (storage) => {
    const noticeChannels: NoticeChannel[] = [];
    const post = createPost(systemClock);
    const office = createCampaignOffice({
      storage,
      clock: systemClock,
      quiet: config.quietHours,
      knowledge: () => knowledge,
      channels: () => noticeChannels,
      post,
    });
    // The accounts as they are configured, for previews and routes; nothing is started and nothing is sent from here.
    createMessengers({
      config,
      storage,
      clock: systemClock,
      receive: () => Promise.reject(new Error('a command receives nothing')),
      restMs: () => 0,
      owner: `cli-${process.pid}`,
      mind: { current: () => undefined } as unknown as MindKeeper,
      log: createLog('silent', systemClock),
      failed: () => {},
      fetch: systemFetch,
      randomBytes,
      whenAnswered: () => {},
      office,
      post,
      noticeChannels,
    });
    return work({ storage, knowledge, office, words: parsed.positionals, options: parsed.values });
  });
}

async function actor({ storage, options }: Given): Promise<Actor | undefined> {
  const login = typeof options.as === 'string' ? options.as : '';
  const staff = await findStaff(storage.reader, { login });
  if (staff?.state === 'active') return { ...staff, via: `cli:${userInfo().username}` };
  complain(
    login === ''
      ? 'Thiếu --as <tên tài khoản>: việc này là của ai? → xem tên bằng: npm run cli -- staff list'
      : `Không có tài khoản đang mở tên ${login} → xem tên bằng: npm run cli -- staff list`,
  );
  return undefined;
}

const numberOf = (word: string | undefined): number => Number(/^#?(\d{1,9})$/.exec(word ?? '')?.[1] ?? Number.NaN);

async function found({ storage, words }: Given): Promise<Campaign | undefined> {
  const seq = numberOf(words[0]);
  const campaign = Number.isNaN(seq) ? undefined : await findCampaign(storage.reader, seq);
  if (campaign === undefined)
    complain(`Không có đợt thông báo ${words[0] ?? '(thiếu số)'} → xem số bằng: npm run cli -- campaign list`);
  return campaign;
}

/** A deed on one campaign by a named person. */
function deed(act: (given: Given, tx: Db, who: Actor, seq: number) => Promise<Done>) {
  return (rest: readonly string[]): Promise<number> =>
    withOffice(rest, async (given) => {
      const [who, campaign] = [await actor(given), await found(given)];
      if (who === undefined || campaign === undefined) return 1;
      return told(await given.storage.write((tx) => act(given, tx, who, campaign.seq)));
    });
}

function told(done: Done): number {
  if (done.kind === 'refused') return complain(done.message);
  const { seq, state, startAt } = done.campaign;
  say(`#${seq}: ${STATE_NAMES[state]}${state === 'scheduled' && startAt ? `, bắt đầu ${moment(startAt)}` : ''}`);
  return 0;
}

const moment = (at: Temporal.Instant): string => `${formatClock(at)} ${formatDay(dayOf(at))}`;

export const campaignList = (rest: readonly string[]): Promise<number> =>
  withOffice(rest, async ({ storage }) => {
    const campaigns = await listCampaigns(storage.reader, 50);
    for (const { seq, state, title, author, approver, startedAt } of campaigns)
      say(
        `#${String(seq).padEnd(4)} ${STATE_NAMES[state].padEnd(24)} ${title}  (soạn: ${author}${approver ? `, duyệt: ${approver}` : ''}${startedAt ? `, gửi ${moment(startedAt)}` : ''})`,
      );
    if (campaigns.length === 0) say('Chưa có đợt thông báo nào.');
    return 0;
  });

export const campaignShow = (rest: readonly string[]): Promise<number> =>
  withOffice(rest, async (given) => {
    const campaign = await found(given);
    if (campaign === undefined) return 1;
    const { seq, title, text, state, author, approver, note, pausedBecause, startAt, goodUntil, urgent } = campaign;
    say(`#${seq} ${title} – ${STATE_NAMES[state]}${pausedBecause ? ` (${pausedBecause})` : ''}`);
    say(`Soạn: ${author}${approver ? `; duyệt: ${approver}` : ''}${urgent ? '; gấp' : ''}`);
    say(`Người nhận: ${describeAudience(campaign.audience, placeNames(given.knowledge))}`);
    if (startAt) say(`Giờ gửi: ${moment(startAt)}`);
    if (goodUntil) say(`Không gửi nữa sau: ${moment(goodUntil)}`);
    if (note) say(`Trả lại: ${note}`);
    say(`\n${text}`);
    return 0;
  });

const listed = (value: string | boolean | undefined): string[] =>
  typeof value === 'string'
    ? value
        .split(',')
        .map((each) => each.trim())
        .filter(Boolean)
    : [];

/** A new draft from the options, over what an event gives; or words on what is wrong. */
function draftOf({ options, knowledge }: Given): CampaignText | string {
  const event = typeof options.event === 'string' ? options.event : undefined;
  const occurrence = event === undefined ? undefined : findOccurrence(knowledge, event);
  if (event !== undefined && occurrence === undefined)
    return `Không có sự kiện ${event} → dạng mã.yyyymmdd, ví dụ phien-dinh-ky.20261126; xem trang /su-kien`;
  const base = occurrence && draftFromEvent(occurrence);
  const topics = listed(options.topics);
  const wrong = topics.filter((topic) => !NOTICE_TOPICS.some((each) => each === topic));
  if (wrong.length > 0) return `Không có chủ đề ${wrong.join(', ')} → chọn trong: ${NOTICE_TOPICS.join(', ')}`;
  const places = listed(options.places);
  const unknown = places.filter((place) => !knowledge.communes.has(place));
  if (unknown.length > 0)
    return `Không có xã, phường ${unknown.join(', ')} → tìm mã bằng: npm run cli -- places find <tên>`;
  const channels = listed(options.channels);
  const other = channels.filter((channel) => !(channel in CHANNEL_LABELS));
  if (other.length > 0) return `Không có kênh ${other.join(', ')} → chọn trong: telegram, zalo-oa, zalo-bot`;
  const at = typeof options.at === 'string' ? readMoment(options.at) : undefined;
  if (typeof options.at === 'string' && at === undefined)
    return `Không đọc được giờ “${options.at}” → viết "2026-11-26 08:00" (giờ Việt Nam)`;
  const saved = typeof options.saved === 'string' ? options.saved : undefined;
  return {
    kind: 'notice',
    title: typeof options.title === 'string' ? options.title : (base?.title ?? ''),
    text: typeof options.text === 'string' ? options.text.replaceAll('\\n', '\n') : (base?.text ?? ''),
    ...(event ? { event } : {}),
    audience: {
      topics: topics.length > 0 ? NOTICE_TOPICS.filter((each) => topics.includes(each)) : (base?.audience.topics ?? []),
      places,
      channels: channels as CampaignText['audience']['channels'],
      ...(saved ? { savedEvent: saved } : {}),
    },
    urgent: options.urgent === true,
    ...(at ? { startAt: at } : {}),
    ...(base?.goodUntil ? { goodUntil: base.goodUntil } : {}),
  };
}

function readMoment(text: string): Temporal.Instant | undefined {
  try {
    return Temporal.PlainDateTime.from(text.trim().replace(' ', 'T')).toZonedDateTime(TIME_ZONE).toInstant();
  } catch {
    return undefined;
  }
}

export const campaignCompose = (rest: readonly string[]): Promise<number> =>
  withOffice(rest, async (given) => {
    const who = await actor(given);
    if (who === undefined) return 1;
    const draft = draftOf(given);
    return typeof draft === 'string'
      ? complain(draft)
      : told(await given.storage.write((tx) => given.office.compose(tx, who, draft)));
  });

/** A public post of the Official Account: the article's id, from oa.zalo.me. */
export const campaignArticle = (rest: readonly string[]): Promise<number> =>
  withOffice(rest, async (given) => {
    const who = await actor(given);
    const article = given.words[0];
    if (who === undefined) return 1;
    if (article === undefined) return complain('Thiếu mã bài viết → mở bài ở oa.zalo.me, chép mã trong địa chỉ');
    const title = typeof given.options.title === 'string' ? given.options.title : `Bài viết ${article}`;
    const audience = { topics: [], places: [], channels: [] } as const;
    const text: CampaignText = { kind: 'article', title, text: article, audience, urgent: false };
    return told(await given.storage.write((tx) => given.office.compose(tx, who, text)));
  });

/** Whom it would reach, by which way, at what cost, and how it will look; changes nothing. */
export const campaignDryRun = (rest: readonly string[]): Promise<number> =>
  withOffice(rest, async (given) => {
    const campaign = await found(given);
    if (campaign === undefined) return 1;
    say(`#${campaign.seq} ${campaign.title}: ${describeAudience(campaign.audience, placeNames(given.knowledge))}`);
    if (campaign.kind !== 'article') for (const line of planLines(await given.office.plan(campaign))) say(line);
    for (const { channel, texts, buttons, longest } of given.office.shapes(campaign, given.knowledge)) {
      say(
        `\n── ${CHANNEL_LABELS[channel]} (${texts[0]?.length ?? 0}/${longest} ký tự${texts.length > 1 ? `, DÀI ${texts.length} TIN` : ''})`,
      );
      say(texts.join('\n'));
      if (buttons.length > 0) say(`[${buttons.join('] [')}]`);
    }
    return 0;
  });

export const campaignSubmit = (rest: readonly string[]): Promise<number> =>
  withOffice(rest, async (given) => {
    const [who, campaign] = [await actor(given), await found(given)];
    return who === undefined || campaign === undefined ? 1 : told(await given.office.submit(who, campaign.seq));
  });

const text = (value: string | boolean | undefined): string => (typeof value === 'string' ? value : '');

export const campaignTest = deed(({ office }, tx, who, seq) => office.sendTest(tx, who, seq));
export const campaignApprove = deed(({ office }, tx, who, seq) => office.approve(tx, who, seq));
export const campaignReturn = deed(({ office, options }, tx, who, seq) =>
  office.giveBack(tx, who, seq, text(options.why)),
);
export const campaignSend = deed(({ office }, tx, who, seq) => office.sendNow(tx, who, seq));
export const campaignPause = deed(({ office, options }, tx, who, seq) => office.pause(tx, who, seq, text(options.why)));
export const campaignResume = deed(({ office }, tx, who, seq) => office.resume(tx, who, seq));
export const campaignCancel = deed(({ office, options }, tx, who, seq) =>
  office.cancel(tx, who, seq, text(options.why)),
);
export const campaignCorrect = deed(({ office, options }, tx, who, seq) =>
  office.correct(tx, who, seq, text(options.text).replaceAll('\\n', '\n')),
);

/** The report; `--file` writes the ledger, one line a recipient, for the inspection file. */
export const campaignReport = (rest: readonly string[]): Promise<number> =>
  withOffice(rest, async (given) => {
    const campaign = await found(given);
    if (campaign === undefined) return 1;
    if (campaign.kind === 'article') {
      say(
        campaign.followers === undefined
          ? `#${campaign.seq}: bài viết chưa gửi.`
          : `#${campaign.seq}: bài viết gửi ${campaign.finishedAt ? moment(campaign.finishedAt) : ''}; người quan tâm lúc gửi: ${formatNumber(campaign.followers)}, không chứng minh được ai đã nhận.`,
      );
      return 0;
    }
    if (typeof given.options.file === 'string') return exportLedger(given, campaign, given.options.file);
    await printReport(given, campaign);
    return 0;
  });

async function printReport({ storage, knowledge }: Given, campaign: Campaign): Promise<void> {
  const report = await reportOf(storage.aside, campaign);
  const { byState, frozen, addsUp } = report;
  say(`#${campaign.seq} ${campaign.title} – ${STATE_NAMES[campaign.state]}`);
  say(
    `Đã chốt ${formatNumber(frozen)} = ${(['sent', 'failed', 'skipped', 'unknown', 'waiting', 'sending'] as const)
      .filter((state) => byState[state] > 0 || state === 'sent')
      .map((state) => `${NOTICE_STATE_NAMES[state]} ${formatNumber(byState[state])}`)
      .join(' + ')}${addsUp ? ' (khớp)' : ' (còn đang gửi)'}`,
  );
  if (campaign.approvedCost !== undefined) say(`Chi phí lúc duyệt: ${formatDong(campaign.approvedCost)}`);
  for (const { channel, counts } of report.byChannel)
    say(`• ${CHANNEL_LABELS[channel as keyof typeof CHANNEL_LABELS] ?? channel}: ${counted(counts)}`);
  for (const { state, reason, count } of report.reasons)
    say(`• ${NOTICE_STATE_NAMES[state]} – ${REASON_NAMES[reason]}: ${formatNumber(count)}`);
  for (const { topic, state, count } of report.byTopic)
    say(`• ${NOTICE_TOPIC_NAMES[topic]}, ${NOTICE_STATE_NAMES[state]}: ${formatNumber(count)}`);
  for (const { place, state, count } of report.byPlace)
    say(
      `• ${place === null ? 'cả tỉnh' : placeNames(knowledge)(place)}, ${NOTICE_STATE_NAMES[state]}: ${formatNumber(count)}`,
    );
  for (const { minute, count } of report.curve)
    say(`  ${moment(Temporal.Instant.from(`${minute}:00Z`))}  ${formatNumber(count)} tin`);
  say(`Thôi nhận tin trong 24 giờ sau khi nhận: ${formatNumber(report.endsCaused)}`);
  if (!report.ledgerKept) say('Sổ người nhận đã xóa theo thời hạn lưu; chỉ còn con số tổng.');
}

const counted = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${NOTICE_STATE_NAMES[state as keyof typeof NOTICE_STATE_NAMES]} ${formatNumber(count)}`)
    .join(', ');

const MOST_IN_XLSX = 100_000;

async function exportLedger(given: Given, { seq }: Campaign, file: string): Promise<number> {
  const { storage, knowledge } = given;
  let count = 0;
  if (file.endsWith('.xlsx')) {
    const all: string[][] = [];
    for await (const page of ledgerRows(storage.aside, seq, placeNames(knowledge))) all.push(...page);
    if (all.length > MOST_IN_XLSX)
      return complain(`Có ${formatNumber(all.length)} dòng, nhiều quá cho .xlsx → đặt tên tệp đuôi .csv`);
    await writeFile(file, (await writeSheet('xlsx', `Đợt ${seq}`, LEDGER_HEAD, all)).content);
    count = all.length;
  } else {
    const counted = async function* () {
      for await (const piece of ledgerCsv(storage.aside, seq, placeNames(knowledge))) {
        count += piece.split('\n').length - 1;
        yield piece;
      }
    };
    await pipeline(counted, createWriteStream(file));
    count--; // the head
  }
  await storage.write((tx) =>
    writeAudit(tx, {
      at: systemClock(),
      actor: `cli:${userInfo().username}`,
      action: 'campaign.export',
      subject: `#${seq}`,
      detail: `${count} dòng`,
    }),
  );
  say(`Đã ghi ${formatNumber(count)} dòng vào ${file}. Tệp có mã người nhận: giữ như tài liệu mật của đơn vị.`);
  return 0;
}
