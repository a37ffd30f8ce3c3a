import { describe, expect, test } from 'vitest';
import { readAbroad } from '#conversation/facts/abroad.ts';
import { textOf } from '#language/matching.ts';
import { normalise } from '#language/normalise.ts';

const read = (said: string) => readAbroad(textOf(normalise(said)));

describe('who the contract is with', () => {
  test.each([
    'em tự ký hợp đồng với chủ bên Nhật thì có vay được không',
    'tôi đi theo hợp đồng cá nhân',
    'ký trực tiếp với chủ bên Đức thì cần gì',
    'e tu ky hop dong voi chu ben han',
    'hợp đồng tự ký có được hỗ trợ ko',
  ])('self-signed: %s', (said) => expect(read(said).going_by).toBe('self_signed'));

  test.each([
    'ký hợp đồng với công ty rồi mới nộp tiền',
    'đi EPS không qua công ty thì tự ký à',
    'em ký hợp đồng với công ty dịch vụ',
    'hợp đồng 3 năm bên Đài Loan',
    'không phải hợp đồng cá nhân đâu, em đi công ty',
  ])('not self-signed: %s', (said) => expect(read(said).going_by).toBeUndefined());
});

describe('waiting for the flight', () => {
  test.each([
    'em chờ bay 8 tháng rồi chưa đi được',
    'đợi gần năm trời chưa có tư cách lưu trú',
    'công ty hứa 3 tháng mà giờ 10 tháng chưa bay',
    'quá 180 ngày rồi mà công ty im lặng',
    'cho bay hon nua nam roi muon rut tien',
    'đậu đơn hơn 6 tháng vẫn chưa có lịch bay',
  ])('too long: %s', (said) => expect(read(said).waited).toBe('over_180_days'));

  test.each([
    'em chờ bay 3 tháng rồi',
    'mới đậu đơn tuần trước, bao giờ bay',
    'hợp đồng 3 năm thì nộp bao nhiêu',
    'chưa quá 180 ngày thì có rút được không',
    'chờ visa 2 tháng chưa có',
  ])('not yet: %s', (said) => expect(read(said).waited).toBeUndefined());
});

describe('what a health check cannot pass', () => {
  test.each([
    'mù màu nhẹ có đi eps được không',
    'em bị mù màu',
    'bi mu mau co di han dc ko',
    'mắt em loạn sắc thì sao',
    'con tôi mù màu đỏ xanh',
  ])('colour-blind: %s', (said) => expect(read(said).body).toBe('colour_blind'));

  test.each([
    'em có hình xăm ở tay đi nhật được không',
    'xăm nhỏ ở chân thì sao',
    'co hinh xam di im japan dc k',
    'lỡ xăm mình rồi',
    'bị xăm kín lưng',
  ])('tattoo: %s', (said) => expect(read(said).body).toBe('tattoo'));

  test.each([
    'cận 5 độ đi hàn được không',
    'em không bị mù màu',
    'em không có hình xăm',
    'bị xâm hại bên đó',
    'bi xam hai thi goi ai',
    'có sẹo dài trên tay',
  ])('neither: %s', (said) => expect(read(said).body).toBeUndefined());
});

describe('coming home ill', () => {
  test.each([
    'em phải về nước vì bệnh',
    'bị tai nạn phải về nước sớm',
    'về trước hạn do ốm có được quỹ hỗ trợ không',
    'bi benh khong lam duoc phai ve nuoc',
    'bị trả về vì sức khỏe',
  ])('ill: %s', (said) => expect(read(said).came_home).toBe('ill'));

  test.each([
    'về nước đúng hạn thì làm gì',
    'công ty bên nhật phá sản phải về',
    'em bị bệnh muốn khám ở đâu',
    'khám sức khỏe đi nhật',
    'nhớ nhà muốn về sớm',
  ])('not ill: %s', (said) => expect(read(said).came_home).toBeUndefined());
});
