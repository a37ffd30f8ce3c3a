// Calls with a JSON body over the runtime's HTTP client. Its fetch costs twice as much a call (measured: 440 µs of CPU against
// 200 with grammY around it), most of it garbage; at a thousand notices a second that is a quarter of a core.

import {
  type AgentOptions,
  globalAgent,
  Agent as HttpAgent,
  type RequestOptions,
  request as requestHttp,
} from 'node:http';
import { globalAgent as globalHttpsAgent, Agent as HttpsAgent, request as requestHttps } from 'node:https';

/**
 * Idle connections are let go two seconds before the platform says it closes them, and after four where it says nothing. They
 * take turns: while much is sent none falls idle, so nothing waits for a new one.
 */
const KEPT = {
  keepAlive: true,
  timeout: 4_000,
  agentKeepAliveTimeoutBuffer: 2_000,
  maxFreeSockets: 512,
  scheduling: 'fifo' as const,
};
const CONNECT_MS = 10_000;

export type JsonCall = {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body: string;
  readonly signal?: AbortSignal;
};

/** The answer's body, whatever its status: Telegram says in it what went wrong. Rejects as fetch does: the reason is the `cause`. */
export type CallJson = (url: string, call: JsonCall) => Promise<{ readonly json: () => Promise<unknown> }>;

export function createJsonCaller(): CallJson {
  const http = new HttpAgent({ ...told(globalAgent), ...KEPT });
  const https = new HttpsAgent({ ...told(globalHttpsAgent), ...KEPT });
  return (url, { method = 'POST', headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const fail = (cause: Error) => reject(new TypeError('the call failed', { cause }));
      const secure = url.startsWith('https:');
      const options: RequestOptions = {
        method,
        agent: secure ? https : http,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      };
      const request = (secure ? requestHttps : requestHttp)(url, options, (response) => {
        const chunks: Buffer[] = [];
        response
          .on('data', (chunk: Buffer) => chunks.push(chunk))
          .on('error', fail)
          .on('end', () => resolve({ json: async () => JSON.parse(Buffer.concat(chunks).toString()) }));
      });
      giveUpConnecting(request, secure ? 'secureConnect' : 'connect');
      // Not by `options.signal`: the runtime takes only signals of its own kind, and grammY's is another's.
      if (signal?.aborted) request.destroy(new Error('aborted'));
      signal?.addEventListener('abort', () => request.destroy(new Error('aborted')), { once: true });
      request.on('error', fail).end(body);
    });
}

/** What the runtime's own agents were told (a proxy of the environment) holds here too; its types do not know the field. */
const told = (agent: HttpAgent): AgentOptions => (agent as HttpAgent & { readonly options: AgentOptions }).options;

/** A connection that never came to be carried nothing: whoever waits for it hears so, instead of "nobody knows". */
function giveUpConnecting(request: ReturnType<typeof requestHttp>, connected: 'connect' | 'secureConnect'): void {
  request.once('socket', (socket) => {
    if (!socket.connecting) return;
    const tooLong = () => request.destroy(Object.assign(new Error('no connection'), { code: 'ECONNTIMEOUT' }));
    const timer = setTimeout(tooLong, CONNECT_MS);
    socket.once(connected, () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
  });
}
