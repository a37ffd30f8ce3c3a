// The report of a campaign on its page, and the ledger as a file.

import { html } from 'hono/html';
import { ENDS, NOTICE_STATE_NAMES, REASON_NAMES } from '#domain/campaign.ts';
import { formatNumber } from '#domain/money.ts';
import { NOTICE_TOPIC_NAMES } from '#domain/subscription.ts';
import { CHANNEL_LABELS } from '#outreach/audience.ts';
import type { Campaign } from '#outreach/campaign.ts';
import { ledgerCsv } from '#outreach/ledger-sheet.ts';
import { reportOf } from '#outreach/report.ts';
import { placeNames } from '#outreach/requests.ts';
import { writeAudit } from '#people/audit.repository.ts';
import { growth } from '../charts/curve.ts';
import { moment } from '../dates.ts';
import { preparing } from '../entries/list.ts';
import { wide } from '../layout.ts';
import { can, type Html, ROOT, type StaffVisit } from '../visit.ts';
import { asked, gone } from './one.ts';

export async function reportSection(visit: StaffVisit, campaign: Campaign): Promise<Html> {
  if (campaign.kind === 'article')
    return campaign.followers === undefined
      ? ''
      : html`<section><h2>Kết quả</h2><p>Người quan tâm lúc gửi: ${formatNumber(campaign.followers)}; không chứng minh được ai đã nhận.</p></section>`;
  const report = await reportOf(visit.deps.storage.aside, campaign);
  const knowledge = visit.deps.editor.current()?.knowledge;
  const place = (id: string | null) => (id === null ? 'Cả tỉnh' : knowledge ? placeNames(knowledge)(id) : id);
  const rows: [string, string, number][] = [
    ...report.byChannel.flatMap(({ channel, counts }) =>
      ENDS.filter((state) => counts[state] > 0).map((state): [string, string, number] => [
        CHANNEL_LABELS[channel as keyof typeof CHANNEL_LABELS] ?? channel,
        NOTICE_STATE_NAMES[state],
        counts[state],
      ]),
    ),
    ...report.reasons.map(({ state, reason, count }): [string, string, number] => [
      NOTICE_STATE_NAMES[state],
      REASON_NAMES[reason],
      count,
    ]),
    ...report.byTopic.map(({ topic, state, count }): [string, string, number] => [
      NOTICE_TOPIC_NAMES[topic],
      NOTICE_STATE_NAMES[state],
      count,
    ]),
    ...report.byPlace.map(({ place: id, state, count }): [string, string, number] => [
      place(id),
      NOTICE_STATE_NAMES[state],
      count,
    ]),
  ];
  const { byState, frozen, addsUp } = report;
  return html`<section><h2>Kết quả</h2>
<p>Đã chốt ${formatNumber(frozen)} người: ${ENDS.map((state) => `${NOTICE_STATE_NAMES[state]} ${formatNumber(byState[state])}`).join(' + ')}${addsUp ? ' – khớp' : `; còn ${formatNumber(byState.waiting + byState.sending)}`}. Thôi nhận tin trong 24 giờ sau khi nhận: ${formatNumber(report.endsCaused)}.</p>
${wide('Kết quả theo nhóm', html`<table><thead><tr><th scope="col">Nhóm</th><th scope="col">Kết quả</th><th scope="col">Số người</th></tr></thead><tbody>${rows.map(([group, what, count]) => html`<tr><th scope="row">${group}</th><td>${what}</td><td>${formatNumber(count)}</td></tr>`)}</tbody></table>`)}
${
  report.curve.length > 0
    ? growth(
        'Đã gửi, cộng dồn theo phút',
        report.curve.map(({ minute, count }) => ({ label: moment(Temporal.Instant.from(`${minute}:00Z`)), count })),
      )
    : ''
}
${can(visit, 'receivers') && frozen > 0 ? html`<p><a href="${ROOT}/thong-bao/${campaign.seq}/nguoi-nhan.csv">Tải danh sách người nhận (.csv)</a>. Việc tải được ghi vào nhật ký.</p>` : ''}</section>`;
}

/** A million lines are streamed, a page of the ledger at a time. */
export async function ledgerFile(visit: StaffVisit): Promise<Response> {
  const { deps, staff, at } = visit;
  const [campaign, knowledge] = [await asked(visit), deps.editor.current()?.knowledge];
  if (campaign === undefined) return gone(visit);
  if (knowledge === undefined) return preparing(visit);
  await deps.storage.write((tx) =>
    writeAudit(tx, { at, actor: staff.login, action: 'campaign.export', subject: `#${campaign.seq}` }),
  );
  const pieces = ledgerCsv(deps.storage.aside, campaign.seq, placeNames(knowledge));
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return visit.context.body(body, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="nguoi-nhan-dot-${campaign.seq}.csv"`,
    'cache-control': 'no-store',
  });
}
