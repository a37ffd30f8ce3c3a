// `npm run bench -- dialogues`: how well whole conversations go that other people wrote, as they stand and typed without marks.
// `--file <jsonl>` measures a set that is not in the repository; `--bad` prints the turns that were not met.

import { parseArgs } from 'node:util';
import { fold } from '#language/fold.ts';
import { type Judged, longestRun, type Replayed, replayer, share } from '../test/dialogues/judge.ts';
import { heldOutDialogues, sharedDialogues } from '../test/dialogues/read.ts';

export async function benchDialogues(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { file: { type: 'string' }, bad: { type: 'boolean' } } });
  const dialogues = values.file === undefined ? sharedDialogues() : heldOutDialogues(values.file);
  const replay = await replayer();
  const asWritten = dialogues.map((dialogue) => replay(dialogue));
  if (values.bad) asWritten.forEach(printBad);
  printWhole('as written', asWritten);
  printWhole(
    'without marks',
    dialogues.map((dialogue) => replay(dialogue, fold)),
  );
  const turns = asWritten.flatMap((each) => each.turns);
  printBy('area', turns, ({ wanted }) => wanted.intent?.split('.')[0] ?? 'none');
  printBy('kind', turns, ({ wanted }) => wanted.kind ?? 'none');
}

const percent = (of: number): string => `${(100 * of).toFixed(1)} %`;
const isMet = ({ met }: Judged): boolean => met;
const isNonAnswer = ({ nonAnswer }: Judged): boolean => nonAnswer;

function printWhole(name: string, replayed: readonly Replayed[]): void {
  const turns = replayed.flatMap((each) => each.turns);
  const longest = Math.max(...replayed.map((each) => longestRun(each.turns)));
  const whole = replayed.filter((each) => each.turns.every(isMet)).length;
  console.log(
    `${name}: ${replayed.length} dialogues, ${turns.length} turns; met ${percent(share(turns, isMet))}, non-answers ${percent(share(turns, isNonAnswer))} (limit 8), longest run ${longest} (limit 2), whole ${whole}`,
  );
}

function printBy(name: string, turns: readonly Judged[], by: (turn: Judged) => string): void {
  console.log(`\nby ${name.padEnd(13)} turns     met  non-answers`);
  const groups = [...Map.groupBy(turns, by)].sort(([, a], [, b]) => b.length - a.length);
  for (const [group, of] of groups) {
    const [met, not] = [percent(share(of, isMet)), percent(share(of, isNonAnswer))];
    console.log(`  ${group.padEnd(13)} ${String(of.length).padStart(6)} ${met.padStart(8)} ${not.padStart(8)}`);
  }
}

function printBad({ id, turns }: Replayed): void {
  for (const { wanted, text, intents, decisions } of turns.filter(({ met }) => !met)) {
    console.log(
      `${id}\n  ${wanted.says ?? `[${wanted.press}]`}\n  wanted ${wanted.intent ?? '–'}: ${wanted.good ?? ''}`,
    );
    console.log(`  got ${intents.join('+')} ${decisions.join('+')}: ${text.replaceAll('\n', ' / ').slice(0, 300)}\n`);
  }
}
