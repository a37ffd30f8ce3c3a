// Words that name their matter whatever was spoken of before: "đòi hai tháng lương nộp ở mô", "trốn ra ngoài làm bị gì không". A reading
// weighs them with everything else in the message and sometimes loses them; where they stand, the matter is that one.

import type { Aspect } from '#domain/aspects.ts';
import { topicOf } from '#domain/topic.ts';
import { fold } from '#language/fold.ts';
import type { Session } from '../../session.ts';
import { OF_ABROAD } from './abroad.ts';
import { ABROAD_MONEY } from './abroad-money.ts';
import { AT_WORK } from './at-work.ts';
import { OF_EMPLOYER, speaksAsEmployer } from './employer.ts';
import type { NamedEntry } from './entry.ts';
import { OF_HOME } from './here.ts';
import { OF_INSURANCE } from './insured.ts';
import { OVER_THERE } from './over-there.ts';
import { OF_SCHOOL } from './school.ts';
import { OF_SERVICE } from './soldier.ts';

export type Named = {
  readonly intent: string;
  readonly aspect?: Aspect | undefined;
  /** It is asked by somebody whom people work for: nothing that is told is their own case. */
  readonly ofEmployer: boolean;
};

const ALL: readonly NamedEntry[] = [
  ...OVER_THERE,
  ...ABROAD_MONEY,
  ...OF_ABROAD,
  ...OF_SERVICE,
  ...OF_SCHOOL,
  ...AT_WORK,
  ...OF_INSURANCE,
  ...OF_HOME,
];

/** Words that are others without their marks: "vậy" is no loan, "số đó" no deed of land, "đợi" no claim. */
const MISREAD: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})vậy(?!\p{L})/giu, 'thế'],
  [/(?<!\p{L})số(?!\p{L})/giu, 'con số'],
  [/(?<!\p{L})(?:đợi|đổi|đội|đời)(?!\p{L})/giu, 'chờ'],
  [/(?<!\p{L})(?:sáng|tối|tổ)(?!\p{L})/giu, 'hôm'],
];

/** The entry that the words name in this talk, with the part of it they ask for. */
export function namedIn(text: string, session: Session): Named | undefined {
  const folded = fold(MISREAD.reduce((read, [word, other]) => read.replace(word, other), text));
  const last = session.last?.intent ?? '';
  const area = topicOf(last);
  const all = speaksAsEmployer(folded, session.told ?? []) ? [...OF_EMPLOYER, ...ALL] : ALL;
  for (const { says, unless, entry, aspect, after, notIn } of all) {
    if (after !== undefined && !after.test(last)) continue;
    if (notIn !== undefined && area !== undefined && notIn.includes(area)) continue;
    if (!says.test(folded) || unless?.test(folded) === true) continue;
    const intent = typeof entry === 'string' ? entry : lastTold(entry.last, session);
    if (intent !== undefined) return { intent, aspect, ofEmployer: OF_EMPLOYER.some((each) => each.says === says) };
  }
  return undefined;
}

const lastTold = (of: RegExp, { told = [] }: Session): string | undefined =>
  told
    .map((name) => name.split('|')[0] ?? '')
    .toReversed()
    .find((intent) => of.test(intent));
