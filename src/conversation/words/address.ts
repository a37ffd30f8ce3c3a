// How the person is spoken to: as they call themselves, where that leaves no doubt. Texts are written with "anh/chị", which stands
// for whatever the person is called.

import { matches, pattern, type Text } from '#language/matching.ts';
import type { Address } from '../session.ts';

const ELDERS = '(bác|cô|chú|ông|bà)';
const DOES =
  '(?:hỏi|muốn|đóng|nghỉ|làm|năm nay|có|được|cần|ở|tên|bị|đang|già|mới|thấy|không|chưa|hiểu|lên|nhờ|cảm ơn|cám ơn|nhận|nộp|đi|hơn|sinh|lãnh|lĩnh|thì|này|đây|quên|biết|cũng|phải)';
const TO_YOUNGER = pattern(
  '(?:cháu|con|em) (?:ơi|à|ạ|này|nhé|nha|nhá)|chào (?:cháu|con|em)|alo (?:cháu|con|em)|(?:cảm ơn|cám ơn) (?:cháu|con|em)|(?:cho|nói|chỉ|bảo|tính|giúp|giùm) ',
);
const ELDER = pattern(`(?:^|[,.;!?] ?|cho |thế |vậy |để |của |thì |mà |là |rồi |nhà |à |ơi |nếu )${ELDERS} ${DOES}`);
const PEER = pattern(`(?:^|[,.;!?] ?|cho |để |thế |vậy |mà |ơi )(anh|chị) ${DOES}`);
const EM_ASKED = pattern(
  'em ơi|e ơi|ad ơi|em à|chào em|alo em|(?:cảm ơn|cám ơn) em|nhé em|nha em|em nhé|em nha|vậy em|không em|hả em',
);
const NAMES: Readonly<Record<string, Address>> = {
  bac: 'bác',
  co: 'cô',
  chu: 'chú',
  ong: 'ông',
  ba: 'bà',
  anh: 'anh',
  chi: 'chị',
};

export function addressIn(text: Text): Address | undefined {
  const [elder] = matches(ELDER, text);
  const name = elder?.groups.at(-1) ?? elder?.groups[0];
  if (elder !== undefined && name !== undefined && (name === 'bac' || matches(TO_YOUNGER, text).length > 0))
    return NAMES[name];
  const [peer] = matches(PEER, text);
  return peer !== undefined && matches(EM_ASKED, text).length > 0 ? NAMES[peer.groups[0] ?? ''] : undefined;
}

/** The text as it is said to this person. */
export function addressed(text: string, address: Address | undefined): string {
  if (address === undefined) return text;
  const first = address.charAt(0).toUpperCase() + address.slice(1);
  return text.replaceAll('anh/chị', address).replaceAll('Anh/chị', first);
}
