// The data files against each other: names that are referred to exist and are unique, recurrences can be read, figures do
// not overlap in time.

import { RRuleTemporal } from 'rrule-temporal';
import type { Problem } from '#domain/result.ts';
import { formatDay, type PlainDate, TIME_ZONE } from '#domain/time.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Lines } from '../load.ts';
import type { DataFileName } from '../read-data.ts';

const HORIZON_DAYS = 120;

type Fault = (
  file: DataFileName,
  path: readonly PropertyKey[],
  entry: string,
  message: string,
  remedy: string,
) => Problem;

export function checkData(knowledge: Knowledge, lines: Lines, today: PlainDate): Problem[] {
  const fault: Fault = (file, path, entry, message, remedy) => ({
    where: `data/${file}`,
    line: lines.data(file, path),
    entry,
    field: path
      .filter((part) => typeof part === 'string')
      .at(-1)
      ?.toString(),
    message,
    remedy,
  });
  return [
    ...checkEvents(knowledge, fault, today),
    ...checkPlaces(knowledge, fault),
    ...checkSchools(knowledge, fault),
    ...checkClarifications(knowledge, fault),
    ...checkParameters(knowledge, fault),
  ];
}

function checkEvents(knowledge: Knowledge, fault: Fault, today: PlainDate): Problem[] {
  return knowledge.events.flatMap((event, i) => {
    const at = (field: string, message: string, remedy: string) =>
      fault('events.yaml', ['events', i, field], event.id, message, remedy);
    const found: Problem[] = [];
    if (knowledge.events.findIndex((other) => other.id === event.id) !== i)
      found.push(at('id', 'mã này đã có ở một sự kiện khác', 'đổi mã'));
    if (!knowledge.communes.has(event.place.commune))
      found.push(at('place', `không có xã, phường mã ${event.place.commune}`, 'dùng mã trong data/communes.yaml'));
    if (!knowledge.offices.has(event.organiser))
      found.push(at('organiser', `không có đơn vị mã ${event.organiser}`, 'dùng mã trong data/offices.yaml'));
    if (event.rule !== undefined && !recursWithin(event.rule, event.starts, today)) {
      found.push(
        at(
          'rule',
          `quy tắc lặp không đọc được hoặc không có ngày nào trong ${HORIZON_DAYS} ngày tới`,
          'kiểm tra theo RFC 5545, ví dụ FREQ=MONTHLY;BYDAY=2TH',
        ),
      );
    }
    return found;
  });
}

function recursWithin(rule: string, starts: Temporal.PlainDateTime, today: PlainDate): boolean {
  try {
    const from = today.toZonedDateTime(TIME_ZONE);
    return (
      new RRuleTemporal({ rruleString: rule, dtstart: starts.toZonedDateTime(TIME_ZONE) }).between(
        from,
        from.add({ days: HORIZON_DAYS }),
        true,
      ).length > 0
    );
  } catch {
    return false;
  }
}

function checkPlaces(knowledge: Knowledge, fault: Fault): Problem[] {
  return [...knowledge.communes.values()].flatMap((commune, i) =>
    knowledge.provinces.has(commune.province)
      ? []
      : [
          fault(
            'communes.yaml',
            ['communes', i, 'province'],
            commune.id,
            `không có tỉnh mã ${commune.province}`,
            'dùng mã trong data/provinces.yaml',
          ),
        ],
  );
}

function checkSchools({ schools, notices, communes }: Knowledge, fault: Fault): Problem[] {
  const known = new Set(schools.map(({ id }) => id));
  return [
    ...schools.flatMap((school, i) =>
      communes.has(school.commune)
        ? []
        : [
            fault(
              'schools.yaml',
              ['schools', i, 'commune'],
              school.id,
              `không có xã, phường mã ${school.commune}`,
              'dùng mã trong data/communes.yaml',
            ),
          ],
    ),
    ...notices.flatMap((notice, i) => {
      const at = (field: string, message: string, remedy: string) =>
        fault('schools.yaml', ['notices', i, field], notice.school, message, remedy);
      const backwards =
        Temporal.PlainDate.compare(notice.apply_from, notice.apply_to) > 0 ||
        Temporal.PlainDate.compare(notice.apply_to, notice.starts) > 0;
      return [
        ...(known.has(notice.school)
          ? []
          : [at('school', `không có trường mã ${notice.school}`, 'dùng id ở phần schools')]),
        ...(backwards ? [at('apply_to', 'ngày không theo thứ tự', 'apply_from ≤ apply_to ≤ starts')] : []),
      ];
    }),
  ];
}

function checkClarifications(knowledge: Knowledge, fault: Fault): Problem[] {
  return knowledge.clarifications.flatMap((row, i) =>
    row.readings
      .filter((id) => !knowledge.entries.has(id))
      .map((id) =>
        fault(
          'clarifications.yaml',
          ['clarifications', i, 'readings'],
          row.say[0] ?? '',
          `không có mục ${id}`,
          'sửa mã theo danh mục trong intents',
        ),
      ),
  );
}

/** Two values of one figure on the same day would make every computation a coin toss. */
function checkParameters(knowledge: Knowledge, fault: Fault): Problem[] {
  return [...knowledge.parameters.values()].flatMap((parameter, i) => {
    const sorted = [...parameter.values].sort((a, b) => Temporal.PlainDate.compare(a.from, b.from));
    return sorted.flatMap((value, k) => {
      const next = sorted[k + 1];
      const overlap =
        next !== undefined && (value.to === undefined || Temporal.PlainDate.compare(value.to, next.from) >= 0);
      return overlap
        ? [
            fault(
              'law-parameters.yaml',
              ['parameters', i, 'values', 0, 'to'],
              parameter.name,
              `hai giá trị cùng áp dụng từ ${formatDay(next.from)}`,
              'đặt to của giá trị cũ là ngày trước from của giá trị mới',
            ),
          ]
        : [];
    });
  });
}
