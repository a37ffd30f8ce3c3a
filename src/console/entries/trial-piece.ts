// What would change, as the page shows it: under way, done, or stopped.

import { html } from 'hono/html';
import { describeProblem } from '#domain/result.ts';
import { holds, type Moved, type Trial } from '#editorial/trial.ts';
import type { TrialState } from '#editorial/trials.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Revision } from '#knowledge/revisions.repository.ts';
import { button } from '../layout.ts';
import { can, type Html, ROOT, type StaffVisit } from '../visit.ts';

export function trialPiece(visit: StaffVisit, open: Revision, state: TrialState | undefined): Html {
  const at = `/tra-loi/${open.key}/thu`;
  const start = (label: string) => (can(visit, 'try') ? button(visit, at, label) : '');
  if (state === undefined)
    return html`<div id="thu"><p>Hệ thống học lại với bản mới ở bên cạnh, rồi thử mọi câu được bảo vệ và các câu người dân hỏi gần đây. Chưa có gì thay đổi với người dân.</p>${start('Xem điều gì thay đổi')}</div>`;
  switch (state.kind) {
    case 'running':
      return html`<div id="thu" hx-get="${ROOT}${at}" hx-trigger="every 1s" hx-swap="outerHTML"><p role="status">Đang học và thử: <progress max="100" value="${Math.round(state.done * 100)}">${Math.round(state.done * 100)}%</progress> ${Math.round(state.done * 100)}%</p>${button(visit, `${at}/dung`, 'Dừng phép thử', { plain: true })}</div>`;
    case 'stopped':
      return html`<div id="thu"><p>Phép thử đã dừng.</p>${start('Thử lại')}</div>`;
    case 'failed':
      return html`<div id="thu"><p class="notice fault">Phép thử gặp lỗi và đã ghi lại. Chưa có gì thay đổi.</p>${start('Thử lại')}</div>`;
    default:
      return html`<div id="thu">${trialResult(state.trial, visit.deps.editor.current()?.knowledge)}${start('Thử lại')}</div>`;
  }
}

function trialResult(trial: Trial, knowledge: Knowledge | undefined): Html {
  const title = (id: string | undefined) =>
    id === undefined ? 'không mục nào' : (knowledge?.entries.get(id)?.title ?? id);
  const { protectedQuestions, asked } = trial.replayed;
  return html`${
    holds(trial)
      ? html`<p class="notice done">Công bố được: cả ${protectedQuestions} câu được bảo vệ vẫn được hiểu đúng như trước.</p>`
      : html`<div class="notice fault" role="alert"><p><strong>Không công bố được.</strong></p><ul>${trial.broken.map(
          ({ entry, question, readAs }) =>
            html`<li>Câu được bảo vệ “${question}” của mục ${title(entry)} (${entry}) sẽ bị hiểu thành ${title(readAs)}.</li>`,
        )}${trial.problems.map((problem) => html`<li>${describeProblem(problem)}</li>`)}</ul><p>Cách sửa: bỏ bớt cách hỏi trùng ý với mục kia, hoặc thêm cách hỏi gần câu bị hỏng vào đúng mục của nó.</p></div>`
  }
${trial.advice.length > 0 ? html`<ul class="help">${trial.advice.map((each) => html`<li>Nên làm thêm: ${each.message} → ${each.remedy}</li>`)}</ul>` : ''}
<p>Thử lại ${asked} câu người dân đã hỏi: <strong>${trial.nowAnswered.length}</strong> câu nay trả lời được, <strong>${trial.moved.length}</strong> câu chuyển sang câu trả lời khác, <strong>${trial.noLonger.length}</strong> câu không còn trả lời ngay.</p>
${movedList('Nay trả lời được', trial.nowAnswered, title)}${movedList('Chuyển sang câu trả lời khác', trial.moved, title)}${movedList('Không còn trả lời ngay (hỏi lại hoặc từ chối)', trial.noLonger, title)}`;
}

const MOST_SHOWN = 50;

function movedList(heading: string, list: readonly Moved[], title: (id: string | undefined) => string): Html {
  if (list.length === 0) return '';
  return html`<details open><summary>${heading} (${list.length})</summary><ul>${list
    .slice(0, MOST_SHOWN)
    .map(
      ({ text, people, before, after }) =>
        html`<li>“${text}” <small>(${people} người)</small>: ${before.outcome === 'answer' ? title(before.intent) : 'chưa trả lời'} → ${after.outcome === 'answer' ? title(after.intent) : 'hỏi lại hoặc từ chối'}</li>`,
    )}</ul>${list.length > MOST_SHOWN ? html`<p class="help">và ${list.length - MOST_SHOWN} câu nữa</p>` : ''}</details>`;
}
