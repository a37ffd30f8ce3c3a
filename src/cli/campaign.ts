// Campaigns without the console. A command only changes states; the running program sends. `--as` says whose deed it is, and the
// rules are the same as everywhere: whoever wrote it cannot approve it.

import { STATE_NAMES } from '#domain/campaign.ts';
import { CHANNEL_LABELS, describeAudience } from '#outreach/audience.ts';
import { type CampaignText, listCampaigns } from '#outreach/campaigns.repository.ts';
import type { Done } from '#outreach/office.ts';
import { placeNames, planLines } from '#outreach/requests.ts';
import type { Actor } from '#people/roles.ts';
import type { Db } from '#storage/engine.ts';
import { draftOf } from './campaign-draft.ts';
import { found, type Given, moment, textOption, withOffice } from './campaign-office.ts';
import { actor, complain, say } from './person.ts';

/** A deed on one campaign by a named person. */
function deed(act: (given: Given, tx: Db, who: Actor, seq: number) => Promise<Done>) {
  return (rest: readonly string[]): Promise<number> =>
    withOffice(rest, async (given) => {
      const [who, campaign] = [await actor(given.storage, given.options.as), await found(given)];
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

export const campaignCompose = (rest: readonly string[]): Promise<number> =>
  withOffice(rest, async (given) => {
    const who = await actor(given.storage, given.options.as);
    if (who === undefined) return 1;
    const draft = draftOf(given);
    return typeof draft === 'string'
      ? complain(draft)
      : told(await given.storage.write((tx) => given.office.compose(tx, who, draft)));
  });

/** A public post of the Official Account: the article's id, from oa.zalo.me. */
export const campaignArticle = (rest: readonly string[]): Promise<number> =>
  withOffice(rest, async (given) => {
    const who = await actor(given.storage, given.options.as);
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
    const [who, campaign] = [await actor(given.storage, given.options.as), await found(given)];
    return who === undefined || campaign === undefined ? 1 : told(await given.office.submit(who, campaign.seq));
  });

export const campaignTest = deed(({ office }, tx, who, seq) => office.sendTest(tx, who, seq));
export const campaignApprove = deed(({ office }, tx, who, seq) => office.approve(tx, who, seq));
export const campaignReturn = deed(({ office, options }, tx, who, seq) =>
  office.giveBack(tx, who, seq, textOption(options.why)),
);
export const campaignSend = deed(({ office }, tx, who, seq) => office.sendNow(tx, who, seq));
export const campaignPause = deed(({ office, options }, tx, who, seq) =>
  office.pause(tx, who, seq, textOption(options.why)),
);
export const campaignResume = deed(({ office }, tx, who, seq) => office.resume(tx, who, seq));
export const campaignCancel = deed(({ office, options }, tx, who, seq) =>
  office.cancel(tx, who, seq, textOption(options.why)),
);
export const campaignCorrect = deed(({ office, options }, tx, who, seq) =>
  office.correct(tx, who, seq, textOption(options.text)),
);
