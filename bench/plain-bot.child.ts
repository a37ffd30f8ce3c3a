// The plain bot that ours is measured against: Hono and NLP.js taught the catalogue's own ways of asking, the short answer of the best
// entry, nothing stored, no entities, no talk. Says its address to the parent once it is trained.

import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { shipped } from '../test/support/knowledge.ts';
import { nlpjs } from './understanding/rivals.ts';

const { knowledge } = await shipped();
const rows = [...knowledge.entries.values()].flatMap(({ id, examples }) =>
  examples.map((text) => ({ text, label: id })),
);
const rank = await nlpjs.train(rows);
const app = new Hono();
app.post('/api/chat', async (context) => {
  const { text, session = crypto.randomUUID() } = (await context.req.json()) as { text: string; session?: string };
  const [intent = ''] = await rank(text);
  const answer = knowledge.entries.get(intent)?.answers[0]?.short ?? 'Xin lỗi, em chưa hiểu.';
  return context.json({ session, replies: [{ text: answer }] });
});
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.(`http://127.0.0.1:${port}`));
