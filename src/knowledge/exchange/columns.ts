// The lists of data as tables: what each column is called, and how its text becomes a value and back. The same columns make
// the forms of the console and the sheets that officers edit in Excel.

import type { DataKind } from '../rows.ts';
import {
  type ColumnType,
  choice,
  choices,
  day,
  days,
  lines,
  list,
  moment,
  number,
  point,
  text,
  weekdays,
  words,
  yesNo,
} from './column-types.ts';

export type Column = {
  /** Path in the row: "place.name". */
  readonly field: string;
  readonly label: string;
  readonly type: ColumnType;
  readonly required?: boolean;
  readonly help?: string;
  /** The column holds the code of a row of this list; forms offer its rows by name. */
  readonly refersTo?: 'communes' | 'offices' | 'schools';
  /** Shown in the list of the console. */
  readonly listed?: boolean;
};

const sample: Column = { field: 'sample', label: 'Dữ liệu mẫu', type: yesNo(false), help: 'Dòng thật thì để “không”.' };

const KINDS = [
  ['job_fair', 'phiên giao dịch, ngày hội việc làm'],
  ['enrolment', 'tuyển sinh'],
  ['overseas', 'tư vấn đi nước ngoài'],
  ['policy', 'giải đáp chính sách'],
] as const;

export const EVENT_STATES = [
  ['open', 'còn chỗ'],
  ['full', 'đã đầy'],
  ['cancelled', 'đã hủy'],
] as const;

export const COLUMNS: Readonly<Record<DataKind, readonly Column[]>> = {
  events: [
    {
      field: 'id',
      label: 'Mã',
      type: text,
      required: true,
      help: 'Chữ thường không dấu, số, gạch nối; không đổi về sau.',
    },
    { field: 'name', label: 'Tên sự kiện', type: text, required: true, listed: true },
    {
      field: 'kinds',
      label: 'Loại',
      type: choices(KINDS),
      required: true,
      help: `Một hay nhiều loại, cách nhau bằng dấu chấm phẩy: ${KINDS.map(([, label]) => label).join('; ')}.`,
    },
    {
      field: 'starts',
      label: 'Bắt đầu',
      type: moment,
      required: true,
      listed: true,
      help: 'Ví dụ 08/01/2026 08:00. Sự kiện lặp lại: lần đầu tiên.',
    },
    { field: 'minutes', label: 'Số phút', type: number, required: true },
    {
      field: 'rule',
      label: 'Lặp lại',
      type: text,
      help: 'Ví dụ FREQ=MONTHLY;BYDAY=2TH là thứ Năm tuần thứ hai mỗi tháng. Trống: một lần.',
    },
    { field: 'except', label: 'Bỏ các ngày', type: days, help: 'Các ngày cách nhau bằng dấu chấm phẩy.' },
    {
      field: 'changes',
      label: 'Ngày hủy, ngày dời',
      type: {
        ...lines([
          ['day', day],
          ['starts', moment],
          ['note', text],
        ]),
        whenEmpty: undefined,
      },
      help: 'Mỗi dòng một ngày của loạt: ngày | bắt đầu mới (trống: hủy ngày đó) | lý do. Nút “Hủy, dời” ghi giúp.',
    },
    { field: 'place.name', label: 'Nơi tổ chức', type: text, required: true, listed: true },
    { field: 'place.address', label: 'Địa chỉ', type: text, required: true },
    { field: 'place.commune', label: 'Mã xã, phường', type: text, required: true, refersTo: 'communes' },
    { field: 'place.point', label: 'Tọa độ', type: point, help: 'Vĩ độ, kinh độ; ví dụ 10.01, 105.01' },
    { field: 'online', label: 'Địa chỉ trực tuyến', type: text },
    { field: 'organiser', label: 'Mã đơn vị tổ chức', type: text, required: true, refersTo: 'offices' },
    {
      field: 'employers',
      label: 'Đơn vị tuyển dụng',
      type: lines([
        ['name', text],
        ['jobs', text],
      ]),
      help: 'Mỗi dòng một đơn vị: tên | việc tuyển.',
    },
    { field: 'bring', label: 'Cần mang theo', type: list },
    { field: 'note', label: 'Ghi chú', type: words },
    {
      field: 'changed',
      label: 'Thay đổi so với thông báo',
      type: words,
      help: 'Ví dụ: chuyển sang nhà văn hóa xã. Người dân đọc dòng này trước tiên.',
      listed: true,
    },
    { field: 'status', label: 'Tình trạng', type: choice(EVENT_STATES, 'open'), listed: true },
    sample,
  ],
  offices: [
    { field: 'id', label: 'Mã', type: text, required: true },
    { field: 'name', label: 'Tên', type: text, required: true, listed: true },
    { field: 'address', label: 'Địa chỉ', type: text, required: true, listed: true },
    { field: 'commune', label: 'Mã xã, phường', type: text, refersTo: 'communes' },
    { field: 'point', label: 'Tọa độ', type: point, help: 'Vĩ độ, kinh độ; ví dụ 10.01, 105.01' },
    { field: 'phone', label: 'Điện thoại', type: text, listed: true },
    { field: 'hours', label: 'Giờ làm việc (người dân đọc)', type: text, required: true, listed: true },
    {
      field: 'open',
      label: 'Giờ mở cửa (máy đọc)',
      type: lines([
        ['days', weekdays],
        ['from', text],
        ['to', text],
      ]),
      help: 'Mỗi dòng: các thứ (2 đến 8, 8 là Chủ nhật) | từ giờ | đến giờ. Ví dụ: 2,3,4,5,6 | 07:30 | 11:30',
    },
    { field: 'handles', label: 'Việc tiếp nhận', type: list, required: true },
    { field: 'main', label: 'Văn phòng chính', type: yesNo(false) },
    sample,
  ],
  schools: [
    { field: 'id', label: 'Mã', type: text, required: true },
    { field: 'name', label: 'Tên trường', type: text, required: true, listed: true },
    { field: 'address', label: 'Địa chỉ', type: text, required: true, listed: true },
    { field: 'commune', label: 'Mã xã, phường', type: text, required: true, refersTo: 'communes' },
    { field: 'phone', label: 'Điện thoại', type: text, listed: true },
    {
      field: 'courses',
      label: 'Nghề đào tạo',
      type: lines([
        ['occupation', text],
        ['words', list],
        ['level', text],
        ['months', number],
      ]),
      help: 'Mỗi dòng: tên nghề | các cách gọi, cách nhau bằng dấu phẩy | trình độ (cao đẳng, trung cấp, trung học nghề, sơ cấp, dưới 3 tháng) | số tháng.',
    },
    sample,
  ],
  notices: [
    { field: 'school', label: 'Mã trường', type: text, required: true, listed: true, refersTo: 'schools' },
    { field: 'what', label: 'Đợt tuyển sinh', type: text, required: true, listed: true },
    { field: 'apply_from', label: 'Nhận hồ sơ từ', type: day, required: true, listed: true },
    { field: 'apply_to', label: 'Đến hết ngày', type: day, required: true, listed: true },
    { field: 'starts', label: 'Khai giảng', type: day, required: true, listed: true },
    sample,
  ],
  companies: [
    { field: 'name', label: 'Tên công ty', type: text, required: true, listed: true },
    { field: 'licence', label: 'Số giấy phép', type: text, required: true, listed: true },
    {
      field: 'status',
      label: 'Tình trạng',
      type: choice(
        [
          ['valid', 'còn hiệu lực'],
          ['suspended', 'đình chỉ'],
          ['revoked', 'thu hồi'],
        ],
        'valid',
      ),
      listed: true,
    },
    { field: 'address', label: 'Địa chỉ', type: text, listed: true },
    sample,
  ],
  parameters: [
    { field: 'name', label: 'Mã số liệu', type: text, required: true, listed: true },
    { field: 'label', label: 'Tên', type: text, required: true, listed: true },
    { field: 'unit', label: 'Đơn vị', type: text, required: true, listed: true },
    {
      field: 'values',
      label: 'Giá trị theo ngày',
      required: true,
      listed: true,
      type: lines([
        ['value', number],
        ['from', day],
        ['to', day],
        ['source', text],
        ['article', text],
      ]),
      help: 'Mỗi dòng: giá trị | từ ngày | đến ngày (trống: chưa hết) | văn bản | điều, khoản. Giá trị mới: thêm dòng, và ghi “đến ngày” cho dòng cũ.',
    },
  ],
  hotlines: [
    { field: 'key', label: 'Mã', type: text, required: true },
    { field: 'name', label: 'Tên', type: text, required: true, listed: true },
    { field: 'number', label: 'Số', type: text, required: true, listed: true },
    { field: 'note', label: 'Ghi chú', type: text, listed: true },
    { field: 'source', label: 'Nguồn', type: text, required: true },
    {
      field: 'confirmed',
      label: 'Đã xác nhận',
      type: yesNo(true),
      listed: true,
      help: 'Chưa xác nhận thì không nói với người dân.',
    },
  ],
  holidays: [
    { field: 'day', label: 'Ngày', type: day, required: true, listed: true },
    { field: 'name', label: 'Tên', type: text, required: true, listed: true },
    {
      field: 'confirmed',
      label: 'Đã xác nhận',
      type: yesNo(true),
      listed: true,
      help: 'Chưa xác nhận thì không tính là ngày nghỉ.',
    },
  ],
  sources: [
    { field: 'key', label: 'Mã', type: text, required: true, listed: true },
    { field: 'document', label: 'Văn bản', type: text, required: true, listed: true },
    { field: 'address', label: 'Địa chỉ', type: text, listed: true },
  ],
};

export const KIND_TITLES: Readonly<Record<DataKind, string>> = {
  events: 'Sự kiện',
  schools: 'Trường nghề',
  notices: 'Đợt tuyển sinh',
  offices: 'Văn phòng, điểm tiếp nhận',
  companies: 'Công ty được cấp phép đưa người đi nước ngoài',
  parameters: 'Số liệu pháp luật',
  hotlines: 'Đường dây nóng',
  holidays: 'Ngày nghỉ lễ',
  sources: 'Văn bản căn cứ',
};
