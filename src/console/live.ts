// A piece of a page that keeps itself up to date: rendered here again and again, sent when it changed (server-sent events), put in
// its place by console.js. Without scripts the page is looked at again.

import { html, raw } from 'hono/html';
import { streamSSE } from 'hono/streaming';
import { type Html, ROOT, type StaffVisit } from './visit.ts';

/** The browser comes back by itself; meanwhile a session may have ended, an account may have been closed. */
const LONGEST_MS = 5 * 60_000;

/** Where a piece stands in its page; `path` is the route that keeps it up to date. */
export const livePlace = (path: string, piece: Html, { polite = false }: { polite?: boolean } = {}): Html =>
  html`<div data-live="${ROOT}${path}"${polite ? raw(' aria-live="polite"') : ''}>${piece}</div>`;

/** `render` gives the piece and whether it can still change; when it cannot, the page is loaded anew. */
export function live(
  visit: StaffVisit,
  everyMs: number,
  render: () => Promise<{ readonly piece: Html; readonly over?: boolean }>,
): Response {
  const { context, deps } = visit;
  context.header('x-accel-buffering', 'no');
  context.header('cache-control', 'no-store');
  return streamSSE(
    context,
    async (stream) => {
      let shown = '';
      for (let spent = 0; spent < LONGEST_MS && !stream.aborted; spent += everyMs) {
        const { piece, over } = await render();
        const text = String(await piece);
        if (text !== shown) await stream.writeSSE({ event: 'piece', data: text });
        shown = text;
        if (over) return stream.writeSSE({ event: 'over', data: '' });
        await stream.sleep(everyMs);
      }
    },
    async (error) => deps.failed(error),
  );
}
