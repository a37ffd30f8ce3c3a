// The JSON door: POST /api/chat asks, GET /api/chat follows the transcript.

import { type Context, Hono } from 'hono';
import type { Card, Reply } from '#domain/reply.ts';
import type { Storage } from '#storage/storage.ts';
import { isWaiting, repliesAfter, type TranscriptItem, transcript } from '../transcript.repository.ts';
import type { ChatService } from './chat-service.ts';
import { readChatRequest } from './request.ts';

type ReplyJson = { id: number; text: string; buttons?: Reply['buttons']; links?: Reply['links']; card?: Card };

export type ApiDeps = {
  readonly service: ChatService;
  readonly storage: Storage;
  readonly addressOf: (context: Context) => string;
  readonly remember: (context: Context, token: string) => void;
  readonly preparing: () => string | undefined;
};

export const TOO_FAST = 'Anh/chị gửi hơi nhanh. Chờ vài giây rồi gửi lại giúp em.';
const NO_SESSION = 'Không có cuộc trò chuyện này. Gửi câu hỏi đầu tiên (không kèm session) để nhận mã mới.';

export function chatApi(deps: ApiDeps): Hono {
  const app = new Hono();

  app.post('/', async (context) => {
    const json: unknown = await context.req.json().catch(() => undefined);
    const request = readChatRequest(json);
    if (request.kind === 'bad') return context.json({ error: request.message }, request.status);
    const asked = await deps.service.ask(request.session, request.content, deps.addressOf(context), request.id);
    if (asked.kind === 'too_fast') return context.json({ error: TOO_FAST }, 429);
    // Only what we issued just now, to our own page, goes into the browser: another site may not plant a session there.
    if (asked.token !== request.session && fromOwnPage(context)) deps.remember(context, asked.token);
    if (asked.kind === 'pending')
      return context.json({ session: asked.token, replies: [], pending: true, note: deps.preparing() }, 202);
    return context.json({
      session: asked.token,
      replies: asked.replies.flatMap(({ seq, reply }) => toJson(seq, reply)),
    });
  });

  app.get('/', async (context) => {
    const token = context.req.query('session');
    const lane = await deps.service.lane(token);
    if (lane === undefined) return context.json({ error: NO_SESSION }, 404);
    const after = context.req.query('after');
    if (after !== undefined && !/^\d{1,15}$/.test(after))
      return context.json({ error: 'after phải là số của tin nhắn cuối đã nhận.' }, 400);
    const reader = deps.storage.reader;
    const items =
      after === undefined ? await transcript(reader, lane) : await repliesAfter(reader, lane, Number(after));
    return context.json({
      session: token,
      pending: await isWaiting(reader, lane),
      note: deps.preparing(),
      messages: items.flatMap(itemJson),
    });
  });

  return app;
}

/** False when a browser says that another site made the request. Scripts say nothing, and keep no cookies either. */
function fromOwnPage(context: Context): boolean {
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = context.req.header('origin');
  return (
    origin === undefined || URL.parse(origin)?.host === (context.req.header('host') ?? new URL(context.req.url).host)
  );
}

type ItemJson = { from: 'citizen'; at: string; text: string } | ({ from: 'assistant'; at: string } & ReplyJson);

function itemJson(item: TranscriptItem): ItemJson[] {
  if (item.from === 'assistant')
    return toJson(item.seq, item.reply).map((reply) => ({ from: 'assistant', at: item.at, ...reply }));
  const { content } = item;
  const text = content.kind === 'text' ? content.text : content.kind === 'button' ? (content.label ?? '') : '';
  return text === '' ? [] : [{ from: 'citizen', at: item.at, text }];
}

/** A reply with several cards becomes several messages; buttons stand under the last. */
function toJson(id: number, reply: Reply): ReplyJson[] {
  const cards = (reply.cards ?? []).map(
    (card): ReplyJson => ({ id, text: [card.title, ...card.lines].join('\n'), card }),
  );
  const all: ReplyJson[] = [{ id, text: reply.text, ...(reply.links ? { links: reply.links } : {}) }, ...cards];
  const last = all.at(-1);
  if (last && reply.buttons) last.buttons = reply.buttons;
  return all;
}
