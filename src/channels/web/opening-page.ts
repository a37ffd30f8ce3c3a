// The public form on which an employer sends in a vacancy or asks for a booth. An officer calls back before anything of it is shown.

import { html } from 'hono/html';
import {
  LONGEST_FIELD,
  OPENING_FIELD_NAMES,
  OPENING_FIELDS,
  OPENING_KIND_NAMES,
  OPENING_KINDS,
  type Opening,
  type OpeningKind,
  openingLine,
} from '#domain/opening.ts';
import { KEEP_DAYS } from '#people/retention.ts';
import { frame, type Html } from './frame.ts';

export type TypedOpening = { readonly kind: OpeningKind; readonly content: Opening };

/** What was typed, and which fields are missing. */
export function readOpening(field: (name: string) => string): TypedOpening & { readonly missing: readonly string[] } {
  const content = Object.fromEntries(OPENING_FIELDS.map((name) => [name, openingLine(field(name))])) as Opening;
  return {
    kind: OPENING_KINDS.find((kind) => kind === field('loai')) ?? 'vacancy',
    content,
    missing: OPENING_FIELDS.filter((name) => content[name] === '').map((name) => OPENING_FIELD_NAMES[name]),
  };
}

export function openingPage(version: string, typed?: TypedOpening, fault?: string): Html {
  return frame(
    'Doanh nghiệp đăng tin tuyển dụng',
    version,
    html`<p>Cán bộ gọi lại xác nhận rồi mới đưa vào lịch sự kiện; phí gian tại phiên (nếu có) do trung tâm báo khi gọi. Thông tin giữ ${KEEP_DAYS.opening} ngày.</p>
${fault === undefined ? '' : html`<p class="fault" role="alert">${fault}</p>`}
<form method="post" action="/tuyen-dung" class="tall">
<p><label for="loai">Việc cần làm</label><select id="loai" name="loai">${OPENING_KINDS.map((kind) => html`<option value="${kind}"${kind === typed?.kind ? html` selected` : ''}>${OPENING_KIND_NAMES[kind]}</option>`)}</select></p>
${OPENING_FIELDS.map((name) => html`<p><label for="${name}">${OPENING_FIELD_NAMES[name]}</label><input id="${name}" name="${name}" value="${typed?.content[name] ?? ''}" maxlength="${LONGEST_FIELD}" required></p>`)}
<p><button>Gửi cho cán bộ</button></p></form>`,
  );
}

export const openingSent = (version: string, code: string): Html =>
  frame(
    'Đã gửi',
    version,
    html`<p role="status">Đã chuyển tin ${code} cho cán bộ. Cán bộ sẽ gọi lại theo số anh/chị ghi. Ghi lại mã này để hỏi khi cần.</p><p><a href="/">Hỏi trợ lý</a></p>`,
  );
