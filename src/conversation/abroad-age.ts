// What somebody's age makes of the programmes of the State for working abroad: said where an age is told on the way.

import type { Reply } from '#domain/reply.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import { type LawParameters, parameterOn } from '#law/parameters.ts';
import type { Understanding } from '#understanding/understand.ts';
import type { Facts } from './facts/facts.ts';
import { yearsOld } from './facts/years-old.ts';
import { above } from './reply.ts';

type Setting = { readonly parameters: LawParameters; readonly today: PlainDate };

const KOREA = /^overseas\.(?:korea_eps|language_test)$/;
const JAPAN = /^overseas\.japan$/;

/** Undefined where no age is known, or the tables say nothing of the day. `country`: the one in talk. */
export function ageLine(
  intent: string,
  country: string | undefined,
  facts: Facts,
  setting: Setting,
): string | undefined {
  if (facts.born === undefined || !intent.startsWith('overseas.')) return undefined;
  const korea = KOREA.test(intent) || country === 'KR';
  const japan = JAPAN.test(intent) || country === 'JP';
  const lines = [
    ...(japan && !korea ? [] : [koreaLine(facts.born, setting)]),
    ...(korea && !japan ? [] : [japanLine(facts, setting)]),
  ].filter((line) => line !== undefined);
  if (lines.length === 0) return undefined;
  const others = korea ? '' : ' Đi qua công ty có phép thì tuổi tùy đơn hàng: hỏi trước khi đóng tiền học.';
  return `${lines.join(' ')}${others}`;
}

const AGE_NAMED =
  /(?<![a-z])tuoi(?![a-z])|(?<![\d.,])(?:1[6-9]|[2-6]\d)(?![\d.,]| ?(?:tr|trieu|thang|ngay|nam|usd|cu|k|%|kg|phan)(?![a-z]))/;
const ASKS_WHETHER =
  /(?<![a-z])(?:duoc|dc|kip|nhan|lay|qua tuoi|han tuoi|con|bi loai)(?![a-z]).{0,24}(?<![a-z])(?:khong|ko|k|hong|hok|hem|chua|nua|ai|sao)(?![a-z])|dung (?:khong|ko|k)(?![a-z])/;

/** Who asks whether somebody of an age that is known may still go: the verdict of the programme in talk comes first. */
export function withAge(
  reply: Reply,
  { id }: Entry,
  { folded }: Pick<Understanding, 'folded'>,
  facts: Facts,
  country: string | undefined,
  setting: Setting,
): Reply {
  if (!OF_AGE.test(id) || !AGE_NAMED.test(folded) || !ASKS_WHETHER.test(folded)) return reply;
  const line = ageLine(id, country, facts, setting);
  return line === undefined || reply.text.includes(line)
    ? reply
    : above(`${verdictWord(id, country, facts, setting)}${line}`, reply);
}
const OF_AGE = /^overseas\.(?:conditions|korea_eps|japan|programs)$/;

/** Only where one programme is in talk: of two the one may be open and the other not. */
function verdictWord(id: string, country: string | undefined, { born, sex }: Facts, setting: Setting): string {
  const programme = KOREA.test(id) || country === 'KR' ? 'eps' : JAPAN.test(id) || country === 'JP' ? 'im' : undefined;
  const limit = programme && limits(programme, setting);
  if (limit === undefined || born === undefined || (programme === 'im' && sex === 'female')) return '';
  const [least, most] = ages(born, setting.today);
  // Japan takes people on other ways besides, whose age is that of the order.
  if (least > limit[1] || most < limit[0]) return programme === 'eps' ? 'Tuổi đó thì không được: ' : '';
  return least >= limit[0] && most <= limit[1] ? 'Tuổi thì còn được: ' : '';
}

type Born = NonNullable<Facts['born']>;

/** The least and the most somebody's age may be on a day, in whole years; an age that was told is kept as a year before and after. */
function ages({ from, to }: Born, on: PlainDate): readonly [number, number] {
  const [least, most] = [yearsOld(to, on), yearsOld(from, on)];
  return most - least === TOLD ? [least + 1, least + 1] : [least, most];
}
const TOLD = 2;

const words = ([least, most]: readonly [number, number]): string =>
  least === most ? `${most} tuổi` : `${least}–${most} tuổi`;

function limits(name: string, { parameters, today }: Setting): readonly [number, number] | undefined {
  const [low, high] = [`${name}_tuoi_thap`, `${name}_tuoi_cao`].map(
    (each) => parameterOn(parameters, each, today)?.value,
  );
  return low === undefined || high === undefined ? undefined : [low, high];
}

function koreaLine(born: Born, setting: Setting): string | undefined {
  const limit = limits('eps', setting);
  if (limit === undefined) return undefined;
  const [low, high] = limit;
  const now = ages(born, setting.today);
  const rule = `EPS Hàn Quốc đợt ${setting.today.year} nhận ${low} đến hết ${high} tuổi`;
  if (now[0] > high)
    return `${rule}: ${words(now)} thì không dự thi lần đầu được nữa. Từng làm ở Hàn, về đúng hạn thì hỏi COLAB về diện quay lại.`;
  if (now[1] < low) return `${rule}: ${words(now)} thì chưa đủ.`;
  const next = ages(born, setting.today.add({ years: 1 }));
  const close =
    next[1] >= high
      ? ` Năm sau là ${words(next)}, sát hạn: xem kỹ tuổi và ngày tính trong thông báo đợt mới.`
      : ' Đợt sau xem lại trong thông báo.';
  return `${rule}: ${words(now)} thì còn trong tuổi.${close}`;
}

function japanLine({ born, sex }: Facts, setting: Setting): string | undefined {
  const limit = limits('im', setting);
  if (limit === undefined || born === undefined) return undefined;
  const [low, high] = limit;
  const now = ages(born, setting.today);
  const rule = `IM Japan nhận nam ${low}–${high} tuổi`;
  if (sex === 'female') return `${rule}, nên nữ xem đơn khác.`;
  return now[0] > high || now[1] < low
    ? `${rule}: ${words(now)} thì không hợp.`
    : `${rule}: ${words(now)} thì còn hợp nếu là nam.`;
}
