// Where webhooks come in over HTTP. Beside the web framework on purpose: platforms send bursts, and a third of the processor
// would go into request objects that nobody looks at.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { LONGEST_WEBHOOK_BYTES, type Webhook } from './webhook.ts';

const PREFIX = '/webhooks/';

export const isWebhookPath = (url: string | undefined): boolean => url?.startsWith(PREFIX) ?? false;

/** Answers one request; a failure is a 503, because platforms send again what was not taken. */
export async function serveWebhook(
  request: IncomingMessage,
  response: ServerResponse,
  webhookOf: (channel: string) => Webhook | undefined,
  failed: (error: unknown) => void,
): Promise<void> {
  const channel = request.url?.slice(PREFIX.length).split('?')[0] ?? '';
  const webhook = webhookOf(channel);
  if (webhook === undefined) return answer(request, response, 404, 'no such webhook');
  try {
    const { status, text } = await webhook({
      method: request.method ?? '',
      contentType: request.headers['content-type'] ?? '',
      header: (name) => one(request.headers[name]),
      body: () => readBody(request),
    });
    answer(request, response, status, text);
  } catch (error) {
    failed(error);
    answer(request, response, 503, '');
  }
}

const one = (header: string | string[] | undefined): string | undefined => (Array.isArray(header) ? header[0] : header);

/** The bytes, or undefined when there are too many or the caller went away. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    // Left alone on return: the refusal still has to go out on this connection.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > LONGEST_WEBHOOK_BYTES) return undefined;
      chunks.push(chunk);
    }
  } catch {
    return undefined;
  }
  return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
}

function answer(request: IncomingMessage, response: ServerResponse, status: number, text: string): void {
  // What was not read to its end would be taken for the next request: such a connection is closed.
  const whole = request.complete || request.method === 'GET' || request.method === 'HEAD';
  response.writeHead(status, { 'content-type': 'application/json', ...(whole ? {} : { connection: 'close' }) });
  response.end(text);
}
