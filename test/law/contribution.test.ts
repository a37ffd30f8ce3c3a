import { expect, test } from 'vitest';
import { employeeContribution } from '#law/contribution.ts';
import { startTalk } from '../conversation/support.ts';
import { shippedMind } from '../support/knowledge.ts';

const DAY = Temporal.PlainDate.from('2026-11-26');

test.each([
  [8_000_000, 1, 80_000, false],
  [106_200_000, 1, 1_062_000, false],
  [130_000_000, 1, 1_062_000, true],
  [130_000_000, 4, 740_000, true], // 20 × 3.700.000
] as const)('of %i đồng in region %i the employee pays %i', async (wage, region, amount, capped) => {
  const { parameters } = (await shippedMind()).knowledge;
  expect(employeeContribution(wage, region, parameters, DAY)).toMatchObject({ amount, capped });
});

test('one’s own wage is reckoned where the rate is asked about', async () => {
  const talk = await startTalk(Temporal.Instant.from('2026-11-26T02:00:00Z'));
  expect(
    talk.say(
      'làm quản lý ở phường Cầu Giấy HN, lương 130 triệu, công ty trừ 1.300.000đ tiền bảo hiểm thất nghiệp mỗi tháng có đúng không',
    ),
  ).toContain('1.062.000 đồng');
});
