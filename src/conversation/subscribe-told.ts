// What a message tells of the news somebody wants: of what, and for which place.

import { firstEntity } from '#domain/entity.ts';
import { NOTICE_TOPICS, type NoticeTopic } from '#domain/subscription.ts';
import { contentKey } from '#language/politeness.ts';
import type { Understanding } from '#understanding/understand.ts';
import type { StateOf } from './flows/states.ts';
import { isQuestion } from './question.ts';

export const WHOLE_PROVINCE = 'all';

const TOPIC_WORDS: readonly (readonly [NoticeTopic, RegExp])[] = [
  ['enrolment', /tuyen sinh|hoc nghe|truong nghe|lop nghe|nhap hoc/],
  ['overseas', /nuoc ngoai|xuat khau|xkld|di (?:nhat|han|dai|duc)/],
  ['policy', /chinh sach|bao hiem|that nghiep|khai bao/],
  ['job_fair', /phien|viec lam|ngay hoi|tuyen dung|hoi cho/],
];
const ALL = /\b(?:tat ca|ca bon|het|moi thu|toan bo)\b/;

type Place = { readonly id: string; readonly name: string };
export type ToldWish = {
  readonly topics?: NoticeTopic[] | undefined;
  /** Several of one name are asked back about. */
  readonly places: readonly Place[];
};

/** A few words name topics; a sentence is a question of its own, unless it asks for the same thing. */
const MOST_WORDS = 7;
const TAKES_AWAY = /^(?:thoi |em |a )?(?:bo|tru|khoi|khong (?:can|lay|nhan|nghe))(?: |$)/;
const ONLY = /(?<![a-z])(?:chi|thoi|nham|lon|doi|sua|thay)(?![a-z])/;
const WHOLE = /(?:^| )(?:ca|toan|khap|het) tinh(?: |$)|^o dau cung duoc$/;

/** Undefined: it is about something else. */
export function wishTold(
  normalised: string,
  heard: Understanding,
  { asking, topics: before }: Pick<StateOf<'subscribe'>, 'asking' | 'topics'>,
): ToldWish | undefined {
  const key = contentKey(normalised);
  const same = heard.parts[0]?.readings[0]?.intent === 'event.subscribe';
  const place = firstEntity(heard.entities, 'place');
  const whole = WHOLE.test(key) || (asking === 'place' && key === 'tat ca');
  const places = whole ? [{ id: WHOLE_PROVINCE, name: '' }] : (place?.candidates ?? []);
  const few = key.split(' ').length <= MOST_WORDS + (places.length > 0 ? MOST_WORDS : 0);
  const wanted = asking === 'place' && places.length > 0;
  if (!same && !wanted && (!few || isQuestion(heard))) return undefined;
  const named = topicsIn(withoutPlace(heard.folded, place), asking !== 'place');
  const topics = named.length === 0 ? undefined : changed(before, named, key, asking);
  return topics === undefined && places.length === 0 ? undefined : { topics, places };
}

/** What the words name; "tất cả" names all, where it is not the place. */
export function topicsIn(folded: string, all: boolean): NoticeTopic[] {
  if (all && ALL.test(folded)) return [...NOTICE_TOPICS];
  return TOPIC_WORDS.filter(([, words]) => words.test(folded)).map(([topic]) => topic);
}

const withoutPlace = (folded: string, place: { start: number; end: number } | undefined): string =>
  place === undefined ? folded : `${folded.slice(0, place.start)} ${folded.slice(place.end)}`;

/** The first answer stands as it is; a later one adds, takes away ("bỏ chính sách") or replaces ("tuyển sinh thôi"). */
function changed(
  before: readonly NoticeTopic[],
  named: readonly NoticeTopic[],
  key: string,
  asking: StateOf<'subscribe'>['asking'],
): NoticeTopic[] {
  if (asking === 'topics' || before.length === 0) return [...named];
  if (TAKES_AWAY.test(key)) return before.filter((topic) => !named.includes(topic));
  if (ONLY.test(key)) return [...named];
  return NOTICE_TOPICS.filter((topic) => before.includes(topic) || named.includes(topic));
}
