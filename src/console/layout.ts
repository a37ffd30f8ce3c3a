// The frame of every page of the console, and the pieces that pages are made of.

import { html, raw } from 'hono/html';
import type { Permission } from '#people/roles.ts';
import { consoleAssets } from './assets.ts';
import { NOTICES } from './notices.ts';
import { can, type Html, pageOf, query, ROOT, type StaffVisit, type Visit } from './visit.ts';

type Status = 200 | 400 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;

const MENU: readonly (readonly [path: string, label: string, may: Permission])[] = [
  ['', 'Tổng quan', 'read'],
  ['/tra-loi', 'Câu trả lời', 'read'],
  ['/viec', 'Câu hỏi chờ xử lý', 'read'],
  ['/du-lieu', 'Dữ liệu', 'read'],
  ['/thong-bao', 'Thông báo', 'read'],
  ['/ho-tro', 'Hỗ trợ', 'help'],
  ['/tuyen-dung', 'Tin doanh nghiệp', 'edit'],
  ['/nguoi-tim-viec', 'Người tìm việc', 'help'],
  ['/so-lieu', 'Số liệu', 'read'],
  ['/lich', 'Sắp hết hạn', 'read'],
  ['/nhan-su', 'Tài khoản', 'manage_staff'],
  ['/nhat-ky', 'Nhật ký', 'audit'],
];

export type Page = {
  readonly title: string;
  readonly body: Html;
  readonly status?: Status;
  /** Without scripts the page looks again after so many seconds: something on it is under way. */
  readonly again?: number | undefined;
  /** Where it looks again; the answer to a form has another address than the page that it shows. */
  readonly againAt?: string;
  /** The page looks again by itself after so many seconds. */
  readonly reload?: number;
};

export function show(
  visit: Visit | StaffVisit,
  { title, body, status = 200, again, againAt, reload }: Page,
): Promise<Response> {
  const { version } = consoleAssets();
  const page = html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Cầu Việc, trang quản trị</title>
<link rel="icon" href="/static/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${ROOT}/tep/console.css?v=${version}">
<meta name="htmx-config" content='{"includeIndicatorCSS":false,"history":false}'>
<script src="${ROOT}/tep/htmx.js?v=${version}" defer></script>
<script src="${ROOT}/tep/console.js?v=${version}" defer></script>
${reload === undefined ? '' : html`<meta http-equiv="refresh" content="${reload}">`}
${again === undefined ? '' : html`<noscript><meta http-equiv="refresh" content="${again}${againAt === undefined ? '' : `;url=${ROOT}${againAt}`}"></noscript>`}
</head>
<body>
<a class="skip" href="#noi-dung">Tới nội dung</a>
${'staff' in visit ? header(visit) : html`<header class="top"><p class="brand">Cầu Việc <small>trang quản trị</small></p></header>`}
<main id="noi-dung" tabindex="-1">
<h1>${title}</h1>
${notice(visit)}
${body}
</main>
</body>
</html>`;
  return Promise.resolve(visit.context.html(page, status, { 'cache-control': 'no-store' }));
}

function header(visit: StaffVisit): Html {
  const here = visit.context.req.path.slice(ROOT.length);
  const current = (path: string) =>
    path === '' ? here === '' || here === '/' : here === path || here.startsWith(`${path}/`);
  return html`<header class="top">
<p class="brand"><a href="${ROOT}">Cầu Việc <small>trang quản trị</small></a></p>
<nav aria-label="Chính"><ul>
${MENU.filter(([, , may]) => can(visit, may)).map(
  ([path, label]) =>
    html`<li><a href="${ROOT}${path}"${current(path) ? raw(' aria-current="page"') : ''}>${label}</a></li>`,
)}
</ul></nav>
<div class="me">${can(visit, 'help') ? html`<span class="bell" data-look="${ROOT}/ho-tro/chuong"></span>` : ''}<a href="${ROOT}/tai-khoan">${visit.staff.name}</a>${button(visit, '/dang-xuat', 'Đăng xuất', { plain: true })}</div>
</header>`;
}

function notice(visit: Visit): Html {
  const told = NOTICES[query(visit, 'bao')];
  if (told === undefined) return '';
  return html`<p class="notice ${told.kind}" role="${told.kind === 'fault' ? 'alert' : 'status'}">${told.text}</p>`;
}

/** The hidden field without which no form of this session is believed. */
export const csrfField = ({ csrf }: StaffVisit): Html => html`<input type="hidden" name="_csrf" value="${csrf}">`;

/** A form of one button; `fields` go with it. */
export function button(
  visit: StaffVisit,
  path: string,
  label: Html,
  options: { plain?: boolean; danger?: boolean; fields?: Readonly<Record<string, string | number>> } = {},
): Html {
  const kind = options.danger ? 'danger' : options.plain ? 'plain' : '';
  return html`<form method="post" action="${ROOT}${path}" class="inline">${csrfField(visit)}${Object.entries(
    options.fields ?? {},
  ).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<button class="${kind}">${label}</button></form>`;
}

export type FieldOptions = {
  readonly help?: Html | undefined;
  readonly fault?: string | undefined;
  readonly type?: string;
  readonly rows?: number;
  readonly required?: boolean;
  readonly autocomplete?: string;
  readonly maxlength?: number;
  readonly placeholder?: string;
};

const idOf = (name: string): string => `f-${name.replace(/[^a-z0-9_-]/gi, '-')}`;

/** A labelled text field, one line or several; its help and its fault are read out with it. */
export function field(name: string, label: string, value: string, options: FieldOptions = {}): Html {
  const { help, fault, type = 'text', rows, required, autocomplete, maxlength, placeholder } = options;
  const id = idOf(name);
  const about = [...(help ? [`${id}-help`] : []), ...(fault ? [`${id}-fault`] : [])].join(' ');
  const common = html`id="${id}" name="${name}"${about ? html` aria-describedby="${about}"` : ''}${fault ? raw(' aria-invalid="true"') : ''}${required ? raw(' required') : ''}${autocomplete ? html` autocomplete="${autocomplete}"` : ''}${maxlength ? html` maxlength="${maxlength}"` : ''}${placeholder ? html` placeholder="${placeholder}"` : ''}`;
  const control =
    rows === undefined
      ? html`<input type="${type}" ${common} value="${value}">`
      : html`<textarea ${common} rows="${rows}">
${value}</textarea>`;
  return html`<div class="field"><label for="${id}">${label}</label>${control}${help ? html`<p class="help" id="${id}-help">${help}</p>` : ''}${fault ? html`<p class="fault" id="${id}-fault">${fault}</p>` : ''}</div>`;
}

export function choice(
  name: string,
  label: string,
  value: string,
  choices: readonly (readonly [value: string, label: string])[],
  options: Pick<FieldOptions, 'help' | 'fault'> = {},
): Html {
  const id = idOf(name);
  const about = [...(options.help ? [`${id}-help`] : []), ...(options.fault ? [`${id}-fault`] : [])].join(' ');
  return html`<div class="field"><label for="${id}">${label}</label><select id="${id}" name="${name}"${about ? html` aria-describedby="${about}"` : ''}${options.fault ? raw(' aria-invalid="true"') : ''}>${choices.map(
    ([each, text]) => html`<option value="${each}"${each === value ? raw(' selected') : ''}>${text}</option>`,
  )}</select>${options.help ? html`<p class="help" id="${id}-help">${options.help}</p>` : ''}${options.fault ? html`<p class="fault" id="${id}-fault">${options.fault}</p>` : ''}</div>`;
}

export function tick(name: string, label: string, on: boolean, value = '1', help?: string): Html {
  const id = idOf(`${name}-${value}`);
  return html`<div class="tick"><input type="checkbox" id="${id}" name="${name}" value="${value}"${on ? raw(' checked') : ''}${help ? html` aria-describedby="${id}-help"` : ''}><label for="${id}">${label}</label>${help ? html`<p class="help" id="${id}-help">${help}</p>` : ''}</div>`;
}

/** Faults of a form on top of it, each leading to its field. */
export function faultList(faults: readonly { readonly field: string; readonly text: string }[]): Html {
  if (faults.length === 0) return '';
  return html`<div class="notice fault" role="alert"><h2>Cần sửa ${faults.length} chỗ</h2><ul>${faults.map(
    ({ field: name, text }) => html`<li>${name === '' ? text : html`<a href="#${idOf(name)}">${text}</a>`}</li>`,
  )}</ul></div>`;
}

export const PER_PAGE = 25;

/** Links to the other pages of a list; keeps the filters of the address. */
export function pager(visit: Visit, total: number, perPage = PER_PAGE): Html {
  const last = Math.max(1, Math.ceil(total / perPage));
  const here = Math.min(pageOf(visit) + 1, last);
  if (last === 1) return html`<p class="count">${total} dòng</p>`;
  const to = (page: number) => {
    const address = new URL(visit.context.req.url);
    address.searchParams.set('trang', String(page));
    address.searchParams.delete('bao');
    return `${address.pathname}${address.search}`;
  };
  const near = [...new Set([1, here - 1, here, here + 1, last])].filter((page) => page >= 1 && page <= last);
  return html`<nav class="pager" aria-label="Trang"><p class="count">${total} dòng</p><ul>${near.map(
    (page) =>
      html`<li><a href="${to(page)}"${page === here ? raw(' aria-current="page"') : ''}><span class="hidden">Trang </span>${page}</a></li>`,
  )}</ul></nav>`;
}

/** A wide table that scrolls within itself, by keyboard too. */
export const wide = (label: string, table: Html): Html =>
  html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>`;

export function notFound(visit: Visit, text = 'Không có trang này.'): Promise<Response> {
  return show(visit, {
    title: 'Không tìm thấy',
    status: 404,
    body: html`<p>${text} <a href="${ROOT}">Về trang tổng quan</a>.</p>`,
  });
}
