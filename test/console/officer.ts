// Officers at work without a browser: a cookie jar, the token of the forms, and the shortest way to an account.

import type { Hono } from 'hono';
import type { Clock } from '#domain/time.ts';
import { hashPassword } from '#people/passwords.ts';
import type { Role } from '#people/roles.ts';
import { addStaff, changeStaff } from '#people/staff.repository.ts';
import type { AppOptions } from '../../src/app.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { NOW } from '../support/knowledge.ts';

export const PASSWORD = 'cà phê sáng mưa rào bến xe';
let hashed: Promise<string> | undefined;
const hash = () => {
  hashed ??= hashPassword(PASSWORD, (size) => Buffer.alloc(size, 7));
  return hashed;
};

export type Page = {
  readonly status: number;
  readonly text: string;
  readonly location: string | null;
  readonly headers: Headers;
};

export type Fields = Readonly<Record<string, string | readonly string[] | File>>;

export class Officer {
  #http: Hono;
  #csrf = '';
  cookie = '';
  /** What the browser keeps when the session is over. */
  #known = '';
  get #cookies(): string {
    return [this.cookie, this.#known].filter((each) => each !== '').join('; ');
  }
  constructor(http: Hono) {
    this.#http = http;
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Page> {
    return this.#keep(await this.#http.request(`/quan-tri${path}`, { headers: { cookie: this.#cookies, ...headers } }));
  }

  async post(path: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Page> {
    const form = new FormData();
    for (const [name, value] of Object.entries({ _csrf: this.#csrf, ...fields }))
      for (const each of Array.isArray(value) ? value : [value]) form.append(name, each as string);
    const response = await this.#http.request(`/quan-tri${path}`, {
      method: 'POST',
      headers: { cookie: this.#cookies, origin: 'http://localhost', ...headers },
      body: form,
    });
    return this.#keep(response);
  }

  /** Any body at all. */
  async raw(path: string, body: string, type: string): Promise<Page> {
    const headers = { cookie: this.#cookies, origin: 'http://localhost', 'content-type': type };
    return this.#keep(await this.#http.request(`/quan-tri${path}`, { method: 'POST', headers, body }));
  }

  /** Posts, then opens the page that the answer leads to. */
  async follow(path: string, fields: Fields = {}): Promise<Page> {
    const answer = await this.post(path, fields);
    if (answer.location === null) return answer;
    return this.get(answer.location.replace('/quan-tri', '').replace(/#.*/, ''));
  }

  async #keep(response: Response): Promise<Page> {
    const set = response.headers.getSetCookie().find((each) => each.startsWith('cau_viec_qt='));
    if (set !== undefined) this.cookie = set.split(';')[0] as string;
    const known = response.headers.getSetCookie().find((each) => each.startsWith('cau_viec_may='));
    if (known !== undefined) this.#known = known.split(';')[0] as string;
    // A page that keeps itself up to date has no end.
    const endless = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    if (endless) await response.body?.cancel();
    const text = endless ? '' : await response.text();
    this.#csrf = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? this.#csrf;
    return { status: response.status, text, location: response.headers.get('location'), headers: response.headers };
  }
}

export type ConsoleApp = TestApp & {
  readonly at: { now: Temporal.Instant };
  readonly join: (login: string, roles: readonly Role[]) => Promise<Officer>;
  readonly guest: () => Officer;
};

/** The program with a clock that tests move. */
export async function openConsole(
  options: AppOptions & { prepared?: boolean; varDir?: string; config?: object } = {},
): Promise<ConsoleApp> {
  const at = { now: NOW };
  const clock: Clock = () => at.now;
  const app = await startApp({ clock, ...options });
  const guest = () => new Officer(app.http);
  return {
    ...app,
    at,
    guest,
    async join(login, roles) {
      const password = await hash();
      await app.core.storage.write(async (tx) => {
        const id = await addStaff(tx, { login, name: `Cán bộ ${login}`, roles }, clock());
        await changeStaff(tx, id as number, { password, state: 'active' });
      });
      const officer = guest();
      at.now = at.now.add({ seconds: 6 }); // the limit on tries is per address, and here all share one
      const answer = await officer.post('/dang-nhap', { ten: login, mat_khau: PASSWORD });
      if (answer.status !== 303) throw new Error(`${login} did not get in: ${answer.status}`);
      await officer.get('/tai-khoan');
      return officer;
    },
  };
}
