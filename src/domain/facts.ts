// What a person may say of their own case that decides between answers. Answers hold sentences under a condition on these;
// words for them are read by conversation/facts. Officers see the Vietnamese names.

export const CHOICE_FACTS = {
  ended_by: {
    name: 'Ai cho nghỉ',
    values: {
      employer: 'công ty cho nghỉ',
      self: 'người lao động tự nghỉ',
      agreed: 'hai bên thỏa thuận',
      expired: 'hết hạn hợp đồng',
      unclear: 'chưa rõ ai cho nghỉ',
    },
  },
  notice: {
    name: 'Báo trước',
    values: { none: 'nghỉ không báo trước', given: 'có báo trước' },
  },
  left_for: {
    name: 'Vì sao nghỉ ngay',
    values: {
      wages_unpaid: 'không được trả lương, trả thiếu, trả chậm',
      violence: 'bị đánh, bị chửi, bị ép làm',
      harassment: 'bị quấy rối tình dục',
      pregnancy: 'mang thai phải nghỉ theo bác sĩ',
      wrong_work: 'không được bố trí đúng việc, đúng nơi',
      false_information: 'công ty nói sai về công việc',
    },
  },
  pension: {
    name: 'Lương hưu',
    values: { qualified: 'đã đủ điều kiện lương hưu', age_only: 'đủ tuổi, chưa đủ 15 năm đóng' },
  },
  service: {
    name: 'Làm cho nhà nước',
    values: { official: 'cán bộ, công chức, người không chuyên trách' },
  },
  school: {
    name: 'Trường công hay tư',
    values: { private: 'trường tư', public: 'trường công' },
  },
  schooling: {
    name: 'Học tới đâu',
    values: { lower: 'học xong lớp 9', unfinished_upper: 'chưa có bằng tốt nghiệp lớp 12' },
  },
  household: {
    name: 'Hộ nghèo, cận nghèo',
    values: { poor: 'hộ nghèo', near_poor: 'hộ cận nghèo' },
  },
  people: {
    name: 'Dân tộc',
    values: { minority: 'người dân tộc thiểu số' },
  },
  disability: {
    name: 'Khuyết tật',
    values: { disabled: 'người khuyết tật' },
  },
  background: {
    name: 'Hoàn cảnh',
    values: { demobilised: 'xuất ngũ', land_recovered: 'bị thu hồi đất', released: 'chấp hành xong án tù' },
  },
  employer: {
    name: 'Tình trạng công ty',
    values: {
      gone: 'bỏ trốn, không còn ai đại diện',
      closed: 'giải thể, phá sản, đóng cửa',
      owes: 'nợ bảo hiểm',
    },
  },
  going_by: {
    name: 'Đi theo đường nào',
    values: { self_signed: 'tự ký hợp đồng với chủ nước ngoài' },
  },
  waited: {
    name: 'Chờ bay',
    values: { over_180_days: 'chờ bay quá 180 ngày' },
  },
  body: {
    name: 'Mắt, hình xăm',
    values: { colour_blind: 'mù màu', tattoo: 'có hình xăm' },
  },
  came_home: {
    name: 'Vì sao về nước',
    values: { ill: 'về vì ốm, tai nạn' },
  },
  new_work: {
    name: 'Việc mới khi đang hưởng',
    values: {
      trial: 'thử việc',
      under_month: 'hợp đồng dưới 1 tháng',
      business: 'mở hộ kinh doanh, công ty',
      unregistered: 'chạy xe, bán hàng không đăng ký',
      abroad: 'đi làm việc ở nước ngoài',
    },
  },
  hindered_by: {
    name: 'Vì sao không đi được',
    values: {
      illness: 'ốm đau, nằm viện',
      birth: 'sinh con',
      accident: 'tai nạn',
      disaster: 'thiên tai, dịch bệnh',
      away: 'bận, ở xa',
    },
  },
  minor: {
    name: 'Chưa thành niên',
    values: { under_15: 'chưa đủ 15 tuổi', under_18: 'từ đủ 15 đến dưới 18 tuổi' },
  },
  cover: {
    name: 'Hợp đồng',
    values: { none: 'làm thuê không hợp đồng, không giấy tờ', voluntary: 'tự đóng bảo hiểm xã hội tự nguyện' },
  },
  stage: {
    name: 'Thử việc, học việc',
    values: {
      trial: 'đang thử việc',
      apprentice: 'học việc, tập nghề',
      suspended: 'nghỉ không lương, tạm hoãn hợp đồng',
    },
  },
  ended_how: {
    name: 'Mất việc vì sao',
    values: { cut: 'cắt giảm, đổi cơ cấu, khó khăn kinh tế', disciplined: 'bị sa thải vì kỷ luật' },
  },
  danger: {
    name: 'Nguy cấp',
    values: {
      passport_withheld: 'bị giữ giấy tờ ở nước ngoài',
      wages_withheld_abroad: 'không được trả lương ở nước ngoài',
      violence_abroad: 'bị đánh, bị ép ở nước ngoài',
      locked_in: 'bị nhốt, bị canh giữ',
      trafficking: 'bị lừa bán',
      violence: 'bị đánh, bị dọa trong nước',
      harassment: 'bị quấy rối, xâm hại',
      otp: 'bị đòi mã OTP, mật khẩu, chuyển tiền',
      fraud: 'bị đòi tiền trước, bị lừa',
      child: 'trẻ em bị hại',
      self_harm: 'nghĩ tới cái chết',
    },
  },
} as const satisfies Record<string, { name: string; values: Record<string, string> }>;

export type ChoiceFact = keyof typeof CHOICE_FACTS;
export type ChoiceValue<S extends ChoiceFact> = keyof (typeof CHOICE_FACTS)[S]['values'] & string;

/** The choices somebody's words decided. */
export type Choices = { readonly [S in ChoiceFact]?: ChoiceValue<S> };

export const CHOICE_NAMES = Object.keys(CHOICE_FACTS) as readonly ChoiceFact[];

/** A condition holds when each of its facts has one of the values it names; a fact that nobody said holds for nothing. */
export type Condition = { readonly [S in ChoiceFact]?: ChoiceValue<S> | readonly ChoiceValue<S>[] };

export function holds(condition: Condition, choices: Choices): boolean {
  return CHOICE_NAMES.every((name) => {
    const wanted = condition[name] as string | readonly string[] | undefined;
    const said = choices[name] as string | undefined;
    return (
      wanted === undefined ||
      (said !== undefined && (wanted === said || (Array.isArray(wanted) && wanted.includes(said))))
    );
  });
}
