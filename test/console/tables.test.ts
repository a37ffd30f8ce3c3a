// The data that answers are made of: rows in a table, sheets from Excel, figures that a second person must look at.

import { deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COLUMNS } from '#knowledge/exchange/columns.ts';
import { readSheet, writeSheet } from '#knowledge/exchange/sheet.ts';
import { cellsOf, readRow } from '#knowledge/exchange/table.ts';
import { unpackedSize } from '#knowledge/exchange/zip-size.ts';
import { DATA_KINDS, type DataKind, plainRow } from '#knowledge/rows.ts';
import { listAudit } from '#people/audit.repository.ts';
import { post } from '../support/app.ts';
import { shipped } from '../support/knowledge.ts';
import { type ConsoleApp, type Officer, openConsole } from './officer.ts';

let app: ConsoleApp;
let lan: Officer;
let minh: Officer;
beforeAll(async () => {
  app = await openConsole();
  lan = await app.join('lan', ['editor']);
  minh = await app.join('minh', ['reviewer']);
});
afterAll(() => app.close());

const knowledge = () =>
  app.core.mind.current()?.knowledge as NonNullable<ReturnType<typeof app.core.mind.current>>['knowledge'];
const key = (text: string) => encodeURIComponent(text);
const fieldValue = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

async function rowFields(kind: string, row: string): Promise<Record<string, string>> {
  const { text } = await lan.get(`/du-lieu/${kind}/dong?khoa=${key(row)}`);
  const found = app.core.mind.loaded() as NonNullable<ReturnType<typeof app.core.mind.loaded>>;
  const list = DATA_KINDS[kind as DataKind];
  const rows = (found.data[list.file].data as unknown as Record<string, object[]>)[list.list] as object[];
  const plain = rows.map(plainRow).find((each) => list.key(each) === row) as object;
  const cells = cellsOf(kind as DataKind, plain as never);
  return {
    ...Object.fromEntries(COLUMNS[kind as DataKind].map(({ field }, i) => [field, cells[i] as string])),
    ban: fieldValue(text, 'ban'),
  };
}

async function uploadSheet(kind: string, name: string, content: Uint8Array | string) {
  const file = new File([content as never], name);
  return lan.follow(`/du-lieu/${kind}/nhap`, { tep: file });
}

describe('cells', () => {
  test.each(Object.keys(DATA_KINDS) as DataKind[])(
    'every shipped row of %s comes back from its cells as it was',
    async (kind) => {
      const { data } = await shipped();
      const { file, list } = DATA_KINDS[kind];
      const rows = (data[file].data as unknown as Record<string, readonly object[]>)[list] as readonly object[];
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows.map(plainRow)) {
        const cells = cellsOf(kind, row);
        const read = readRow(kind, (column) => cells[COLUMNS[kind].indexOf(column)] as string);
        expect(read).toMatchObject({ kind: 'row', row });
      }
    },
  );

  test.each([
    ['starts', '08/01/2026 08:00', { starts: '2026-01-08T08:00' }],
    ['starts', '2026-01-08 8h', { starts: '2026-01-08T08:00' }],
    ['except', '24/12/2026; 7-1-2027', { except: ['2026-12-24', '2027-01-07'] }],
    ['kinds', 'tuyen sinh; Phiên giao dịch, ngày hội việc làm', { kinds: ['enrolment', 'job_fair'] }],
    ['place.point', '10.01, 105.01', { place: { point: { latitude: 10.01, longitude: 105.01 } } }],
    ['sample', 'X', { sample: true }],
  ])('a person may write %s as “%s”', async (field, typed, expected) => {
    const base = await rowFields('events', 'phien-dinh-ky');
    const read = readRow('events', (column) => (column.field === field ? typed : (base[column.field] ?? '')));
    expect(read).toMatchObject({ kind: 'row', row: expected });
  });

  test.each([
    ['starts', '31/02/2026 08:00', 'Bắt đầu', 'không phải là ngày giờ'],
    ['minutes', 'hai tiếng', 'Số phút', 'không phải là số'],
    ['status', 'đông', 'Tình trạng', 'chọn một trong: còn chỗ; đã đầy; đã hủy'],
    ['name', '', 'Tên sự kiện', 'đang trống'],
    ['employers', 'A | b | c', 'Đơn vị tuyển dụng', 'dòng 1 có 3 phần'],
    ['rule', 'hằng tuần', 'Lặp lại', 'bắt đầu bằng FREQ='],
  ])('a wrong %s (“%s”) names the column and what to write', async (field, typed, label, why) => {
    const base = await rowFields('events', 'phien-dinh-ky');
    const read = readRow('events', (column) => (column.field === field ? typed : (base[column.field] ?? '')));
    expect(read.kind === 'faults' && read.faults[0]).toMatchObject({
      field,
      label,
      message: expect.stringContaining(why),
    });
  });
});

describe('events', () => {
  test('one tap says full or called off, and the chat says so', async () => {
    expect(
      (await lan.post('/du-lieu/events/tinh-trang', { khoa: 'phien-dinh-ky', tinh_trang: 'full' })).location,
    ).toContain('da-luu');
    const { data } = await post(app.http, { text: 'lịch phiên giao dịch việc làm' });
    expect(JSON.stringify(data)).toContain('ĐÃ ĐẦY');
    await lan.post('/du-lieu/events/tinh-trang', { khoa: 'phien-dinh-ky', tinh_trang: 'cancelled', chac: '1' });
    expect(JSON.stringify((await post(app.http, { text: 'lịch phiên giao dịch việc làm' })).data)).not.toContain(
      'Phiên giao dịch việc làm định kỳ',
    );
    await lan.post('/du-lieu/events/tinh-trang', { khoa: 'phien-dinh-ky', tinh_trang: 'open' });
  });

  test('a change of place is what people read first', async () => {
    const fields = await rowFields('events', 'phien-dinh-ky');
    const saved = await lan.post(`/du-lieu/events/dong?khoa=phien-dinh-ky`, {
      ...fields,
      changed: 'chuyển sang nhà văn hóa',
    });
    expect(saved.location).toContain('da-luu');
    expect(JSON.stringify((await post(app.http, { text: 'lịch phiên giao dịch việc làm' })).data)).toContain(
      'Thay đổi: chuyển sang nhà văn hóa',
    );
  });

  test('a row that names what does not exist is refused, and nothing changes', async () => {
    const fields = await rowFields('events', 'phien-dinh-ky');
    const page = await lan.post(`/du-lieu/events/dong?khoa=phien-dinh-ky`, {
      ...fields,
      organiser: 'khong-co',
      'place.commune': 'xa-la',
    });
    expect(page.status).toBe(422);
    expect(page.text).toContain('không có đơn vị mã khong-co');
    expect(page.text).toContain('không có xã, phường mã xa-la');
    expect(knowledge().events.find(({ id }) => id === 'phien-dinh-ky')?.organiser).toBe('ttdvvl-mau');
  });

  test('somebody who saves over a newer version is told, with their words still there', async () => {
    const old = await rowFields('events', 'phien-luu-dong-dong-mau');
    await lan.post('/du-lieu/events/dong?khoa=phien-luu-dong-dong-mau', { ...old, note: 'bản của người khác' });
    const page = await lan.post('/du-lieu/events/dong?khoa=phien-luu-dong-dong-mau', { ...old, note: 'bản của tôi' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Người khác vừa sửa dòng này');
    expect(page.text).toContain('bản của tôi');
  });

  test('the last office that citizens are sent to cannot be deleted', async () => {
    const { text } = await lan.get('/du-lieu/offices/dong?khoa=ttdvvl-mau');
    const page = await lan.post('/du-lieu/offices/xoa', { khoa: 'ttdvvl-mau', ban: fieldValue(text, 'ban') });
    expect(page.status).toBe(422);
    expect(page.text).toContain('chưa có văn phòng chính');
    expect(knowledge().mainOffice.id).toBe('ttdvvl-mau');
  });

  test('the poster says where to come and how to ask', async () => {
    const poster = await lan.get('/su-kien/to-roi?khoa=phien-dinh-ky');
    expect(poster.text).toContain('Sàn giao dịch việc làm Tỉnh Mẫu');
    expect(poster.text).toContain('PUBLIC_URL');
  });
});

describe('figures of the law', () => {
  test('change only when another person says yes, and then every answer and sum changes', async () => {
    const fields = await rowFields('parameters', 'tctn_han_nop_thang');
    const values = fields.values?.replace(/^3 \|/m, '4 |') as string;
    const at = '/du-lieu/parameters/dong?khoa=tctn_han_nop_thang';
    expect((await lan.post(at, { ...fields, values, ghi_chu: 'Luật mới' })).location).toContain('da-gui-duyet');
    expect(knowledge().parameters.get('tctn_han_nop_thang')?.values[0]?.value).toBe(3);
    const page = await minh.get(at);
    expect(page.text).toContain('Đang chờ người thứ hai duyệt');
    const ban = /name="khoa" value="tctn_han_nop_thang"><input type="hidden" name="ban" value="([\d.]+)"/.exec(
      page.text,
    )?.[1] as string;
    expect((await minh.post('/du-lieu/parameters/duyet', { khoa: 'tctn_han_nop_thang', ban })).location).toContain(
      'da-cong-bo',
    );
    expect(knowledge().parameters.get('tctn_han_nop_thang')?.values[0]?.value).toBe(4);
    expect(
      (await post(app.http, { text: 'thời hạn nộp hồ sơ thất nghiệp là bao lâu' })).data.replies[0]?.text,
    ).toContain('4 tháng');
    const { rows } = await listAudit(app.core.storage.reader, { words: 'tctn_han_nop_thang', offset: 0, limit: 5 });
    expect(rows.map((row) => `${row.actor} ${row.action}`)).toEqual(['minh content.publish', 'lan content.submit']);
  });

  test('a list of days off from Excel waits, and is approved in one go by another person', async () => {
    const days = Array.from({ length: 5 }, (_, i) => `0${i + 1}/03/2027,Ngày nghỉ thử ${i},có`).join('\n');
    const plan = await uploadSheet('holidays', 'nghi.csv', `Ngày,Tên,Đã xác nhận\n${days}\n`);
    const id = /nhap\/([\w-]+)" class/.exec(plan.text)?.[1] as string;
    expect((await lan.post(`/du-lieu/holidays/nhap/${id}`)).location).toContain('da-gui-duyet');
    expect(knowledge().calendar.off.has('2027-03-01')).toBe(false);
    const page = await minh.get('/du-lieu/holidays');
    expect(page.text).toContain('Duyệt cả 5 dòng');
    const ban = Array.from(page.text.matchAll(/name="ban" value="([\d.]+)"/g), (match) => match[1] as string);
    expect(
      (await minh.post('/du-lieu/holidays/duyet-het', { ban: ban.slice(0, 3).concat('999.1') })).location,
    ).toContain('nguoi-khac-sua');
    expect((await minh.post('/du-lieu/holidays/duyet-het', { ban })).location).toContain('da-cong-bo');
    expect(knowledge().calendar.off.get('2027-03-01')).toBe('Ngày nghỉ thử 0');
  });

  test('a figure or a number that answers refer to cannot be deleted: the answers are named', async () => {
    for (const [kind, row, answer] of [
      ['parameters', 'tctn_ngay_cho', 'ui.eligibility'],
      ['hotlines', 'bhxh', 'redirect.social_insurance'],
    ] as const) {
      const { text } = await lan.get(`/du-lieu/${kind}/dong?khoa=${row}`);
      const page = await lan.post(`/du-lieu/${kind}/xoa`, { khoa: row, ban: fieldValue(text, 'ban') });
      expect(page.status).toBe(422);
      expect(page.text).toContain(`câu trả lời ${answer}`);
    }
  });

  test('two officers on one figure that waits for review: the second is told', async () => {
    const second = await app.join('hai', ['editor']);
    const at = '/du-lieu/parameters/dong?khoa=luong_toi_thieu_vung_2';
    const fields = await rowFields('parameters', 'luong_toi_thieu_vung_2');
    await second.get(at);
    expect((await lan.post(at, { ...fields, label: 'Bản của Lan' })).location).toContain('da-gui-duyet');
    const page = await second.post(at, { ...fields, label: 'Bản của người thứ hai' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Người khác vừa sửa dòng này');
    expect(page.text).toContain('Bản của người thứ hai');
    expect((await minh.get(at)).text).toContain('Bản của Lan');
  });

  test('two values on one day are refused', async () => {
    const fields = await rowFields('parameters', 'luong_toi_thieu_vung_1');
    const page = await lan.post('/du-lieu/parameters/dong?khoa=luong_toi_thieu_vung_1', {
      ...fields,
      values: `${fields.values}\n6000000 | 01/06/2026 | | Nghị định mới | Điều 3`,
    });
    expect(page.status).toBe(422);
    expect(page.text).toContain('hai giá trị cùng áp dụng từ 01/06/2026');
  });
});

const HEAD = ['Tên công ty', 'Số giấy phép', 'Tình trạng', 'Địa chỉ'];

describe('a sheet from Excel', () => {
  test('of 5,000 rows with 20 bad ones: all bad ones are named, the good ones come in as a whole', async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => [
      `Công ty Thử ${i}`,
      `${i}/LĐTBXH-GP`,
      i % 7 === 0 ? 'Đình chỉ' : 'Còn hiệu lực',
      `số ${i}, "đường" <b>Mẫu</b>`,
    ]);
    for (let i = 0; i < 20; i++) {
      const row = rows[i * 200 + 3] as string[];
      if (i % 3 === 0) row[1] = '';
      else if (i % 3 === 1) row[2] = 'không rõ';
      else row[1] = (rows[0] as string[])[1] as string;
    }
    const content = await writeXlsx({ sheets: [{ name: 'DS', rows: [HEAD, ...rows] }] });
    const plan = await uploadSheet('companies', 'danh-sach.xlsx', content);
    expect(plan.status).toBe(200);
    expect(plan.text).toContain('<span class="number">4980</span>dòng thêm mới');
    expect(plan.text).toContain('<span class="number">20</span>dòng bị từ chối');
    expect(plan.text).toContain('<span class="number">3</span>dòng đang có mà tệp không có');
    expect(plan.text).toContain('Số giấy phép: đang trống');
    expect(plan.text).toContain('“không rõ”: chọn một trong');
    expect(plan.text).toContain('trùng với dòng 2');
    expect(knowledge().companies.list.length).toBe(3);

    const id = /nhap\/([\w-]+)" class/.exec(plan.text)?.[1] as string;
    const bad = await lan.get(`/du-lieu/companies/nhap/${id}/loi.xlsx`);
    expect(bad.headers.get('content-type')).toContain('spreadsheetml');
    const done = await lan.post(`/du-lieu/companies/nhap/${id}`, { ngay: '2026-11-20', xoa: '1' });
    expect(done.location).toContain('da-nhap');
    expect(knowledge().companies.list.length).toBe(4_980);
    expect(knowledge().companies.asOf.toString()).toBe('2026-11-20');
    expect((await lan.post(`/du-lieu/companies/nhap/${id}`, { ngay: '2026-11-20' })).status).toBe(404); // once
    const asked = await post(app.http, { text: 'công ty Thử 12 có giấy phép đưa người đi nước ngoài không' });
    const { data } = await post(app.http, { session: asked.data.session, button: 'q:overseas.licensed_company' });
    expect(JSON.stringify(data)).toContain('12/LĐTBXH-GP');
  });

  test('exported and imported again changes nothing; a changed cell is one changed row', async () => {
    const format = 'csv';
    const csv = (await lan.get(`/du-lieu/companies/xuat.${format}`)).text;
    expect((await uploadSheet('companies', 'a.csv', csv)).text).toContain('Tệp này không thay đổi gì');
    const changed = await uploadSheet('companies', 'a.csv', csv.replace('Công ty Thử 12,', 'Công ty Thử Mười Hai,'));
    expect(changed.text).toContain('<span class="number">1</span>dòng thay đổi');
    expect(changed.text).toContain('Mười Hai');
  });

  test('is refused as a whole when the data changed after the preview', async () => {
    const plan = await uploadSheet('hotlines', 'b.csv', 'Mã,Tên,Số,Nguồn\nmoi,Số mới,123,đài\n');
    const id = /nhap\/([\w-]+)" class/.exec(plan.text)?.[1] as string;
    await lan.post('/du-lieu/events/tinh-trang', { khoa: 'phien-dinh-ky', tinh_trang: 'full' });
    expect((await lan.post(`/du-lieu/hotlines/nhap/${id}`)).location).toContain('nhap-cu');
    expect(knowledge().hotlines.has('moi')).toBe(false);
  });

  test('rows that name what does not exist are refused one by one', async () => {
    const csv =
      'Mã trường,Đợt tuyển sinh,Nhận hồ sơ từ,Đến hết ngày,Khai giảng\ncao-dang-nghe-mau,Đợt xuân,01/02/2027,01/03/2027,15/03/2027\nkhong-co,Đợt ma,01/02/2027,01/03/2027,15/03/2027\n';
    const plan = await uploadSheet('notices', 'c.csv', csv);
    expect(plan.text).toContain('<span class="number">1</span>dòng thêm mới');
    expect(plan.text).toContain('không có trường mã khong-co');
  });

  test.each([
    ['không phải bảng.xlsx', new TextEncoder().encode('PK rác'), 'không mở được'],
    ['cũ.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'Excel đời cũ'],
    ['ảnh.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0, 1]), 'không đọc được như một bảng tính'],
    ['thiếu.csv', new TextEncoder().encode('Tên công ty,Địa chỉ\nA,B\n'), 'thiếu cột Số giấy phép'],
    ['lạ.csv', new TextEncoder().encode('Tên công ty,Số giấy phép,Màu\nA,B,đỏ\n'), 'không có cột tên “Màu”'],
  ])('%s is refused in plain words', async (name, content, why) => {
    const page = await lan.post('/du-lieu/companies/nhap', { tep: new File([content], name) });
    expect(page.status).toBe(422);
    expect(page.text).toContain(why);
  });

  test('a file made to explode is refused before it is opened', async () => {
    const bomb = zip('xl/worksheets/sheet1.xml', Buffer.alloc(200 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(400 * 1024);
    expect(unpackedSize(bomb)).toBe(200 * 1024 * 1024);
    const page = await lan.post('/du-lieu/companies/nhap', { tep: new File([bomb as never], 'to.xlsx') });
    expect(page.status).toBe(422);
    expect(page.text).toContain('giải nén ra quá lớn');
  });

  test('cells that a spreadsheet would run are marked in .csv, and come back as they were', async () => {
    const risky = ['=1+1', '@SUM(A1)', '+84 981', '-5', 'bình thường', "'=đã có nháy"];
    const file = await writeSheet(
      'csv',
      'x',
      ['a'],
      risky.map((cell) => [cell]),
    );
    expect(new TextDecoder().decode(file.content)).toContain("'=1+1");
    const read = await readSheet('x.csv', file.content);
    expect(read.kind === 'ok' && read.value.slice(1).map((row) => row[0])).toEqual([
      '=1+1',
      '@SUM(A1)',
      '+84 981',
      '-5',
      'bình thường',
      '=đã có nháy',
    ]);
  });
});

/** A zip file with one deflated entry. */
function zip(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content, { level: 9 });
  const local = Buffer.alloc(30 + name.length);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(name.length, 26);
  local.write(name, 30);
  const entry = Buffer.alloc(46 + name.length);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(content.length, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.write(name, 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, entry, end]);
}
