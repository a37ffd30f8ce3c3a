// Schools that teach an occupation, and the intakes that are open: lists from the province's data, under the entry's own answer.

import type { Reply } from '#domain/reply.ts';
import { formatDay, type PlainDate } from '#domain/time.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { SchoolRow } from '#knowledge/schema/data.ts';
import type { Text } from '#language/matching.ts';
import { saysOccupation } from './occupation.ts';
import { DATA, say } from './reply.ts';
import { TEXTS } from './texts.ts';

const MOST_SHOWN = 3;

/** The reply with the list that its entry promises; unchanged where there is none to give. `asked`: what was said. */
export function withList(reply: Reply, entry: Entry, asked: Text, knowledge: Knowledge, today: PlainDate): Reply {
  if (reply.provenance.decision === 'refuse') return reply;
  if (entry.flow === 'schools') return withLines(reply, schoolLines(knowledge, asked));
  if (entry.flow === 'enrolment') return withLines(reply, noticeLines(knowledge, today));
  return reply;
}

/** Everything we know of one school, and whom to ask for the rest. */
export function describeSchool({ name, address, phone, courses, sample }: SchoolRow): Reply {
  const taught = courses.map(({ occupation, level, months }) => `${occupation} (${level}, ${months} tháng)`).join('; ');
  const lines = [
    `${name}${sample ? ' (dữ liệu mẫu)' : ''}: ${[address, phone].filter(Boolean).join(', ')}.`,
    `Dạy: ${taught}.`,
    'Chỗ ở, học phí từng khóa, ngày khai giảng: gọi trường để hỏi cho chắc; em chỉ có những gì trường đã báo.',
  ];
  return say(lines.join('\n'), 'flow', {
    buttons: [
      { label: 'Cách đăng ký học', data: DATA.intent('vocational.enrol') },
      { label: 'Trường khác', data: DATA.intent('vocational.schools') },
    ],
    provenance: { intent: 'vocational.schools', section: 'school' },
  });
}

/** The schools that {@link withList} shows, for words that point at them. */
export function schoolsShown(entry: Entry, asked: Text, { schools }: Knowledge): string[] {
  if (entry.flow !== 'schools') return [];
  const named = schools.filter(({ courses }) =>
    courses.some(({ words }) => words.some((word) => saysOccupation(asked, word))),
  );
  return (named.length > 0 ? named : schools).slice(0, MOST_SHOWN).map(({ id }) => id);
}

type Lines = { readonly lines: readonly string[]; readonly sample: boolean };

function withLines(reply: Reply, { lines, sample }: Lines): Reply {
  if (lines.length === 0) return reply;
  return { ...reply, text: [reply.text, '', ...lines, ...(sample ? [TEXTS.sampleData] : [])].join('\n') };
}

/** Schools with the occupation that was named; any of them when none was, or when nobody here teaches it. */
function schoolLines({ schools }: Knowledge, asked: Text): Lines {
  const named = schools.flatMap((school) => {
    const courses = school.courses.filter(({ words }) => words.some((word) => saysOccupation(asked, word)));
    return courses.length > 0 ? [{ school, courses }] : [];
  });
  const shown = named.length > 0 ? named : schools.map((school) => ({ school, courses: school.courses }));
  return {
    lines: [
      named.length > 0 ? TEXTS.schoolsNamed : TEXTS.schoolsAny,
      ...shown
        .slice(0, MOST_SHOWN)
        .flatMap(({ school, courses }) => [
          `• ${school.name}${school.sample ? ' (dữ liệu mẫu)' : ''}: ${courses
            .map(({ occupation, level, months }) => `${occupation} (${level}, ${months} tháng)`)
            .join('; ')}.`,
          `  ${[school.address, school.phone].filter(Boolean).join(', ')}`,
        ]),
    ],
    sample: shown.some(({ school }) => school.sample),
  };
}

/** Intakes open today, then the next ones; a closed one is no use to anybody. */
function noticeLines({ schools, notices }: Knowledge, today: PlainDate): Lines {
  const coming = notices
    .filter((notice) => Temporal.PlainDate.compare(notice.apply_to, today) >= 0)
    .sort((a, b) => Temporal.PlainDate.compare(a.apply_to, b.apply_to))
    .slice(0, MOST_SHOWN);
  return {
    lines: coming.map((notice) => {
      const school = schools.find(({ id }) => id === notice.school);
      const open = Temporal.PlainDate.compare(notice.apply_from, today) <= 0;
      const when = open
        ? `đang nhận hồ sơ đến ${formatDay(notice.apply_to)}`
        : `nhận hồ sơ ${formatDay(notice.apply_from)} – ${formatDay(notice.apply_to)}`;
      return `• ${school?.name ?? notice.school}: ${notice.what}; ${when}; khai giảng ${formatDay(notice.starts)}.`;
    }),
    sample: coming.some(({ sample }) => sample),
  };
}
