// `npm run -s ask -- [--json] [--at 2026-11-21] "câu hỏi"`: what a citizen would read, without storing anything.

import { parseArgs } from 'node:util';
import { terminalText } from '#channels/terminal.ts';
import { turnContext } from '#conversation/mind.ts';
import { freshSession } from '#conversation/session.ts';
import { takeTurn } from '#conversation/turn.ts';
import { TIME_ZONE } from '#domain/time.ts';
import { systemClock } from '../config.ts';
import { configOrExit, mindOrExit } from './environment.ts';

const USAGE = 'Cách dùng: npm run -s ask -- [--json] [--at 2026-11-21] "câu hỏi"';

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean', default: false }, at: { type: 'string' } },
      allowPositionals: true,
    });
    const today = values.at === undefined ? undefined : Temporal.PlainDate.from(values.at, { overflow: 'reject' });
    return positionals.length === 0 ? undefined : { json: values.json, today, question: positionals.join(' ') };
  } catch {
    return undefined;
  }
}

const given = readArguments();
if (given === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}
const mind = await mindOrExit(configOrExit());
const now = given.today
  ? given.today.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: '09:00' }).toInstant()
  : systemClock();
const { replies } = takeTurn(
  { content: { kind: 'text', text: given.question }, session: freshSession() },
  turnContext(mind, now, 'CV-XXXXXX'), // nothing is stored, so no ticket is opened
);
process.stdout.write(given.json ? `${JSON.stringify(replies)}\n` : `${replies.map(terminalText).join('\n\n')}\n`);
