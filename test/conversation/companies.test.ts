import { expect, test } from 'vitest';
import { startTalk } from './support.ts';

const ask = async (text: string) => (await startTalk()).say(text);

test('a company on the list: its number, its state, the day of the list, and no promise', async () => {
  const text = await ask('công ty cổ phần nhân lực Mẫu Việt có giấy phép đưa người đi nước ngoài không');
  expect(text).toContain('01/11/2026');
  expect(text).toContain('000/GP-MAU');
  expect(text).toContain('còn hiệu lực');
  expect(text).toContain('có giấy phép chưa có nghĩa là đơn hàng nào cũng thật');
  expect(text).toContain('Căn cứ');
});

test('without marks too; suspended and revoked ones are said to be so', async () => {
  expect(await ask('cong ty hop tac quoc te mau a co giay phep khong')).toContain('ĐANG BỊ ĐÌNH CHỈ');
  expect(await ask('kiểm tra giấy phép công ty xuất khẩu lao động Mẫu Đông')).toContain('ĐÃ BỊ THU HỒI');
});

test('a name that is nearly right is a warning, never a yes', async () => {
  const text = await ask('công ty nhân lực Mẫu Việtt có giấy phép không');
  expect(text).toContain('Tên gần giống');
  expect(text).not.toContain('còn hiệu lực,');
  expect(text).not.toContain('000/GP-MAU');
});

test('a longer name is another company', async () => {
  const text = await ask('công ty Mẫu Việt Á Châu có giấy phép không');
  expect(text).not.toContain('000/GP-MAU');
});

test('a name that is not there is no verdict', async () => {
  const text = await ask('kiểm tra giúp công ty Ánh Dương Xanh có giấy phép xklđ không');
  expect(text.toLowerCase()).toContain('không thấy “ánh dương xanh”');
  expect(text).toContain('em không kết luận');
});

test('without a name the general answer stands alone', async () => {
  for (const question of ['công ty xuất khẩu lao động uy tín', 'danh sách công ty xklđ có phép'])
    expect(await ask(question), question).not.toMatch(/danh sách cập nhật ngày/);
});
