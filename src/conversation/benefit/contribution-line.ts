// What is taken off one's own wage for unemployment insurance, above the rule about it.

import { formatDong } from '#domain/money.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { employeeContribution } from '#law/contribution.ts';
import type { Region } from '#law/unemployment-benefit.ts';
import type { Facts } from '../facts/facts.ts';

const REGIONS: readonly Region[] = [1, 2, 3, 4];
const ARTICLES = 'Luật Việc làm 74/2025, Điều 33, Điều 34 khoản 2';

/** Undefined where no one wage was told. A wage above the cap of some region needs the region, and both ends are said without. */
export function contributionLine(
  { wages, region }: Facts,
  { parameters }: Pick<Knowledge, 'parameters'>,
  today: PlainDate,
): string | undefined {
  const [wage, ...more] = wages ?? [];
  if (wage === undefined || more.some((each) => each !== wage)) return undefined;
  const regions = region === undefined || region === 'unknown' ? REGIONS : [region];
  const shares = regions.map((each) => employeeContribution(wage, each, parameters, today));
  const [least, most] = [shares.reduce(smaller), shares.reduce(larger)];
  if (!least.capped)
    return `Lương đóng ${formatDong(wage)}: mỗi tháng anh/chị bị trừ ${formatDong(least.amount)}. (${ARTICLES})`;
  const cap = `chỉ tính trên 20 lần lương tối thiểu vùng nơi làm`;
  return least.amount === most.amount
    ? `Lương đóng ${formatDong(wage)} thì ${cap}, tức ${formatDong(least.base)}: mỗi tháng bị trừ ${formatDong(least.amount)}; trừ hơn là sai, đòi công ty trả lại phần thừa. (${ARTICLES})`
    : `Lương đóng ${formatDong(wage)} thì ${cap}: mỗi tháng bị trừ từ ${formatDong(least.amount)} (vùng IV) đến ${formatDong(most.amount)} (vùng I). Công ty ở xã, phường nào thì nói em biết, em tính đúng số. (${ARTICLES})`;
}

type Share = ReturnType<typeof employeeContribution>;
const smaller = (a: Share, b: Share): Share => (b.amount < a.amount ? b : a);
const larger = (a: Share, b: Share): Share => (b.amount > a.amount ? b : a);
