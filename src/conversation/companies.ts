// "Is this company licensed?": looks a named company up in the list we have, and says no more than the list does. Being on
// it is no promise; missing from it is no verdict; a name that is nearly right is a warning.

import type { Reply } from '#domain/reply.ts';
import { formatDay } from '#domain/time.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { CompanyRow } from '#knowledge/schema/data.ts';
import { fold } from '#language/fold.ts';
import { jaccard, trigrams } from '#language/similarity.ts';
import { TEXTS } from './texts.ts';

/** The entry's reply with what the list says of the company named in `text` (normalised, with marks) above it. */
export function withCompany(reply: Reply, entry: Entry, text: string, knowledge: Knowledge): Reply {
  if (entry.flow !== 'company' || reply.provenance.decision === 'refuse') return reply;
  const said = lookUp(knowledge, text);
  return said === undefined ? reply : { ...reply, text: `${said}\n\n${reply.text}` };
}

/** Words of which names of companies are full: they tell none from another. */
const COMMON = new Set(
  'cong ty co phan cp tnhh mtv mot thanh vien trach nhiem huu han tong tap doan dau tu thuong mai quoc te nhan luc xuat nhap khau lao dong xkld hop tac phat trien dich vu va cung ung jsc'.split(
    ' ',
  ),
);

/** What is left of a name: "Công ty Cổ phần Nhân lực Mẫu Việt" → "mau viet". */
const coreOf = (name: string): string =>
  (fold(name.toLowerCase()).match(/[a-z0-9]+/g) ?? []).filter((word) => !COMMON.has(word)).join(' ');

const NAMED = /(?:công ty|cong ty|doanh nghiệp|doanh nghiep)\s{1,3}([\p{L}\p{N}&.,\s-]{2,80})/u;
/** Where the name ends and the question about it goes on. */
const ENDS =
  /(?:^|\s)(?:có|co|được|duoc|là|la|ở|o|tại|tai|này|nay|kia|đó|do|nào|nao|thì|thi|uy tín|uy tin|lừa|lua|đưa|dua|tuyển|tuyen|còn|con|bị|bi|thu|em|tôi|toi|mình|minh|không|khong|phái cử|môi giới|dịch vụ đưa|ma|mà|giấy|giay)(?=\s|[?.!,]|$)/u;

function lookUp({ companies }: Knowledge, text: string): string | undefined {
  const asked = namedIn(text);
  const core = coreOf(asked ?? '');
  if (asked === undefined || core === '') return undefined;
  // The whole name or nothing: "Mẫu Việt Á" is another company than "Mẫu Việt".
  const exact = companies.list.filter((row) => coreOf(row.name) === core);
  const asOf = formatDay(companies.asOf);
  const sample = companies.list.some((row) => row.sample) ? `\n${TEXTS.sampleData}` : '';
  if (exact.length > 0)
    return exact.map((row) => TEXTS.companyFound(asOf, row.name, row.licence, STATUS[row.status])).join('\n') + sample;
  const near = companies.list.filter((row) => isNear(row, core)).map((row) => row.name);
  return (
    (near.length > 0 ? TEXTS.companyNear(asOf, asked, near.join('; ')) : TEXTS.companyMissing(asOf, asked)) + sample
  );
}

const STATUS: Record<CompanyRow['status'], string> = {
  valid: 'giấy phép còn hiệu lực',
  suspended: 'ĐANG BỊ ĐÌNH CHỈ, không được tuyển',
  revoked: 'ĐÃ BỊ THU HỒI giấy phép, không được đưa người đi',
};

function namedIn(text: string): string | undefined {
  const rest = NAMED.exec(text)?.[1];
  const name = rest
    ?.split(ENDS)[0]
    ?.trim()
    .replace(/(?<![.,\s-])[.,\s-]+$/, '');
  return name === undefined || name === '' ? undefined : name;
}

const NEAR = 0.4;
const isNear = (row: CompanyRow, core: string): boolean => jaccard(trigrams(coreOf(row.name)), trigrams(core)) >= NEAR;
