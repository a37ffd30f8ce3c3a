// Random bodies, headers and paths against the public interface: an answer or a refusal in plain words, never a 500.

import fc from 'fast-check';
import { startApp } from '../support/app.ts';

export type BodiesReport = { requests: number; failures: number; statuses: Record<string, number> };

const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.object({ maxDepth: 3 }),
  fc.string({ maxLength: 70_000 }),
);
const body = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 500 }),
  fc.json(),
  fc
    .record({ text: value, session: value, id: value, button: value }, { requiredKeys: [] })
    .map((each) => JSON.stringify(each)),
  fc.record({ text: fc.string({ unit: 'binary', maxLength: 300 }) }).map((each) => JSON.stringify(each)),
);
const path = fc.oneof(
  fc.constantFrom('/api/chat', '/chat', '/', '/healthz', '/su-kien', '/su-kien.ics', '/su-kien/phien-dinh-ky'),
  fc.webPath(),
  fc.string({ maxLength: 40 }).map((each) => `/su-kien/${encodeURIComponent(each)}.ics`),
  fc
    .string({ maxLength: 60 })
    .map((each) => `/api/chat?session=${encodeURIComponent(each)}&after=${encodeURIComponent(each)}`),
);
const type = fc.constantFrom(
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'garbage',
);

export async function proveBodies(requests: number, seed = Date.now() % 2 ** 31): Promise<BodiesReport> {
  const app = await startApp();
  const report: BodiesReport = { requests, failures: 0, statuses: {} };
  const shots = fc.sample(fc.record({ body, path, type, post: fc.boolean(), cookie: fc.string({ maxLength: 60 }) }), {
    numRuns: requests,
    seed,
  });
  for (const shot of shots) {
    const headers = {
      'content-type': shot.type,
      origin: 'http://localhost',
      cookie: `cau_viec=${encodeURIComponent(shot.cookie)}`,
    };
    const response = await app.http.request(
      shot.path,
      shot.post ? { method: 'POST', headers, body: shot.body } : { headers },
    );
    report.statuses[response.status] = (report.statuses[response.status] ?? 0) + 1;
    if (response.status >= 500) {
      report.failures++;
      process.stderr.write(`${response.status} ${JSON.stringify(shot).slice(0, 300)}\n`);
    }
    await response.arrayBuffer();
  }
  await app.close();
  return report;
}
