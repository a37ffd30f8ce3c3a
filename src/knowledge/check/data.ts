// The data files against each other: names that are referred to exist, recurrences can be read, parameters do not overlap.

import { RRuleTemporal } from 'rrule-temporal';
import type { Problem } from '#domain/result.ts';
import { formatDay, type PlainDate, TIME_ZONE } from '#domain/time.ts';
import type { Knowledge } from '../knowledge.ts';

const HORIZON_DAYS = 120;

export function checkData(knowledge: Knowledge, today: PlainDate): Problem[] {
  return [
    ...checkEvents(knowledge, today),
    ...checkPlaces(knowledge),
    ...checkClarifications(knowledge),
    ...checkParameters(knowledge),
  ];
}

function checkEvents(knowledge: Knowledge, today: PlainDate): Problem[] {
  return knowledge.events.flatMap((event) => {
    const fault = (field: string, message: string, remedy: string): Problem => ({
      where: 'data/events.yaml',
      entry: event.id,
      field,
      message,
      remedy,
    });
    const found: Problem[] = [];
    if (!knowledge.communes.has(event.place.commune))
      found.push(fault('place', `không có xã, phường mã ${event.place.commune}`, 'dùng mã trong data/communes.yaml'));
    if (!knowledge.offices.has(event.organiser))
      found.push(fault('organiser', `không có đơn vị mã ${event.organiser}`, 'dùng mã trong data/offices.yaml'));
    if (event.rule !== undefined && !recursWithin(event.rule, event.starts, today))
      found.push(
        fault(
          'rule',
          `quy tắc lặp không đọc được hoặc không có ngày nào trong ${HORIZON_DAYS} ngày tới`,
          'kiểm tra theo RFC 5545, ví dụ FREQ=MONTHLY;BYDAY=2TH',
        ),
      );
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

function checkPlaces(knowledge: Knowledge): Problem[] {
  return [...knowledge.communes.values()]
    .filter((commune) => !knowledge.provinces.has(commune.province))
    .map((commune) => ({
      where: 'data/communes.yaml',
      entry: commune.id,
      field: 'province',
      message: `không có tỉnh mã ${commune.province}`,
      remedy: 'dùng mã trong data/provinces.yaml',
    }));
}

function checkClarifications(knowledge: Knowledge): Problem[] {
  return knowledge.clarifications.flatMap((row) =>
    row.readings
      .filter((id) => !knowledge.entries.has(id))
      .map((id) => ({
        where: 'data/clarifications.yaml',
        entry: row.say[0] ?? '',
        field: 'readings',
        message: `không có mục ${id}`,
        remedy: 'sửa mã theo danh mục trong intents',
      })),
  );
}

/** Two values of one figure on the same day would make every computation a coin toss. */
function checkParameters(knowledge: Knowledge): Problem[] {
  return [...knowledge.parameters.values()].flatMap((parameter) => {
    const sorted = [...parameter.values].sort((a, b) => Temporal.PlainDate.compare(a.from, b.from));
    return sorted.flatMap((value, i) => {
      const next = sorted[i + 1];
      const overlap =
        next !== undefined && (value.to === undefined || Temporal.PlainDate.compare(value.to, next.from) >= 0);
      return overlap
        ? [
            {
              where: 'data/law-parameters.yaml',
              entry: parameter.name,
              field: 'to',
              message: `hai giá trị cùng áp dụng từ ${formatDay(next.from)}`,
              remedy: 'đặt to của giá trị cũ là ngày trước from của giá trị mới',
            },
          ]
        : [];
    });
  });
}
