// The lawful ways of a notice on an Official Account: a message inside the windows of the person's last word, an approved
// template beyond them, or a public article to all followers.

import type { SendResult } from '#domain/sending.ts';
import type { Published } from '#outreach/conductor.ts';
import type { NoticeContent } from '#outreach/port.ts';
import type { Route } from '#outreach/routes.ts';
import type { Db } from '#storage/engine.ts';
import type { OaClient } from '#zalo-api-sdk';
import { sentThisMonthBy } from '../sent.repository.ts';
import type { ZaloOaConfig } from './config.ts';
import { problemOf, sendFailure } from './outcome.ts';
import { FREE_HOURS, PAID_HOURS } from './window.ts';

export const TEMPLATE_ROUTE = 'oa_template';
const PAID_ROUTE = 'oa_package';
/** Đồng a message beyond the package (zalo.solutions, 2026). */
const BEYOND_PACKAGE_DONG = 55;
/** Templates of care go to whom the account heard of within a year. */
const TEMPLATE_HOURS = 365 * 24;

export async function oaRoutes(
  config: Pick<ZaloOaConfig, 'oaId' | 'includedPerMonth' | 'template'>,
  db: Db,
  now: Temporal.Instant,
  withFacts: boolean,
): Promise<Route[]> {
  const used = await sentThisMonthBy(db, 'zalo-oa', config.oaId, PAID_ROUTE, now);
  const routes: Route[] = [
    { id: 'oa_free', label: 'Zalo OA, trong 48 giờ (miễn phí)', withinHours: FREE_HOURS, costDong: 0 },
    {
      id: PAID_ROUTE,
      label: 'Zalo OA, trong 7 ngày (theo gói)',
      withinHours: PAID_HOURS,
      costDong: BEYOND_PACKAGE_DONG,
      included: Math.max(0, config.includedPerMonth - used),
    },
  ];
  if (config.template !== undefined && withFacts) {
    const { costDong } = config.template;
    routes.push({ id: TEMPLATE_ROUTE, label: 'Zalo ZBS, tin mẫu (trả phí)', withinHours: TEMPLATE_HOURS, costDong });
  }
  return routes;
}

/** The template has three blanks: the event's name, its time and its place. */
export async function sendTemplate(
  config: Pick<ZaloOaConfig, 'template'>,
  client: OaClient,
  chat: string,
  facts: NoticeContent['facts'],
): Promise<SendResult> {
  if (config.template === undefined || facts === undefined) return { kind: 'refused', error: 'no template to fill' };
  const { name, when, where } = facts;
  const data = { ten_su_kien: name.slice(0, 100), thoi_gian: when.slice(0, 60), dia_diem: where.slice(0, 200) };
  const result = await client.sendTemplate(chat, config.template.id, data);
  return result.ok ? { kind: 'sent', platformId: result.value.messageId } : sendFailure(result.failure);
}

/** Who receives it is not told to anybody: only how many followed at that moment. */
export async function publishArticle(client: OaClient, article: string): Promise<Published> {
  const info = await client.info();
  if (!info.ok) return { kind: 'refused', problem: problemOf(info.failure.code) };
  const sent = await client.broadcastArticles([article]);
  if (sent.ok) return { kind: 'published', platformId: sent.value, followers: info.value.followers };
  const { action, code, message } = sent.failure;
  return {
    kind: 'refused',
    problem:
      action === 'unknown'
        ? 'chưa rõ bài đã gửi hay chưa; xem trên oa.zalo.me rồi quyết định'
        : (problemFor(code) ?? message),
  };
}

const problemFor = (code: number | undefined): string | undefined =>
  code === -211
    ? 'OA đã dùng hết số bài gửi trong tháng của gói.'
    : code === -234
      ? 'Zalo chỉ nhận bài gửi từ 6 giờ đến 22 giờ.'
      : code === undefined
        ? undefined
        : problemOf(code);
