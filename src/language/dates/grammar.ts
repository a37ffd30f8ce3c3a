// Dates and ranges of dates in a message. Rules are tried from the most to the least specific; the first to claim a slice keeps it.

import type { DateEntity } from '#domain/entity.ts';
import type { PlainDate } from '#domain/time.ts';
import { type Match, matches, overlaps, type Pattern, type Text } from '../matching.ts';
import type { Range } from './ranges.ts';

export type Rule = {
  readonly pattern: Pattern;
  /** Groups come without marks; undefined when the words fit but the day does not exist. */
  readonly read: (groups: Match['groups'], today: PlainDate) => Range | undefined;
};

/** Finds dates with a grammar of rules; an overlapping later rule is ignored. */
export function findByRules(rules: readonly Rule[], text: Text, today: PlainDate): DateEntity[] {
  const found: DateEntity[] = [];
  const claimed: Match[] = [];
  for (const rule of rules) {
    for (const match of matches(rule.pattern, text)) {
      if (claimed.some((other) => overlaps(other, match))) continue;
      const range = rule.read(match.groups, today);
      claimed.push(match); // "31/2" is a date that does not exist, not the number 31
      if (range === undefined) continue;
      found.push({
        kind: 'date',
        start: match.start,
        end: match.end,
        text: text.text.slice(match.start, match.end),
        ...range,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
