// A short course for workers in the countryside, for the person's own: fee, meals and travel together. Not out of unemployment insurance.

import { formatDong } from '#domain/money.ts';
import { ruralSupport } from '#law/rural-course.ts';
import { cue, shown } from '../facts/cues.ts';
import type { Heard } from '../facts/read.ts';
import type { Slots } from './slots.ts';
import { readTraining } from './training-facts.ts';
import type { Answered, Case, Reckoning, Setting } from './types.ts';

const ENTRY = 'vocational.rural_short_course';
const KM = /(?<![\d.,])(\d{1,3})(?:[.,]\d)? ?(?:km|cay so|cay|ki lo met|kilomet)(?![a-z])/;
/** "Học thực 40 ngày", "đi học 25 buổi". */
const CLASSES = /(?<![a-z])(?:hoc thuc|thuc hoc|di hoc|hoc)(?: \w{1,5})? (\d{1,3}) (?:ngay|buoi)(?![a-z])/;
const HARD = cue(['đặc biệt khó khăn', 'xã (?:135|khu vực (?:iii|3))', 'vùng (?:sâu|cao|đặc biệt)']);

export const rural: Reckoning = {
  name: 'rural',
  entries: [ENTRY],
  sections: new Set(['how_much', 'pay', 'who']),
  shares: [],
  named: cue([
    '(?:lao động |người )?nông thôn … … (?:học nghề|học phí|khóa học)',
    '(?:học nghề|khóa học|học khóa) … … nông thôn',
  ]),
  foreign: cue(['(?:thất nghiệp|bhtn|tctn)', '(?:xuất ngũ|ra quân|bộ đội)', '(?:trung cấp|cao đẳng|đại học)']),
  certain: ({ courseFee }) => courseFee !== undefined,
  enough: ({ courseFee }, likely) => likely && courseFee !== undefined,
  read: readRural,
  answer: ruralAnswer,
};

function readRural(heard: Heard, setting: Setting): Slots {
  const { courseFee, classDays, courseMonths } = readTraining(heard, setting);
  const km = Number(KM.exec(heard.folded)?.[1]);
  const days = Number(CLASSES.exec(heard.folded)?.[1] ?? classDays);
  return {
    ...(courseMonths === undefined ? {} : { courseMonths }),
    ...(courseFee === undefined ? {} : { courseFee }),
    ...(days > 0 ? { classDays: days } : {}),
    ...(km > 0 ? { km } : {}),
    ...(shown(HARD, heard) ? { hardArea: true } : {}),
  };
}

function ruralAnswer({ known }: Case, { knowledge: { parameters }, today }: Setting): Answered | undefined {
  const { courseFee: asked, classDays, km, hardArea } = known;
  if (asked === undefined) return undefined;
  const given = ruralSupport(
    {
      fee: asked,
      ...(classDays === undefined ? {} : { classDays }),
      ...(km === undefined ? {} : { km }),
      ...(hardArea === undefined ? {} : { hardArea }),
    },
    parameters,
    today,
  );
  const own = given.own > 0 ? `, anh/chị tự trả ${formatDong(given.own)}` : '';
  const whole = classDays !== undefined && km !== undefined;
  return {
    lines: [
      ...(whole ? [`Được hỗ trợ tất cả ${formatDong(given.total)}, nếu được tính là lao động nông thôn.`] : []),
      `Học phí ${formatDong(asked)}: hỗ trợ ${formatDong(given.fee)} (tối đa ${formatDong(given.mostFee)} một khóa)${own}.`,
      classDays === undefined
        ? `Thêm tiền ăn ${formatDong(given.mealsADay)} mỗi ngày thực học.`
        : `Tiền ăn: ${formatDong(given.mealsADay)} × ${classDays} ngày = ${formatDong(given.meals)}.`,
      travelLine(km, given.travel),
      'Chỉ khóa sơ cấp hoặc dưới 3 tháng, mỗi người một lần. Ủy ban nhân dân xã xét và quyết trong 7 ngày làm việc; tỉnh có thể cho cao hơn. Nộp ở Trung tâm phục vụ hành chính công nơi đang ở.',
      '(Luật Việc làm 74/2025, Điều 10 khoản 2; Nghị định 338/2025, Điều 25–29.)',
    ],
  };
}

function travelLine(km: number | undefined, travel: number): string {
  const rule = 'xa từ 15 km được 200.000 đồng một khóa; xã đặc biệt khó khăn, xa từ 5 km được 300.000 đồng';
  if (km === undefined) return `Tiền đi lại: ${rule}.`;
  return travel === 0
    ? `Đi lại ${km} km: chưa tới mức được hỗ trợ (${rule}).`
    : `Đi lại ${km} km: ${formatDong(travel)}.`;
}
