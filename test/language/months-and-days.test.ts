// "3 tháng 1 ngày" counts; it is no third of January.

import { expect, test } from 'vitest';
import { shippedMind } from '../support/knowledge.ts';

const read = async (text: string) =>
  (await shippedMind()).understand(text, Temporal.PlainDate.from('2026-11-26')).entities.map(({ kind }) => kind);

test.each(['em nghỉ được 3 tháng 1 ngày rồi', 'nghi duoc 2 thang 2 ngay', 'nghỉ được ba tháng hai ngày'])(
  'a length of time: %s',
  async (text) => expect(await read(text)).not.toContain('date'),
);

test.each(['nghỉ ngày 3 tháng 1', 'nghỉ 3 tháng 1 năm nay', 'tháng 3 ngày nào thi', 'nghỉ 3 tháng 1 ngày thứ bảy'])(
  'a day or a month: %s',
  async (text) => expect(await read(text)).toContain('date'),
);
