// Answers: length, figures by reference, sources that exist, no outdated law, no holes or overlaps in time.

import { inTwoParts, LONGEST_FIRST } from '#domain/first-part.ts';
import type { Problem } from '#domain/result.ts';
import { formatDay, inPeriod, type PlainDate } from '#domain/time.ts';
import type { Answer, Entry } from '../catalogue.ts';
import type { Knowledge } from '../knowledge.ts';
import { renderText } from '../render.ts';
import type { Locate } from './locate.ts';
import { outdatedIn } from './outdated.ts';

/** A section is one message on a telephone, too. */
const LONGEST_SECTION = 420;
const REFERENCE = /\{\{[^{}]*\}\}/g;
/** Sums and percentages; numbers of days, articles and forms may stand as text. */
const FIGURE = /(?<![\d.,])\d[\d.,]{0,30}\s{0,3}(?:triệu|tỷ|nghìn|ngàn|đồng|%)/giu;

/** `only`: the entries that are looked at; all when missing. */
export function checkAnswers(
  knowledge: Knowledge,
  today: PlainDate,
  locate: Locate,
  only?: ReadonlySet<string>,
): Problem[] {
  const looked = [...knowledge.entries.values()].filter(({ id }) => only?.has(id) ?? true);
  return looked.flatMap((entry) => [
    ...entry.answers.flatMap((answer, i) =>
      checkAnswer(knowledge, entry, answer, today).map((problem) =>
        locate(problem, ['answers', i, problem.field ?? '']),
      ),
    ),
    ...checkPeriods(entry).map((problem) => locate(problem, ['answers'])),
    ...checkRelated(knowledge, entry).map((problem) => locate(problem, ['related'])),
  ]);
}

function checkAnswer(knowledge: Knowledge, entry: Entry, answer: Answer, today: PlainDate): Problem[] {
  const found: Problem[] = [];
  const fault = (field: string, message: string, remedy: string) =>
    found.push({ where: entry.file, entry: entry.id, field, message, remedy });
  const on = inPeriod({ from: answer.valid_from, to: answer.valid_to }, today)
    ? today
    : (answer.valid_to ?? answer.valid_from);
  for (const [field, text] of textsOf(answer)) {
    const { text: rendered, missing } = renderText(text, knowledge, on);
    if (field.startsWith('sections.') && rendered.length > LONGEST_SECTION)
      fault(field, `dài ${rendered.length} ký tự`, `rút còn ${LONGEST_SECTION} ký tự, hoặc tách thành hai mục nhỏ`);
    if ((field === 'short' || field === 'plain') && rendered.length > LONGEST_FIRST)
      fault(field, `dài ${rendered.length} ký tự`, `rút còn ${LONGEST_FIRST} ký tự, chuyển phần còn lại xuống detail`);
    else if (rendered.length > LONGEST_FIRST && field !== 'detail' && inTwoParts(rendered.trim()) === undefined)
      fault(
        field,
        `không có chỗ nào tách được trong ${LONGEST_FIRST} ký tự đầu`,
        'kết một câu ở đó: phần đầu là kết luận, phần sau thành tin thứ hai',
      );
    for (const name of missing)
      fault(
        field,
        `{{${name}}} không có giá trị ngày ${formatDay(on)}`,
        'kiểm tra tên trong data/law-parameters.yaml, offices, hotlines, hoặc ngày hiệu lực',
      );
    for (const figure of text.replace(REFERENCE, '').match(FIGURE) ?? [])
      fault(
        field,
        `số “${figure}” gõ thẳng vào câu`,
        'dùng {{tên tham số}}, hoặc {{= …}} nếu số này không đổi theo luật',
      );
    for (const phrase of outdatedIn(text))
      fault(
        field,
        `nhắc tới điều đã lỗi thời: “${phrase}”`,
        'viết theo quy định hiện hành, hoặc giải thích thay đổi bằng cách khác',
      );
  }
  if (answer.sections !== undefined && answer.detail !== undefined)
    fault('detail', 'có cả mục nhỏ lẫn phần chi tiết', 'chuyển phần chi tiết thành mục nhỏ rồi bỏ detail');
  for (const [i, { aspect }] of (answer.sections ?? []).entries())
    if (answer.sections?.findIndex((other) => other.aspect === aspect) !== i)
      fault(`sections.${i}.aspect`, `hai mục nhỏ cùng loại ${aspect}`, 'gộp làm một hoặc chọn loại khác');
  if (answer.sources === undefined && entry.topic !== 'chat')
    fault('sources', 'chưa ghi nguồn', 'thêm ít nhất một văn bản trong data/sources.yaml');
  for (const source of answer.sources ?? [])
    if (!knowledge.sources.has(source.doc))
      fault('sources', `không có văn bản mã ${source.doc}`, 'thêm vào data/sources.yaml hoặc sửa mã');
  for (const code of answer.country ?? [])
    if (!knowledge.countries.has(code))
      fault('country', `không có nước mã ${code}`, 'dùng mã trong data/countries.yaml');
  return found;
}

/** The texts of an answer with the names of their fields. */
export function textsOf({ short, plain, detail, cases = [], sections = [] }: Answer): (readonly [string, string])[] {
  return [
    ['short', short],
    ...(plain === undefined ? [] : [['plain', plain] as const]),
    ...sections.map(({ text }, i) => [`sections.${i}.text`, text] as const),
    ...cases.map(({ say }, i) => [`cases.${i}.say`, say] as const),
    ...(detail === undefined ? [] : [['detail', detail] as const]),
  ];
}

/** Two general answers may not hold on the same day, and a later period must begin the day after the one before. */
function checkPeriods(entry: Entry): Problem[] {
  const general = entry.answers
    .filter((answer) => answer.country === undefined)
    .sort((a, b) => Temporal.PlainDate.compare(a.valid_from, b.valid_from));
  const fault = (message: string): Problem => ({
    where: entry.file,
    entry: entry.id,
    field: 'valid_to',
    message,
    remedy: 'sửa valid_from, valid_to để mỗi ngày có đúng một câu trả lời',
  });
  return general.flatMap((answer, i) => {
    const next = general[i + 1];
    if (next === undefined) return [];
    if (answer.valid_to === undefined || Temporal.PlainDate.compare(answer.valid_to, next.valid_from) >= 0)
      return [fault(`hai câu trả lời cùng có hiệu lực từ ${formatDay(next.valid_from)}`)];
    return answer.valid_to.add({ days: 1 }).equals(next.valid_from)
      ? []
      : [fault(`không có câu trả lời cho những ngày sau ${formatDay(answer.valid_to)}`)];
  });
}

function checkRelated(knowledge: Knowledge, entry: Entry): Problem[] {
  return entry.related
    .filter((id) => !knowledge.entries.has(id) || id === entry.id)
    .map((id) => ({
      where: entry.file,
      entry: entry.id,
      field: 'related',
      message: `không có mục ${id} để dẫn tới`,
      remedy: 'sửa mã hoặc bỏ dòng này',
    }));
}
