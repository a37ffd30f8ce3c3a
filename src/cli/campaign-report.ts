// The report of a campaign in the terminal, and its ledger as a file for the inspection.

import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { pipeline } from 'node:stream/promises';
import { NOTICE_STATE_NAMES, REASON_NAMES, STATE_NAMES } from '#domain/campaign.ts';
import { formatDong, formatNumber } from '#domain/money.ts';
import { NOTICE_TOPIC_NAMES } from '#domain/subscription.ts';
import { writeSheet } from '#knowledge/exchange/sheet.ts';
import { CHANNEL_LABELS } from '#outreach/audience.ts';
import type { Campaign } from '#outreach/campaign.ts';
import { LEDGER_HEAD, ledgerCsv, ledgerRows } from '#outreach/ledger-sheet.ts';
import { reportOf } from '#outreach/report.ts';
import { placeNames } from '#outreach/requests.ts';
import { writeAudit } from '#people/audit.repository.ts';
import { systemClock } from '../config.ts';
import { found, type Given, moment, withOffice } from './campaign-office.ts';
import { complain, say } from './person.ts';

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
