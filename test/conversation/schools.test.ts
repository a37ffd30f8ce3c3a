import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

test('schools that teach the occupation that was named, said to be samples', async () => {
  const talk = await startTalk();
  const text = talk.say('muốn học sửa ô tô thì học trường nào');
  expect(text).toContain('Công nghệ ô tô (cao đẳng, 30 tháng)');
  expect(text).toContain('Trường có dạy nghề anh/chị nói');
  expect(text).not.toContain('Trồng nấm');
  expect(text).toContain('dữ liệu mẫu');
  expect(text).toContain('Căn cứ');
});

test('an occupation that nobody in the list teaches is not claimed to be taught', async () => {
  const text = (await startTalk()).say('hoc nghe sua xe may o dau'); // nor is "máy" the sewing of "may"
  expect(text).toContain('không lọc theo nghề');
  expect(text).not.toContain('có dạy nghề anh/chị nói');
  expect((await startTalk()).say('muốn học may ở đâu')).toContain(
    'Trường có dạy nghề anh/chị nói:\n• Trường Trung cấp',
  );
});

test('without an occupation, what there is', async () => {
  const text = (await startTalk()).say('các trường dạy nghề trong tỉnh');
  expect(text).toContain('Trường Cao đẳng nghề Mẫu');
  expect(text).toContain('Trung tâm Giáo dục nghề nghiệp Đồng Mẫu');
});

test('"hàn" the occupation is not "Hàn Quốc" the country', async () => {
  const text = (await startTalk()).say('trường nào dạy nghề hàn');
  expect(text).toContain('Hàn (trung cấp, 18 tháng)');
});

test('intakes that are open today come first, closed ones not at all', async () => {
  const text = (await startTalk()).say('khi nào tuyển sinh, hạn nộp hồ sơ tuyển sinh');
  expect(text).toContain('đang nhận hồ sơ đến 20/12/2026');
  expect(text.indexOf('20/12/2026')).toBeLessThan(
    text.indexOf('31/08/2027') === -1 ? Number.POSITIVE_INFINITY : text.indexOf('31/08/2027'),
  );
});
