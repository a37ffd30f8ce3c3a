// `npm run bench -- <name>`: speed and memory, printed beside the rival or the limit they are measured against.

const BENCHES: Record<string, { about: string; run: () => Promise<void> }> = {
  turns: {
    about: 'turns in process, over HTTP with durable inbox, start-up, memory',
    run: async () => (await import('./turns.ts')).benchTurns(),
  },
  understanding: {
    about: 'accuracy on unlearned phrases, by kind of typing, beside rivals; refusals, calibration, speed',
    run: async () => (await import('./understanding.ts')).benchUnderstanding(),
  },
  dialogues: {
    about:
      'whole conversations by other people: turns met, non-answers, by area and by kind; --file <jsonl> for others',
    run: async () => (await import('./dialogues.ts')).benchDialogues(process.argv.slice(3)),
  },
  console: {
    about: "server time of the console's lists with 1,000 entries, 5,000 companies, 5,000 questions",
    run: async () => (await import('./console.ts')).benchConsole(),
  },
  campaign: {
    about: 'a million subscribers counted and frozen, 100,000 notices at 1000/s, a minute at 30/s, a plain loop beside',
    run: async () => (await import('./campaign.ts')).benchCampaign(),
  },
  webhooks: {
    about: 'a burst of signed webhooks: time to the durable 200, order of the answers',
    run: async () => (await import('./webhooks.ts')).benchWebhooks(),
  },
};

const name = process.argv[2] ?? '';
const bench = BENCHES[name];
if (bench === undefined) {
  console.error(
    `npm run bench -- <name>; names:\n${Object.entries(BENCHES)
      .map(([each, { about }]) => `  ${each.padEnd(14)} ${about}`)
      .join('\n')}`,
  );
  process.exit(2);
}
await bench.run();
process.exit(0);
