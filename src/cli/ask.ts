// `npm run -s ask -- [--json] [--at 2026-11-21] "câu hỏi"`, or `--turn "…" --turn "…"` for a talk of several messages: what a
// citizen would read, without storing anything.

import { parseArgs } from 'node:util';
import { terminalText } from '#channels/terminal.ts';
import { turnContext } from '#conversation/mind.ts';
import { freshSession } from '#conversation/session.ts';
import { takeTurn } from '#conversation/turn.ts';
import { TIME_ZONE } from '#domain/time.ts';
import { systemClock } from '../config.ts';
import { configOrExit, mindOrExit } from './environment.ts';

const USAGE =
  'Cách dùng: npm run -s ask -- [--json] [--at 2026-11-21] "câu hỏi", hoặc nhiều lượt: --turn "câu 1" --turn "câu 2"';

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        at: { type: 'string' },
        turn: { type: 'string', multiple: true, default: [] },
      },
      allowPositionals: true,
    });
    const today = values.at === undefined ? undefined : Temporal.PlainDate.from(values.at, { overflow: 'reject' });
    const turns = [...values.turn, ...(positionals.length === 0 ? [] : [positionals.join(' ')])];
    return turns.length === 0 ? undefined : { json: values.json, today, turns };
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
const context = turnContext(mind, now, 'CV-XXXXXX'); // nothing is stored, so no ticket is opened
let session = freshSession();
for (const text of given.turns) {
  const result = takeTurn({ content: { kind: 'text', text }, session }, context);
  session = result.session;
  if (given.turns.length > 1 && !given.json) process.stdout.write(`> ${text}\n`);
  const { replies } = result;
  process.stdout.write(given.json ? `${JSON.stringify(replies)}\n` : `${replies.map(terminalText).join('\n\n')}\n`);
}
