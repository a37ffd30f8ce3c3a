import { expect, test } from 'vitest';
import { leavingDay } from '#conversation/leaving.ts';
import { shippedMind, TODAY } from '../support/knowledge.ts';
import { startTalk } from './support.ts';

test.each([
  ['em nghỉ việc ngày 15/12/2025', '2025-12-15'],
  ['e nghi tu 15/12/2025', '2025-12-15'],
  ['công ty cho nghỉ hôm 20/12/2025, em đóng từ 3/2020', '2025-12-20'],
  ['đóng bảo hiểm từ 3/2022, nghỉ ngày 15/12/2025', '2025-12-15'],
  ['tôi hết hợp đồng ngày 31/12/2025', '2025-12-31'],
  ['bị sa thải vào 5/11/2025', '2025-11-05'],
  ['ngày 15/12/2025 em nghỉ việc', '2025-12-15'],
  ['hôm 1/10/2026 công ty giải thể', '2026-10-01'],
  ['cty cat giam em hom 2/2/2026', '2026-02-02'],
  ['em đóng bảo hiểm từ 3/2022 đến nay', undefined],
  ['nghỉ thai sản từ 1/3/2026', undefined],
  ['nghỉ không lương từ 1/3/2026 rồi', undefined],
  ['em nộp hồ sơ ngày 5/10/2026', undefined],
  ['nghỉ việc rồi nộp hồ sơ ngày 5/10/2026', undefined],
  ['vào làm 1/2/2024, hỏi bảo hiểm thất nghiệp', undefined],
])('%s', async (text, day) => {
  const { folded, entities } = (await shippedMind()).understand(text, TODAY);
  expect(leavingDay(folded, entities)?.from.toString()).toBe(day);
});

test('who left in December 2025 reads the rule for them; who has paid since 2022 reads today’s', async () => {
  const talk = await startTalk();
  expect(talk.say('em nghỉ việc 15/12/2025, có đủ điều kiện hưởng trợ cấp thất nghiệp không')).toContain(
    'Nghỉ việc trước 01/01/2026',
  );
  talk.say('đóng bảo hiểm từ 3/2022 thì điều kiện hưởng trợ cấp thất nghiệp là gì');
  expect(talk.replies()[0]?.provenance).toMatchObject({ intent: 'ui.eligibility', variant: '2026-01-01' });
});
