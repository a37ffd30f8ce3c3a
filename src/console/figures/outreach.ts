// Who wishes to hear of what, and what became of the last notices.

import { html } from 'hono/html';
import { ENDS, NOTICE_STATE_NAMES } from '#domain/campaign.ts';
import { formatNumber } from '#domain/money.ts';
import { NOTICE_TOPIC_NAMES, NOTICE_TOPICS } from '#domain/subscription.ts';
import { listCampaigns } from '#outreach/campaigns.repository.ts';
import { resultOf } from '#outreach/report.ts';
import { subscriberCounts } from '#people/subscriptions.repository.ts';
import { namedBars, stackedBars } from '../charts/bars.ts';
import { rowsTable } from '../rows-table.ts';
import { type Html, ROOT, type StaffVisit } from '../visit.ts';

const MOST_PLACES = 10;

export async function subscribers({ deps }: StaffVisit, placeName: (id: string) => string): Promise<Html> {
  const counts = await subscriberCounts(deps.storage.aside);
  const people = counts.reduce((sum, { count }) => sum + count, 0);
  const byTopic = NOTICE_TOPICS.map((topic) => ({
    name: NOTICE_TOPIC_NAMES[topic],
    value: counts.reduce((sum, { topics, count }) => (topics.includes(topic) ? sum + count : sum), 0),
  }));
  const byPlace = [...Map.groupBy(counts, ({ place }) => place)]
    .map(([place, list]) => ({
      name: place === undefined ? 'Cả tỉnh' : placeName(place),
      value: list.reduce((sum, { count }) => sum + count, 0),
    }))
    .sort((a, b) => b.value - a.value)
    .slice(0, MOST_PLACES);
  return html`<div>${namedBars(`Người đăng ký nhận tin (${formatNumber(people)}), theo chủ đề`, byTopic)}${namedBars('Người đăng ký, theo nơi', byPlace)}</div>`;
}

const SHOWN_CAMPAIGNS = 10;

export async function campaigns({ deps }: StaffVisit): Promise<Html> {
  const list = (await listCampaigns(deps.storage.reader, SHOWN_CAMPAIGNS, 0)).filter(
    ({ startedAt, kind }) => startedAt !== undefined && kind !== 'article',
  );
  const reports = [];
  for (const campaign of list) reports.push(await resultOf(deps.storage.aside, campaign));
  return html`<section><h2>Các đợt thông báo gần nhất</h2>${
    reports.length === 0
      ? html`<p>Chưa gửi đợt nào.</p>`
      : html`${stackedBars({
          title: 'Kết quả các đợt thông báo',
          unit: 'Đợt',
          series: ENDS.map((state) => NOTICE_STATE_NAMES[state]),
          columns: reports.map(({ campaign, byState }) => ({
            label: `#${campaign.seq}`,
            values: ENDS.map((state) => byState[state]),
          })),
        })}${rowsTable(
          'Kết quả các đợt thông báo',
          ['Đợt', ...ENDS.map((state) => NOTICE_STATE_NAMES[state]), 'Thôi nhận tin vì đợt này'],
          reports.map(({ campaign, byState, endsCaused }) => ({
            head: html`<a href="${ROOT}/thong-bao/${campaign.seq}">#${campaign.seq} ${campaign.title}</a>`,
            cells: [...ENDS.map((state) => formatNumber(byState[state])), formatNumber(endsCaused)],
          })),
        )}`
  }</section>`;
}
