// A new entry: an id that nobody has, and a draft to fill.

import { html } from 'hono/html';
import { TOPIC_NAMES, TOPICS, topicOf } from '#domain/topic.ts';
import { choice, csrfField, faultList, field, show } from '../layout.ts';
import { answerWith, problemText } from '../outcome.ts';
import { go, ROOT, type StaffVisit } from '../visit.ts';

export function newPage(visit: StaffVisit, fault?: string): Promise<Response> {
  const { form } = visit;
  return show(visit, {
    title: 'Soạn mục mới',
    status: fault === undefined ? 200 : 422,
    body: html`${faultList(fault === undefined ? [] : [{ field: 'ma', text: fault }])}
<p>Trước khi soạn, hãy <a href="${ROOT}/tra-loi">tìm</a> xem đã có mục nào trả lời việc này chưa.</p>
<form method="post" action="${ROOT}/tra-loi/moi" class="narrow">${csrfField(visit)}
${choice(
  'chu_de',
  'Chủ đề',
  form.text('chu_de'),
  TOPICS.map((each) => [each, TOPIC_NAMES[each]] as const),
)}
${field('ma', 'Mã ngắn của mục', form.text('ma'), { required: true, maxlength: 40, help: 'Chữ thường không dấu, số, gạch dưới; ví dụ: gap_nguoi_than. Không đổi được sau này.', fault })}
${field('title', 'Tên mục', form.text('title'), { required: true, maxlength: 120 })}
<button>Bắt đầu soạn</button></form>`,
  });
}

export async function startNew(visit: StaffVisit): Promise<Response> {
  const { deps, staff, form } = visit;
  const id = `${form.text('chu_de')}.${form.text('ma').trim().toLowerCase()}`;
  if (topicOf(id) === undefined || !/^[a-z]+\.[a-z_0-9]{2,40}$/.test(id))
    return newPage(visit, 'Mã chỉ gồm chữ thường không dấu, số, gạch dưới, từ 2 đến 40 ký tự.');
  return answerWith(visit, await deps.editorial.beginEntry(staff, id, form.text('title').trim()), {
    back: `/tra-loi/${id}`,
    done: () => go(visit, `/tra-loi/${id}/sua`),
    refused: (problems) => newPage(visit, problems.map(problemText).join(' ')),
  });
}
