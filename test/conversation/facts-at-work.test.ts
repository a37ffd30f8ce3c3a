import { describe, expect, test } from 'vitest';
import { readAtWork } from '#conversation/facts/at-work.ts';
import { textOf } from '#language/matching.ts';
import { normalise } from '#language/normalise.ts';

const read = (said: string) => readAtWork(textOf(normalise(said)));

describe('somebody under age', () => {
  test.each([
    'em 16 tuổi đi làm thêm được không',
    'cháu mới 17 tuổi, vay vốn làm ăn được không ạ',
    'con tôi 15 tuổi muốn đi làm ở xưởng may',
    'e 17 tuoi xin viec duoc ko',
    'quán nhận bạn 16 tuổi có bị phạt không',
    'chưa đủ 18 tuổi ký hợp đồng được chưa',
  ])('from 15 to 17: %s', (said) => expect(read(said).minor).toBe('under_18'));

  test.each([
    'em 14 tuổi muốn làm thêm hè',
    'thuê trẻ 13 tuổi phụ quán được không',
    'chau nha 14 tuoi di lam duoc chua',
    'chưa đủ 15 tuổi thì làm việc gì được',
    'cháu mười ba tuổi xin làm ở quán',
  ])('under 15: %s', (said) => expect(read(said).minor).toBe('under_15'));

  test.each([
    'con em 10 tuổi, em muốn tìm việc gần trường con',
    'em 26 tuổi tìm việc may',
    'tôi 45 tuổi còn ai nhận không',
    'con nhỏ 3 tuổi nên chỉ làm ca ngày',
    'em đóng bảo hiểm 16 năm rồi',
    'vợ em có con 14 tuổi đang đi học',
  ])('not under age: %s', (said) => expect(read(said).minor).toBeUndefined());
});

describe('on trial, learning the trade', () => {
  test.each([
    'thử việc được trả bao nhiêu',
    'lương thử việc 85 phần trăm đúng không',
    'em đang thử việc mà trả có 3 triệu',
    'thu viec 2 thang luong sao',
    'công ty cho làm thử một tháng',
  ])('trial: %s', (said) => expect(read(said).stage).toBe('trial'));

  test.each([
    'học việc có được lương tối thiểu không',
    'em vô học việc ở tiệm tóc',
    'tập nghề ba tháng không lương',
    'hoc viec o xuong go co luong ko',
    'học nghề ở công ty được trả tiền không',
  ])('apprentice: %s', (said) => expect(read(said).stage).toBe('apprentice'));

  test.each([
    'lương tối thiểu vùng 2 là bao nhiêu',
    'hết thử việc rồi mà chưa ký hợp đồng',
    'học nghề ở trường cao đẳng',
    'xin việc làm ở khu công nghiệp',
    'em làm chính thức 2 năm rồi',
  ])('neither: %s', (said) => expect(read(said).stage).toBeUndefined());
});

describe('why the job was lost', () => {
  test.each([
    'công ty cắt giảm nhân sự thì được trả gì',
    'hết đơn hàng nên cho nghỉ, có trợ cấp không',
    'bị cho nghỉ vì thay đổi cơ cấu',
    'cty cat giam 200 nguoi',
    'xưởng thu hẹp sản xuất cho em nghỉ',
  ])('cut: %s', (said) => expect(read(said).ended_how).toBe('cut'));

  test.each([
    'bị sa thải có được trợ cấp thôi việc không',
    'kỷ luật buộc thôi việc thì có tiền gì không',
    'em bị đuổi vì đánh nhau',
    'bi sa thai thi co duoc tien ko',
    'công ty sa thải em vì nghỉ 5 ngày',
  ])('disciplined: %s', (said) => expect(read(said).ended_how).toBe('disciplined'));

  test.each([
    'hết hạn hợp đồng có trợ cấp thôi việc không',
    'em tự xin nghỉ được bao nhiêu',
    'bị sa thải trái luật thì làm gì',
    'trợ cấp thôi việc tính thế nào',
    'thỏa thuận nghỉ thì được mấy tháng lương',
  ])('neither: %s', (said) => expect(read(said).ended_how).toBeUndefined());

  test.each([
    'Em là công chức xã, xin thôi việc từ 1/11/2026',
    'toi lam can bo khong chuyen trach o thon',
    'ba em làm cán bộ phường nghỉ có được trợ cấp thất nghiệp không',
  ])('an official is not insured: %s', (said) => expect(read(said).service).toBe('official'));

  test.each([
    'em hỏi cán bộ xã thì được trả lời khác',
    'tôi là viên chức trường công lập',
    'gặp cán bộ giúp em',
    'công ty nói cán bộ nhân sự nghỉ rồi',
  ])('speaks of officials, is none: %s', (said) => expect(read(said).service).toBeUndefined());
});
