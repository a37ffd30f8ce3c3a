// `npm run fake -- telegram|zalo-oa|zalo-bot`: a platform on this machine, and a person on it who types here.

import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { startFakeTelegram } from './telegram.ts';
import { startFakeZaloBot } from './zalo-bot.ts';
import { OA, startFakeZaloOa } from './zalo-oa.ts';

type Person = {
  readonly says: (text: string) => void;
  /** Presses the button with this number on the last message; undefined where there are no buttons. */
  readonly presses?: (number: number) => void;
  /** Messages that came since the last call, as they look. */
  readonly news: () => string[];
};

const BOT = 'http://127.0.0.1:8080';
const ME = 5_551_234;

/** The part of a list that was not given out before. */
function newOnes<T>(list: readonly T[], show: (each: T) => string): () => string[] {
  let shown = 0;
  return () => {
    const fresh = list.slice(shown);
    shown = list.length;
    return fresh.map(show);
  };
}

const FAKES: Record<string, (port: number) => Promise<Person>> = {
  async telegram(port) {
    const fake = await startFakeTelegram({ port });
    const labels = () => fake.messages.at(-1)?.keyboard?.inline_keyboard.flat() ?? [];
    console.log(
      `Chạy bot ở cửa sổ khác:\n  TELEGRAM_BOT_TOKEN=${fake.token} TELEGRAM_API_BASE=${fake.url} npm start\n`,
    );
    return {
      says: (text) => void fake.says(ME, text),
      presses: (number) => void fake.presses(ME, labels()[number - 1]?.text ?? ''),
      news: newOnes(fake.messages, ({ kind, text, keyboard }) =>
        [
          `[${kind}] ${text}`,
          ...(keyboard?.inline_keyboard.flat() ?? []).map((button, i) => `   (${i + 1}) ${button.text}`),
        ].join('\n'),
      ),
    };
  },
  async 'zalo-oa'(port) {
    const fake = await startFakeZaloOa({ port, reusableCode: true });
    fake.connect(`${BOT}/webhooks/zalo-oa`);
    const user = '6142494823707151890';
    const settings = `ZALO_APP_ID=${OA.appId} ZALO_APP_SECRET=${OA.appSecret} ZALO_OA_ID=${OA.oaId} ZALO_OA_SECRET_KEY=${OA.oaSecretKey} ZALO_PKCE_VERIFIER=${OA.verifier} ZALO_OAUTH_BASE=${fake.url} ZALO_OPENAPI_BASE=${fake.url}`;
    console.log(
      `Ở cửa sổ khác, uỷ quyền một lần rồi chạy bot:\n  export ${settings}\n  npm run cli -- zalo-oa authorize ${OA.code}\n  npm start\n`,
    );
    return {
      says: (text) => fake.says(user, text),
      presses: (number) => fake.taps(user, fake.messages.at(-1)?.buttons[number - 1]?.title ?? ''),
      news: newOnes(fake.messages, ({ text, buttons }) =>
        [text, ...buttons.map(({ title }, i) => `   (${i + 1}) ${title}`)].join('\n'),
      ),
    };
  },
  async 'zalo-bot'(port) {
    const fake = await startFakeZaloBot({ port });
    console.log(
      `Chạy bot ở cửa sổ khác:\n  ZALO_BOT_TOKEN=${fake.token} ZALO_BOT_MODE=polling ZALO_BOT_API_BASE=${fake.url} npm start\n`,
    );
    return {
      says: (text) => fake.says('6ede41b7c09a5d12f3a8', text),
      news: newOnes(fake.messages, ({ text }) => text),
    };
  },
};

const name = process.argv[2] ?? '';
const start = FAKES[name];
if (start === undefined) {
  console.error(`npm run fake -- ${Object.keys(FAKES).join(' | ')}`);
  process.exit(2);
}
const person = await start(8_090 + Object.keys(FAKES).indexOf(name));
console.log('Gõ tin nhắn rồi Enter; "#2" bấm nút thứ hai; Ctrl+D để thoát.');
setInterval(() => {
  for (const message of person.news()) console.log(`\n${message}\n`);
}, 100);
for await (const line of createInterface({ input: process.stdin, terminal: false })) {
  const pressed = /^#(\d+)$/.exec(line.trim())?.[1];
  try {
    if (pressed !== undefined) person.presses?.(Number(pressed));
    else if (line.trim() !== '') person.says(line);
  } catch (error) {
    console.log((error as Error).message);
  }
}
await pause(1_500); // piped input: the answers to it are still on their way
for (const message of person.news()) console.log(`\n${message}\n`);
process.exit(0);
