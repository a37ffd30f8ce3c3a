// Runs around the whole suite: collects every log line of it, and fails the run when one holds a secret.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { TELEGRAM_TOKEN } from '../fakes/telegram.ts';
import { ZALO_BOT_TOKEN } from '../fakes/zalo-bot.ts';
import { OA } from '../fakes/zalo-oa.ts';
import { WEBHOOK_SECRET } from '../proofs/messengers.ts';

const afterColon = (token: string) => token.slice(token.indexOf(':') + 1);
const SECRETS = [
  afterColon(TELEGRAM_TOKEN),
  afterColon(ZALO_BOT_TOKEN),
  OA.appSecret,
  OA.oaSecretKey,
  OA.verifier,
  OA.code,
  WEBHOOK_SECRET,
  'at-fake-',
  'rt-fake-',
  'lien-ket?ma=',
  'cà phê sáng mưa rào',
];

export default function setup(): () => void {
  const file = join(mkdtempSync(join(tmpdir(), 'cau-viec-log-')), 'log');
  process.env.TEST_LOG_FILE = file;
  process.env.ENV_FILE = ''; // no test may speak to a platform with the settings of whoever runs it
  return () => {
    const log = existsSync(file) ? readFileSync(file, 'utf8') : '';
    rmSync(dirname(file), { recursive: true, force: true });
    const leaks = log.split('\n').filter((line) => SECRETS.some((secret) => line.includes(secret)));
    if (leaks.length > 0)
      throw new Error(`a secret stands in ${leaks.length} log lines, first: ${leaks[0]?.slice(0, 200)}`);
    process.stdout.write(`log of the run: ${log.split('\n').length - 1} lines, no secret in any\n`);
  };
}
