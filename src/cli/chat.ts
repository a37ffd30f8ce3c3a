// `npm run chat`: a conversation in the terminal, over the same inbox, lanes and outbox as every channel.

import { userInfo } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { createAccount } from '#channels/account.ts';
import { createDispatcher } from '#channels/dispatcher.ts';
import { anyPending } from '#channels/inbox.repository.ts';
import { anyUnsettled } from '#channels/outbox.repository.ts';
import { runTerminal, terminalChannel } from '#channels/terminal.ts';
import { TEXTS } from '#conversation/texts.ts';
import { createLog } from '#operations/log.ts';
import { createCore } from '../app.ts';
import { systemClock } from '../config.ts';
import { complain, configOrExit } from './environment.ts';

const config = configOrExit();
const core = await createCore(config, { log: createLog('error', systemClock, { destination: process.stderr }) });
if (core.kind === 'problems') complain(core.problems);
const { storage, clock, mind, receive, randomId, failed } = core.value;

const chat = userInfo().username;
const dispatcher = createDispatcher({
  storage,
  clock,
  account: createAccount(terminalChannel(chat, process.stdout), core.value),
  report: () => {},
  failed,
});
core.value.whenAnswered(dispatcher.wake);

const loading = mind.load().then((faults) => faults.length > 0 && complain(faults));
if (mind.current() === undefined) process.stdout.write(`${TEXTS.preparing}\n`);
await runTerminal({
  receive,
  clock,
  newMessageId: () => randomId(12),
  chat,
  input: process.stdin,
  output: process.stdout,
});
await loading;

/** Input from a pipe ends at once; the answers to it are still owed. */
while ((await anyPending(storage.reader)) || (await anyUnsettled(storage.reader, 'terminal', chat))) {
  await pause(50);
}
await dispatcher.stop();
await core.value.close();
process.stdout.write('\n');
