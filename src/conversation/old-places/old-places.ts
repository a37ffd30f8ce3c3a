// What became of a commune, district or province, and which office serves it now. Names that several bear are asked back with
// where they lay; a name that the list does not have is said to be unknown.

import type { Entry } from '#knowledge/catalogue.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { PlaceLevel, PlaceMeaning } from '#knowledge/wage-places.ts';
import { type Text, textOf } from '#language/matching.ts';
import { normalise } from '#language/normalise.ts';
import type { Understanding } from '#understanding/understand.ts';
import { answerSource } from '../answer.ts';
import { DATA, HUMAN_BUTTON, say } from '../reply.ts';
import { type Session, spokenOf } from '../session.ts';
import { telling, toldName } from '../told.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import type { FoundName } from '../wage/find.ts';
import { finestLevel, oldNames, oldNameWithin } from '../wage/place.ts';
import { unknownPlace } from '../wage/unknown-place.ts';
import { asksOldPlace } from './asked.ts';
import { became, officeLines, placeOf } from './words.ts';

const OLD_PLACE = 'office.old_place';
const MOST_NAMES = 3;
/** Names that so many bear are told one by one; beyond them some as examples. */
const MOST_MEANINGS = 6;
/** "Which of them" is answered, and another place asked about, in few words. */
const FEW_WORDS = 6;
/** In a long story a place is told, not asked for. */
const MOST_WORDS = 40;

export function oldPlaceStep(
  raw: string,
  heard: Understanding,
  session: Session,
  { knowledge, understand, today }: TurnContext,
): Step | undefined {
  if (heard.entities.some(({ kind }) => kind === 'money') || heard.folded.split(' ').length > MOST_WORDS)
    return undefined;
  // Most messages have no word that asks it; looking for 10,000 names in each would be in vain.
  if (session.last?.intent !== OLD_PLACE && !asksOldPlace(heard, true)) return undefined;
  const named = namesIn(raw, heard, knowledge);
  const { text, names } = named;
  const asks = asksOldPlace(
    heard,
    names.some((name) => isCalledOld(name, text) || isGone(name, text)),
  );
  const open = session.last?.intent === OLD_PLACE && isShort(heard, named);
  if (!asks && !open) return undefined;
  const { lastQuestion: last } = session;
  const before = asks || last === undefined ? undefined : namesIn(last, understand(last), knowledge).names[0];
  const narrowed = before && names[0] && oldNameWithin(before, names[0]);
  // Of several places the one called old is asked about; the others are only told.
  const old = names.filter((name) => isCalledOld(name, text));
  const meant = narrowed ? [narrowed] : old.length > 0 ? old : names;
  return told({ text, names: meant }, session, { knowledge, today });
}

type Named = { readonly text: Text; readonly names: readonly FoundName[] };

/** Names as they were typed before those of the mended text: "R'Lấp", "Xín Mần" hold what stands for other words elsewhere. */
function namesIn(raw: string, heard: Text, { wagePlaces }: Knowledge): Named {
  const typed = textOf(normalise(raw));
  const [asTyped, mended] = [typed, heard].map((text) => oldNames(text, wagePlaces)) as [FoundName[], FoundName[]];
  const [first, other] = [asTyped[0], mended[0]];
  const typedIsFiner = first !== undefined && (other === undefined || finestLevel(first) <= finestLevel(other));
  return typedIsFiner ? { text: typed, names: asTyped } : { text: heard, names: mended };
}

/** Names and next to nothing else, or few words that the classifier does not know for another matter. */
function isShort(heard: Understanding, { text: { folded }, names }: Named): boolean {
  const count = folded.split(' ').length;
  const inNames = names.reduce((sum, { start, end }) => sum + folded.slice(start, end).split(' ').length, 0);
  return names.length > 0 && count <= FEW_WORDS && (count - inNames <= 1 || !asksElse(heard));
}

/** "Củ" is a million, "cụ" an old person. */
const isCalledOld = ({ end }: FoundName, { text }: Text): boolean => /^[ ,]*(?:cũ|cu)(?!\p{L})/u.test(text.slice(end));

/** "Huyện Long Thành bị bỏ rồi", "Hà Giang, giờ không còn nữa". */
const isGone = ({ end }: FoundName, { folded }: Text): boolean =>
  /^[ ,]*(?:(?:gio|nay|da|bi|thi) ){0,3}(?:bo|xoa|giai the|bai bo|sap nhap|sat nhap|khong con (?:nua|ton tai)|het con)(?!\p{L})/u.test(
    folded.slice(end),
  );

/** Where the entry is read though no rule saw the question: the same, of the names that stand in it. */
export const oldPlaceAnswer = (
  entry: Entry,
  section: number | undefined,
  heard: Understanding,
  session: Session,
  context: TurnContext,
): Step | undefined =>
  entry.id === OLD_PLACE && section === undefined
    ? told({ text: heard, names: oldNames(heard, context.knowledge.wagePlaces) }, session, context)
    : undefined;

const asksElse = ({ parts }: Understanding): boolean =>
  parts.some(({ outcome, readings }) => outcome === 'answer' && (readings[0]?.intent ?? OLD_PLACE) !== OLD_PLACE);

function told(
  { text: heard, names }: Named,
  session: Session,
  { knowledge, today }: Pick<TurnContext, 'knowledge' | 'today'>,
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
  const settled = asked.every(({ meanings }) => meanings.length === 1 || sameProvince(meanings));
  return [...lines, ...(settled ? officeLines(places, knowledge) : [])]; // of several places one is asked for first
}

const DISTRICT = /(?:huyen|quan|thi xa|thanh pho|tp|tx|h|q)[. ]*$/;
const COMMUNE = /(?:xa|phuong|thi tran|dac khu|tt|p|x)[. ]*$/;

const sameProvince = (meanings: readonly PlaceMeaning[]): boolean =>
  new Set(meanings.flatMap(({ places }) => places.map(({ province }) => province))).size === 1;

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
