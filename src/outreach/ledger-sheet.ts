// The ledger as rows of a sheet, for the inspection file: one line a recipient, in words an inspector reads.

import { NOTICE_STATE_NAMES, REASON_NAMES } from '#domain/campaign.ts';
import type { ChannelName } from '#domain/message.ts';
import { dayOf, formatClock, formatDay } from '#domain/time.ts';
import type { Db } from '#storage/engine.ts';
import { CHANNEL_LABELS } from './audience.ts';
import { ledgerPage } from './report.repository.ts';

export const LEDGER_HEAD = [
  'Số dòng',
  'Kênh',
  'Mã người nhận trên kênh',
  'Địa bàn đã chọn',
  'Đường gửi',
  'Kết quả',
  'Lý do',
  'Mã tin của nền tảng',
  'Số lần thử',
  'Lúc gửi',
  'Lúc có kết quả',
] as const;

const PAGE = 5_000;

/** All rows, a page at a time. `db` should be the handle for long looks. */
export async function* ledgerRows(
  db: Db,
  campaign: number,
  placeName: (id: string) => string,
): AsyncGenerator<string[][]> {
  for (let after = 0; ; ) {
    const page = await ledgerPage(db, campaign, { after, limit: PAGE });
    const last = page.at(-1);
    if (last === undefined) return;
    yield page.map((row) => [
      String(row.seq),
      CHANNEL_LABELS[row.channel as ChannelName] ?? row.channel,
      row.chat === '' ? '(đã xóa theo yêu cầu)' : row.chat,
      row.place === null ? 'cả tỉnh' : placeName(row.place),
      row.route ?? '',
      NOTICE_STATE_NAMES[row.state],
      row.reason ? REASON_NAMES[row.reason] : '',
      row.platformId ?? '',
      String(row.attempts),
      moment(row.takenAt),
      moment(row.settledAt),
    ]);
    after = last.seq;
  }
}

/** The same as text for a spreadsheet: the head, then a piece for each page. */
export async function* ledgerCsv(db: Db, campaign: number, placeName: (id: string) => string): AsyncGenerator<string> {
  yield `\uFEFF${LEDGER_HEAD.join(',')}\r\n`;
  for await (const page of ledgerRows(db, campaign, placeName))
    yield page.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** What a spreadsheet would run as a formula is written as text. */
const cell = (value: string): string => `"${(/^[=+\-@]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;

function moment(stamp: string | null): string {
  if (stamp === null) return '';
  const at = Temporal.Instant.from(stamp);
  return `${formatClock(at)} ${formatDay(dayOf(at))}`;
}
