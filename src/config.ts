// Reads the environment into a Config, or lists everything that is wrong with it, each with its remedy.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';
import { ok, type Problem, problems, type Result } from '#domain/result.ts';
import type { Clock, Ticks } from '#domain/time.ts';
import type { KnowledgeFolders } from '#knowledge/load.ts';
import { type QuietHours, readQuietHours, USUAL_QUIET_HOURS } from '#outreach/quiet-hours.ts';
import type { Fetch } from '#zalo-api-sdk';
import { CHANNEL_SETTINGS, type ChannelConfig, readChannelConfig } from './config-channels.ts';
import { type Environment, type Fault, orElse, readSettings, wholeNumber, withoutEmpty, yesOrNo } from './settings.ts';

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

const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/** A chat is one person typing; behind one address there may be a job fair on one Wi-Fi, or a mobile network's customers. */
const USUAL_BURSTS = { chat: 20, address: 300 } as const;
const MOST_AT_ONCE = 9_999_999;

const QUIET_HOURS = z
  .string()
  .refine((text) => readQuietHours(text) !== undefined)
  .transform((text) => readQuietHours(text) as QuietHours);

const PROGRAM = z.object({
  PORT: orElse(wholeNumber(8_080, 65_535, 0), '{} không phải số cổng', 'đặt số từ 0 đến 65535, ví dụ PORT=8080'),
  HOST: z.string().default('0.0.0.0'),
  VAR_DIR: z.string().default('var'),
  INTENTS_DIR: z.string().default('intents'),
  DATA_DIR: z.string().default('data'),
  LOG_LEVEL: orElse(
    z.enum(LEVELS).default('info'),
    '{} không phải mức nhật ký',
    `chọn một trong: ${LEVELS.join(', ')}`,
  ),
  TRUST_PROXY: yesOrNo('đặt 1 khi có proxy phía trước, 0 khi không'),
  CAU_VIEC_CHAT_BURST: wholeNumber(USUAL_BURSTS.chat, MOST_AT_ONCE),
  CAU_VIEC_ADDRESS_BURST: wholeNumber(USUAL_BURSTS.address, MOST_AT_ONCE),
  CAU_VIEC_QUIET_HOURS: orElse(
    QUIET_HOURS.default(USUAL_QUIET_HOURS),
    'không đúng dạng',
    'viết giờ bắt đầu và giờ kết thúc, ví dụ 20:30-07:30',
  ),
  [CLOCK_AHEAD]: orElse(
    z
      .string()
      .regex(/^-?\d{1,13}$/)
      .optional(),
    '{} không phải số mili giây',
    'ví dụ 86400000',
  ),
});

/** Names of all settings; .env.example explains them. */
export const SETTINGS = new Set([...Object.keys(PROGRAM.shape), ...CHANNEL_SETTINGS]);

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

export function readConfig(environment: Environment, root: string): Result<Config> {
  const env = withoutEmpty(environment);
  const faults: Problem[] = [];
  const fault: Fault = (name, message, remedy) => {
    faults.push({ where: 'môi trường', entry: name, message, remedy });
  };
  const program = readSettings(PROGRAM, env, fault);
  if (env[CLOCK_AHEAD] !== undefined && env.NODE_ENV !== 'test')
    fault(CLOCK_AHEAD, 'chỉ dùng khi chạy thử', 'bỏ biến này; muốn thử thật thì đặt thêm NODE_ENV=test');
  const channels = readChannelConfig(env, fault);
  const unknown = Object.keys(environment).filter(
    (name) => /^(?:CAU_VIEC|TELEGRAM|ZALO)_/.test(name) && !SETTINGS.has(name),
  );
  for (const name of unknown) fault(name, 'không có thiết lập tên này', 'xem .env.example, rồi sửa hoặc bỏ biến này');
  if (program === undefined || channels === undefined || faults.length > 0) return problems(faults);
  return ok({
    port: program.PORT,
    host: program.HOST,
    varDir: resolve(root, program.VAR_DIR),
    shippedModels: resolve(root, SHIPPED_MODELS),
    shippedParsed: resolve(root, SHIPPED_PARSED),
    intentsDir: resolve(root, program.INTENTS_DIR),
    dataDir: resolve(root, program.DATA_DIR),
    logLevel: program.LOG_LEVEL,
    trustProxy: program.TRUST_PROXY,
    chatBurst: program.CAU_VIEC_CHAT_BURST,
    addressBurst: program.CAU_VIEC_ADDRESS_BURST,
    quietHours: program.CAU_VIEC_QUIET_HOURS,
    ...channels,
  });
}
