// Building blocks of the file formats: days, ids, references. Messages are read by officers, so they are Vietnamese.

import * as z from 'zod';

/** `2026-01-01`; a day that exists. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'ngày phải viết dạng 2026-01-31')
  .transform((text, context) => {
    try {
      return Temporal.PlainDate.from(text, { overflow: 'reject' });
    } catch {
      context.addIssue({ code: 'custom', message: `ngày ${text} không có trên lịch` });
      return z.NEVER;
    }
  });

/** Civil time in Việt Nam without a zone: `2026-01-08T08:00`. */
export const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'thời điểm phải viết dạng 2026-01-08T08:00')
  .transform((text, context) => {
    try {
      return Temporal.PlainDateTime.from(text, { overflow: 'reject' });
    } catch {
      context.addIssue({ code: 'custom', message: `thời điểm ${text} không có trên lịch` });
      return z.NEVER;
    }
  });

export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'mã chỉ gồm chữ thường không dấu, số và gạch nối');

export const words = z.string().trim().min(1, 'không được để trống');

/** Rows that were invented to show the product; wherever they are shown, the reader is told. */
export const sample = z.boolean().default(false);
