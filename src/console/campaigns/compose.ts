// Writing a notice: by hand, or from an event with its time, place and employers filled in.

import { html } from 'hono/html';
import { NOTICE_TOPIC_NAMES, NOTICE_TOPICS } from '#domain/subscription.ts';
import { formatDay, TIME_ZONE } from '#domain/time.ts';
import { findEvents, findOccurrence } from '#knowledge/events.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { CHANNEL_LABELS } from '#outreach/audience.ts';
import type { Campaign } from '#outreach/campaign.ts';
import type { CampaignText } from '#outreach/campaigns.repository.ts';
import { draftFromEvent } from '#outreach/content.ts';
import { preparing } from '../entries/list.ts';
import { choice, csrfField, faultList, field, show, tick } from '../layout.ts';
import { go, type Html, query, ROOT, type StaffVisit } from '../visit.ts';
import { asked, gone } from './one.ts';
import { previewPiece } from './preview.ts';

const CHANNELS = ['telegram', 'zalo-oa', 'zalo-bot'] as const;
const AHEAD_DAYS = 60;
const EMPTY: CampaignText = {
  kind: 'notice',
  title: '',
  text: '',
  audience: { topics: [], places: [], channels: [] },
  urgent: false,
};

export async function composePage(visit: StaffVisit, fault?: string, text?: CampaignText): Promise<Response> {
  const knowledge = visit.deps.editor.current()?.knowledge;
  if (knowledge === undefined) return preparing(visit);
  const occurrence = findOccurrence(knowledge, query(visit, 'su-kien'));
  const draft = text ?? (occurrence ? draftFromEvent(occurrence) : EMPTY);
  const coming = findEvents(knowledge, {
    from: visit.today,
    to: visit.today.add({ days: AHEAD_DAYS }),
    after: visit.at,
  });
  return show(visit, {
    title: 'Soạn thông báo',
    status: fault === undefined ? 200 : 422,
    body: html`${faultOf(fault)}
<form method="get" action="${ROOT}/thong-bao/moi" class="narrow">${choice(
      'su-kien',
      'Soạn từ sự kiện',
      draft.event ?? '',
      [
        ['', '(soạn tay)'],
        ...coming.map(({ id, event, starts }) => [id, `${formatDay(starts.toPlainDate())} ${event.name}`] as const),
      ],
    )}<button class="plain">Lấy nội dung sự kiện</button></form>
${draftForm(visit, '/thong-bao/moi', draft, knowledge, await previewPiece(visit, draft, knowledge))}`,
  });
}

export async function editPage(visit: StaffVisit, fault?: string, text?: CampaignText): Promise<Response> {
  const [campaign, knowledge] = [await asked(visit), visit.deps.editor.current()?.knowledge];
  if (campaign === undefined) return gone(visit);
  if (knowledge === undefined) return preparing(visit);
  const draft = text ?? textOf(campaign);
  const piece = await previewPiece(visit, draft, knowledge);
  return show(visit, {
    title: `Sửa thông báo #${campaign.seq}`,
    status: fault === undefined ? 200 : 422,
    body: html`${faultOf(fault)}${draftForm(visit, `/thong-bao/${campaign.seq}/sua`, draft, knowledge, piece, campaign.version)}`,
  });
}

const faultOf = (fault: string | undefined): Html =>
  faultList(fault === undefined ? [] : fault.split('\n').map((text) => ({ field: '', text })));

const textOf = ({
  kind,
  title,
  text,
  event,
  audience,
  urgent,
  corrects,
  startAt,
  goodUntil,
}: Campaign): CampaignText => ({
  kind,
  title,
  text,
  audience,
  urgent,
  event,
  corrects,
  startAt,
  goodUntil,
});

/** "2026-11-26T08:00" as the browser's field has it. */
const local = (at: Temporal.Instant | undefined): string =>
  at?.toZonedDateTimeISO(TIME_ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' }) ?? '';

function draftForm(
  visit: StaffVisit,
  path: string,
  { title, text, event, audience, urgent, startAt, goodUntil, kind }: CampaignText,
  knowledge: Knowledge,
  piece: Html,
  version?: number,
): Html {
  return html`<div class="editor"><form method="post" action="${ROOT}${path}" id="soan" hx-post="${ROOT}/thong-bao/xem-truoc" hx-trigger="input changed delay:600ms" hx-target="#xem-truoc">${csrfField(visit)}<input type="hidden" name="loai" value="${kind}">
${version === undefined ? '' : html`<input type="hidden" name="ban" value="${version}">`}
<input type="hidden" name="su_kien" value="${event ?? ''}"><input type="hidden" name="het_han" value="${local(goodUntil)}">
${field('tieu_de', 'Tiêu đề', title, { required: true, maxlength: 200 })}
${field('noi_dung', 'Nội dung', text, { rows: 10, required: true, maxlength: 4000, help: 'Tên đơn vị gửi, lý do nhận tin và cách thôi nhận được thêm vào cuối.' })}
${
  kind === 'correction'
    ? html`<p class="help">Đính chính: gửi tới đúng những người đã nhận đợt trước.</p>`
    : html`<fieldset><legend>Gửi tới người đăng ký</legend>${NOTICE_TOPICS.map((topic) => tick('chu_de', NOTICE_TOPIC_NAMES[topic], audience.topics.includes(topic), topic))}</fieldset>
<fieldset><legend>Xã, phường (không chọn: cả tỉnh)</legend>${[...knowledge.communes.values()].map(({ id, name }) => tick('noi', name, audience.places.includes(id), id))}</fieldset>
<fieldset><legend>Kênh (không chọn: mọi kênh)</legend>${CHANNELS.map((channel) => tick('kenh', CHANNEL_LABELS[channel], audience.channels.includes(channel), channel))}</fieldset>
${event === undefined ? '' : tick('da_luu', 'Chỉ những người đã lưu sự kiện này', audience.savedEvent !== undefined)}`
}
${field('gio_gui', 'Giờ gửi', local(startAt), { type: 'datetime-local', help: 'Để trống: gửi ngay sau khi duyệt. Ngoài giờ cho phép thì gửi vào sáng hôm sau.' })}
${tick('gap', 'Gấp', urgent, '1', 'Bỏ qua giới hạn một tin mỗi người mỗi ngày. Chỉ dùng khi hủy, đổi giờ, đổi nơi.')}
<div class="deeds"><button>Lưu nháp</button><button class="plain" name="xem" value="1">Xem trước và đếm người nhận</button></div></form>
<aside id="xem-truoc" aria-label="Xem trước" tabindex="0">${piece}</aside></div>`;
}

/** The draft of the form, or what is wrong with it. */
function readDraft({ form, deps }: StaffVisit, before?: Campaign): CampaignText | string {
  const knowledge = deps.editor.current()?.knowledge;
  const moment = (name: string) => readMoment(form.text(name));
  const startAt = moment('gio_gui');
  if (startAt === 'wrong') return 'Giờ gửi không đọc được. Chọn lại ngày và giờ.';
  const goodUntil = moment('het_han');
  const event = form.text('su_kien').slice(0, 80);
  const places = form.all('noi').filter((id) => knowledge?.communes.has(id));
  return {
    kind: before?.kind ?? 'notice',
    title: form.text('tieu_de').trim().slice(0, 200),
    text: form.text('noi_dung').trim().slice(0, 4_000),
    ...(event === '' ? {} : { event }),
    audience:
      before?.kind === 'correction'
        ? before.audience
        : {
            topics: NOTICE_TOPICS.filter((topic) => form.all('chu_de').includes(topic)),
            places,
            channels: CHANNELS.filter((channel) => form.all('kenh').includes(channel)),
            ...(form.text('da_luu') === '1' && event !== '' ? { savedEvent: event } : {}),
          },
    urgent: form.text('gap') === '1',
    ...(startAt ? { startAt } : {}),
    ...(goodUntil && goodUntil !== 'wrong' ? { goodUntil } : {}),
  };
}

/** The piece beside the form, for what is typed there now. */
export async function previewDraft(visit: StaffVisit): Promise<Response> {
  const knowledge = visit.deps.editor.current()?.knowledge;
  if (knowledge === undefined) return preparing(visit);
  const draft = readDraft(visit);
  const piece =
    typeof draft === 'string' ? html`<p class="fault">${draft}</p>` : await previewPiece(visit, draft, knowledge);
  return visit.context.html(String(await piece), 200, { 'cache-control': 'no-store' });
}

function readMoment(text: string): Temporal.Instant | 'wrong' | undefined {
  if (text === '') return undefined;
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(TIME_ZONE).toInstant();
  } catch {
    return 'wrong';
  }
}

export async function saveNew(visit: StaffVisit): Promise<Response> {
  const draft = readDraft(visit);
  if (typeof draft === 'string') return composePage(visit, draft);
  if (visit.form.text('xem') === '1') return composePage(visit, undefined, draft);
  const { campaigns, storage } = visit.deps;
  const done = await storage.write((tx) => campaigns.compose(tx, visit.staff, draft));
  return done.kind === 'refused'
    ? composePage(visit, done.message, draft)
    : go(visit, `/thong-bao/${done.campaign.seq}`, 'da-luu');
}

export async function saveEdited(visit: StaffVisit): Promise<Response> {
  const campaign = await asked(visit);
  if (campaign === undefined) return gone(visit);
  const draft = readDraft(visit, campaign);
  if (typeof draft === 'string') return editPage(visit, draft);
  if (visit.form.text('xem') === '1') return editPage(visit, undefined, draft);
  const { campaigns, storage } = visit.deps;
  const seen = { seq: campaign.seq, version: Number(visit.form.text('ban')) };
  const done = await storage.write((tx) => campaigns.edit(tx, visit.staff, seen, draft));
  return done.kind === 'refused'
    ? editPage(visit, done.message, draft)
    : go(visit, `/thong-bao/${campaign.seq}`, 'da-luu');
}
