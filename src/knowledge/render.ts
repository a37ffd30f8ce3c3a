// Answer texts refer to figures by name: {{luong_toi_thieu_vung_1}}, {{5 * luong_toi_thieu_vung_1}}, {{tctn_ty_le}},
// {{hoc_nghe_khoa | triệu}}, and to offices and hotlines: {{office.name}}, {{hotline.bhxh}}. A figure that no law moves is
// marked as such: {{= 200 triệu}}.

import { formatNumber } from '#domain/money.ts';
import type { PlainDate } from '#domain/time.ts';
import { type LawParameters, parameterOn } from '#law/parameters.ts';
import type { HotlineRow, OfficeRow } from './schema/data.ts';

export type References = {
  readonly parameters: LawParameters;
  readonly hotlines: ReadonlyMap<string, HotlineRow>;
  readonly mainOffice: OfficeRow;
};

const REFERENCE = /\{\{([^{}]+)\}\}/g;
const SCALES: Record<string, number> = { triệu: 1_000_000, tỷ: 1_000_000_000, nghìn: 1_000 };

/** Fills in every reference with its value on a day; a reference without a value is returned as a problem, not as text. */
export function renderText(text: string, references: References, on: PlainDate): { text: string; missing: string[] } {
  const missing: string[] = [];
  const rendered = text.replace(REFERENCE, (_, inside: string) => {
    const expression = inside.trim();
    const value = resolve(expression, references, on);
    if (value === undefined) missing.push(expression);
    return value ?? '…';
  });
  return { text: rendered.trim(), missing };
}

/** True when the figure stands in the text: alone, multiplied, or scaled. */
export function refersTo(text: string, figure: string): boolean {
  return Array.from(text.matchAll(REFERENCE), ([, expression = '']) => expression).some(
    (expression) =>
      !expression.startsWith('=') &&
      (expression.split('|')[0] ?? '').split('*').some((factor) => factor.trim() === figure),
  );
}

function resolve(expression: string, references: References, on: PlainDate): string | undefined {
  if (expression.startsWith('=')) return expression.slice(1).trim();
  if (expression.startsWith('hotline.')) return references.hotlines.get(expression.slice('hotline.'.length))?.number;
  if (expression.startsWith('office.')) return officeField(references.mainOffice, expression.slice('office.'.length));
  const [product = '', scale] = expression.split('|').map((part) => part.trim());
  const value = product
    .split('*')
    .map((factor) => factor.trim())
    .reduce<number | undefined>((total, factor) => {
      const next = /^\d+(\.\d+)?$/.test(factor)
        ? Number(factor)
        : parameterOn(references.parameters, factor, on)?.value;
      return total === undefined || next === undefined ? undefined : total * next;
    }, 1);
  if (value === undefined) return undefined;
  if (scale === undefined) return formatNumber(value);
  const unit = SCALES[scale];
  return unit === undefined ? undefined : `${formatNumber(value / unit)} ${scale}`;
}

function officeField(office: OfficeRow, field: string): string | undefined {
  switch (field) {
    case 'name':
      return office.sample ? `${office.name} (dữ liệu mẫu)` : office.name;
    case 'address':
      return office.address;
    case 'phone':
      return office.phone;
    case 'hours':
      return office.hours;
    default:
      return undefined;
  }
}
