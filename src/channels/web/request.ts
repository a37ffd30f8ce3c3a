// What may be posted to the chat: checked before anything else sees it. Faults come back in plain Vietnamese.

import * as z from 'zod';
import type { MessageContent } from '#domain/message.ts';

export const LONGEST_BODY_BYTES = 64 * 1024;

const id = z
  .string()
  .regex(/^[\w.:-]{1,64}$/, 'id chỉ gồm chữ, số, gạch, chấm; tối đa 64 ký tự')
  .optional();
const session = z.string().max(200, 'session không hợp lệ').nullish();

const body = z.union([
  z.strictObject({ session, id, text: z.string('text phải là chuỗi chữ').min(1, 'text đang trống') }),
  z.strictObject({ session, id, button: z.string().min(1).max(64, 'button dài quá 64 ký tự') }),
]);

export type ChatRequest =
  | {
      readonly kind: 'ok';
      readonly session: string | undefined;
      readonly id: string | undefined;
      readonly content: MessageContent;
    }
  | { readonly kind: 'bad'; readonly status: 400; readonly message: string };

const SHAPE =
  'Cần một đối tượng JSON dạng {"text": "câu hỏi"} hoặc {"button": "mã nút"}, có thể kèm "session" và "id" (chữ, số, gạch; tối đa 64 ký tự).';

export function readChatRequest(json: unknown): ChatRequest {
  const parsed = body.safeParse(json);
  if (!parsed.success) return { kind: 'bad', status: 400, message: SHAPE };
  const { data } = parsed;
  const content: MessageContent =
    'text' in data ? { kind: 'text', text: data.text } : { kind: 'button', data: data.button };
  return { kind: 'ok', session: data.session ?? undefined, id: data.id, content };
}
