// What became of a commune, district or province, and which office serves it now. Names that several bear are asked back with
// where they lay; a name that the list does not have is said to be unknown.

import type { Entry } from '#knowledge/catalogue.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { PlaceLevel, PlaceMeaning } from '#knowledge/wage-places.ts';
import type { Text } from '#language/matching.ts';
import type { Understanding } from '#understanding/understand.ts';
import { answerSource } from '../answer.ts';
import { DATA, HUMAN_BUTTON, say } from '../reply.ts';
import { type Session, spokenOf } from '../session.ts';
import { telling, toldName } from '../told.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import type { FoundName } from '../wage/find.ts';
import { oldNames, oldNameWithin } from '../wage/place.ts';
import { unknownPlace } from '../wage/unknown-place.ts';
import { asksOldPlace } from './asked.ts';
import { became, officeLines, placeOf } from './words.ts';

export const OLD_PLACE = 'office.old_place';
const MOST_NAMES = 3;
/** Names that so many bear are told one by one; beyond them some as examples. */
const MOST_MEANINGS = 6;
/** "Which of them" is answered, and another place asked about, in few words. */
const FEW_WORDS = 6;

export function oldPlaceStep(heard: Understanding, session: Session, context: TurnContext): Step | undefined {
  const { knowledge, understand } = context;
  if (heard.entities.some(({ kind }) => kind === 'money')) return undefined;
  const named = oldNames(heard, knowledge.wagePlaces);
  const asks = asksOldPlace(
    heard,
    named.some((name) => isCalledOld(name, heard)),
  );
  const open = session.last?.intent === OLD_PLACE && isShort(heard, named);
  if (!asks && !open) return undefined;
  const before = !asks && session.lastQuestion !== undefined ? understand(session.lastQuestion) : undefined;
  const narrowed = before && oldNameWithin(before, heard, knowledge.wagePlaces);
  return told(narrowed ? [narrowed] : named, heard, session, context);
}

/** Names and next to nothing else, or few words that the classifier does not know for another matter. */
function isShort(heard: Understanding, named: readonly FoundName[]): boolean {
  const count = heard.folded.split(' ').length;
  const inNames = named.reduce((sum, { start, end }) => sum + heard.folded.slice(start, end).split(' ').length, 0);
  return named.length > 0 && count <= FEW_WORDS && (count - inNames <= 1 || !asksElse(heard));
}

/** "Củ" is a million. */
const isCalledOld = ({ end }: FoundName, { text, folded }: Text): boolean =>
  /^[ ,]*cu(?!\p{L})/u.test(folded.slice(end)) && !/^[ ,]*củ/u.test(text.slice(end));

/** Where the entry is read though no rule saw the question: the same, of the names that stand in it. */
export const oldPlaceAnswer = (
  entry: Entry,
  section: number | undefined,
  heard: Understanding,
  session: Session,
  context: TurnContext,
): Step | undefined =>
  entry.id === OLD_PLACE && section === undefined
    ? told(oldNames(heard, context.knowledge.wagePlaces), heard, session, context)
    : undefined;

const asksElse = ({ parts }: Understanding): boolean =>
  parts.some(({ outcome, readings }) => outcome === 'answer' && (readings[0]?.intent ?? OLD_PLACE) !== OLD_PLACE);

function told(
  names: readonly FoundName[],
  heard: Understanding,
  session: Session,
  { knowledge, today }: TurnContext,
): Step | undefined {
  const entry = knowledge.entries.get(OLD_PLACE);
  const lines = names.length > 0 ? linesOf(names, heard, knowledge) : unknownLines(unknownPlace(heard));
  if (entry === undefined || lines === undefined) return undefined;
  const text = [...lines, answerSource(knowledge, entry, { on: today })].filter(Boolean).join('\n');
  return {
    session: telling(spokenOf(session, OLD_PLACE, 'own'), toldName(OLD_PLACE, 'own')),
    replies: [
      say(text, 'answer', {
        buttons: [{ label: entry.label, data: DATA.intent(OLD_PLACE) }, HUMAN_BUTTON],
        provenance: { intent: OLD_PLACE, section: 'own' },
      }),
    ],
  };
}

const unknownLines = (name: string | undefined): string[] | undefined =>
  name === undefined
    ? undefined
    : [
        `Em không thấy “${name}” trong danh mục xã, phường, huyện, tỉnh cả nước (tên ngay trước và từ ngày 01/7/2025).`,
        'Anh/chị xem lại tên, hoặc nói thêm tên huyện cũ, tên tỉnh. Tên đã bỏ trước đó thì em chưa có: hỏi ủy ban xã, phường nơi ấy.',
      ];

function linesOf(names: readonly FoundName[], heard: Text, knowledge: Knowledge): string[] {
  const asked = names.slice(0, MOST_NAMES).map((name) => ({ name, meanings: likely(name, heard) }));
  const lines = asked.flatMap(({ name, meanings }) => meaningLines(name, meanings, knowledge));
  const places = asked.flatMap(({ meanings }) => meanings.flatMap((meaning) => meaning.places));
  return [...lines, ...officeLines(places, knowledge)];
}

const DISTRICT = /(?:huyen|quan|thi xa|thanh pho|tp|tx|h|q)[. ]*$/;
const COMMUNE = /(?:xa|phuong|thi tran|dac khu|tt|p|x)[. ]*$/;

/** "Cũ" means what is no more; a kind that the name never had ("xã" of a former ward) still says how large it is. */
function likely(name: FoundName, heard: Text): readonly PlaceMeaning[] {
  const before = heard.folded.slice(0, name.start);
  const some = (meanings: readonly PlaceMeaning[], is: (level: PlaceLevel) => boolean) => {
    const those = meanings.filter(({ level }) => is(level));
    return those.length > 0 ? those : meanings;
  };
  let meanings = name.meanings;
  if (DISTRICT.test(before)) meanings = some(meanings, (level) => level === 'former district');
  else if (COMMUNE.test(before)) meanings = some(meanings, (level) => /commune/.test(level));
  return isCalledOld(name, heard)
    ? some(meanings, (level) => level !== 'commune')
    : meanings.filter((each) => !isSameStill(each, meanings));
}

/** A former commune that became today's of the same name, whole: one line is enough for both. */
const isSameStill = ({ level, places }: PlaceMeaning, all: readonly PlaceMeaning[]): boolean =>
  level === 'former commune' &&
  places.length === 1 &&
  all.some((other) => other.level === 'commune' && other.places[0] === places[0]);

function meaningLines({ words }: FoundName, meanings: readonly PlaceMeaning[], knowledge: Knowledge): string[] {
  const [only] = meanings;
  if (only === undefined) return [];
  if (meanings.length === 1) return [became(only, knowledge, true)];
  const shown = meanings.slice(0, MOST_MEANINGS);
  const more = meanings.length - shown.length;
  return [
    `Có ${meanings.length} nơi tên “${words}”${more > 0 ? ', ví dụ' : ''}:`,
    ...shown.map((meaning) => `• ${became(meaning, knowledge, false)}`),
    `Anh/chị hỏi nơi nào? Nhắn thêm ${placeOf(meanings)}, em nói đúng nơi đó. Tên đã bỏ trước tháng 7/2025 thì em chưa có.`,
  ];
}
