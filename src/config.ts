// Reads the environment into a Config, or lists everything that is wrong with it, each with its remedy.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ok, type Problem, problems, type Result } from '#domain/result.ts';
import type { Clock, Ticks } from '#domain/time.ts';
import type { KnowledgeFolders } from '#knowledge/load.ts';
import { type QuietHours, readQuietHours, USUAL_QUIET_HOURS } from '#outreach/quiet-hours.ts';
import type { Fetch } from '#zalo-api-sdk';
import { CHANNEL_SETTINGS, type ChannelConfig, readChannelConfig } from './config-channels.ts';

/** Milliseconds by which the clock of a test run is ahead of the machine's; may be negative. */
const CLOCK_AHEAD = 'CAU_VIEC_CLOCK_AHEAD_MS';

/**
 * The one clock of the program. A test run moves it by a setting, so that every process it starts lives on the same day; outside of
 * a test run (NODE_ENV=test) the setting moves nothing, and {@link readConfig} refuses to start with it.
 */
export const systemClock: Clock = () => {
  const ahead = process.env.NODE_ENV === 'test' ? Number(process.env[CLOCK_AHEAD] ?? 0) : 0;
  return ahead === 0 ? Temporal.Now.instant() : Temporal.Now.instant().add({ milliseconds: ahead });
};

export const systemTicks: Ticks = () => performance.now();
export const systemFetch: Fetch = (url, init) => fetch(url, init);

export type Config = {
  readonly port: number;
  readonly host: string;
  /** Where all run-time state lives: database, trained classifiers. */
  readonly varDir: string;
  /** Classifiers that `npm ci` trained; the server only reads them. */
  readonly shippedModels: string;
  readonly shippedParsed: string;
  readonly intentsDir: string;
  readonly dataDir: string;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Believe X-Forwarded-For from the proxy in front. */
  readonly trustProxy: boolean;
  /** Messages at once from one chat, and from all chats of one address; more come by a little every second. */
  readonly chatBurst: number;
  readonly addressBurst: number;
  /** When no notices go out. */
  readonly quietHours: QuietHours;
} & ChannelConfig;

const KNOWN = new Set<string>([
  ...CHANNEL_SETTINGS,
  'CAU_VIEC_QUIET_HOURS',
  'CAU_VIEC_CHAT_BURST',
  'CAU_VIEC_ADDRESS_BURST',
  CLOCK_AHEAD,
]);
/** A chat is one person typing; behind one address there may be a job fair on one Wi-Fi, or a mobile network's customers. */
const USUAL_BURSTS = { chat: 20, address: 300 } as const;
const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/** Where the knowledge lies, and what of it was parsed by `npm ci`. */
export const foldersOf = ({ intentsDir, dataDir, shippedParsed }: Config): KnowledgeFolders => ({
  intents: intentsDir,
  data: dataDir,
  parsed: shippedParsed,
});

/** Beside the packages: what `npm ci` makes anew lies where `npm ci` clears away. */
const SHIPPED = 'node_modules/.cache/cau-viec';
export const SHIPPED_MODELS = `${SHIPPED}/models`;
export const SHIPPED_PARSED = `${SHIPPED}/parsed`;

/**
 * The process's environment with the settings of `.env` in the program's folder; what is set already holds. `ENV_FILE` names
 * another file, or none when it is empty. Read here rather than by `node --env-file`, which needs the right Node to be the first
 * in the path. Throws when the file is there and cannot be read.
 */
export function readEnvironment(root: string): NodeJS.ProcessEnv {
  const named = process.env.ENV_FILE;
  const file = resolve(root, named ?? '.env');
  if (named !== '' && (named !== undefined || existsSync(file))) process.loadEnvFile(file);
  return process.env;
}

export function readConfig(env: Readonly<Record<string, string | undefined>>, root: string): Result<Config> {
  const faults: Problem[] = [];
  const fault = (name: string, message: string, remedy: string) => {
    faults.push({ where: 'môi trường', entry: name, message, remedy });
  };
  const value = (name: string) => (env[name] === undefined || env[name] === '' ? undefined : env[name]);

  const portText = value('PORT') ?? '8080';
  const port = Number(portText);
  if (!/^\d{1,5}$/.test(portText) || port > 65_535)
    fault('PORT', `"${portText}" không phải số cổng`, 'đặt số từ 0 đến 65535, ví dụ PORT=8080');

  const logLevel = LEVELS.find((level) => level === (value('LOG_LEVEL') ?? 'info'));
  if (logLevel === undefined)
    fault('LOG_LEVEL', `"${value('LOG_LEVEL')}" không phải mức nhật ký`, `chọn một trong: ${LEVELS.join(', ')}`);

  const trust = value('TRUST_PROXY') ?? '0';
  if (!['0', '1'].includes(trust))
    fault('TRUST_PROXY', `"${trust}" không hợp lệ`, 'đặt 1 khi có proxy phía trước, 0 khi không');

  const quietHours = readQuietHours(value('CAU_VIEC_QUIET_HOURS') ?? '') ?? USUAL_QUIET_HOURS;
  if (value('CAU_VIEC_QUIET_HOURS') !== undefined && readQuietHours(value('CAU_VIEC_QUIET_HOURS') ?? '') === undefined)
    fault('CAU_VIEC_QUIET_HOURS', 'không đúng dạng', 'viết giờ bắt đầu và giờ kết thúc, ví dụ 20:30-07:30');

  const ahead = value(CLOCK_AHEAD);
  if (ahead !== undefined && value('NODE_ENV') !== 'test')
    fault(CLOCK_AHEAD, 'chỉ dùng khi chạy thử', 'bỏ biến này; muốn thử thật thì đặt thêm NODE_ENV=test');
  else if (!/^-?\d{1,13}$/.test(ahead ?? '0'))
    fault(CLOCK_AHEAD, `"${ahead}" không phải số mili giây`, 'ví dụ 86400000');

  const burst = (name: string, usual: number) => {
    const text = value(name) ?? String(usual);
    if (!/^[1-9]\d{0,6}$/.test(text))
      fault(name, `"${text}" không hợp lệ`, `đặt số nguyên từ 1, ví dụ ${name}=${usual}`);
    return Number(text);
  };
  const chatBurst = burst('CAU_VIEC_CHAT_BURST', USUAL_BURSTS.chat);
  const addressBurst = burst('CAU_VIEC_ADDRESS_BURST', USUAL_BURSTS.address);

  const channels = readChannelConfig(value, fault);
  const unknown = Object.keys(env).filter((name) => /^(?:CAU_VIEC|TELEGRAM|ZALO)_/.test(name) && !KNOWN.has(name));
  for (const name of unknown) fault(name, 'không có thiết lập tên này', 'xem .env.example, rồi sửa hoặc bỏ biến này');

  if (faults.length > 0 || logLevel === undefined) return problems(faults);
  return ok({
    port,
    host: value('HOST') ?? '0.0.0.0',
    varDir: resolve(root, value('VAR_DIR') ?? 'var'),
    shippedModels: resolve(root, SHIPPED_MODELS),
    shippedParsed: resolve(root, SHIPPED_PARSED),
    intentsDir: resolve(root, value('INTENTS_DIR') ?? 'intents'),
    dataDir: resolve(root, value('DATA_DIR') ?? 'data'),
    logLevel,
    trustProxy: trust === '1',
    chatBurst,
    addressBurst,
    quietHours,
    ...channels,
  });
}
