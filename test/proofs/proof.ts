// `npm run proof -- <name>`: the long demonstrations at full size. `npm test` runs the same code at a small fraction.

import { proveBodies } from './bodies.ts';
import { proveCampaignKills } from './campaign-kills.ts';
import { proveConsoleKills } from './console-kills.ts';
import { proveDeadNetwork } from './dead-network.ts';
import { proveForms } from './forms.ts';
import { proveFuzz } from './fuzz.ts';
import { proveHostile } from './hostile.ts';
import { proveKills } from './kills.ts';
import { proveMessengerKills } from './messenger-kills.ts';
import { proveWebhooks } from './webhooks.ts';

const PROOFS: Record<string, { about: string; run: () => Promise<boolean> }> = {
  kills: {
    about: 'kill -9 at random during 200 web messages, 50 cycles',
    run: async () => {
      const report = await proveKills(50, 200, (line) => console.log(line));
      console.log(report);
      return report.lost + report.repeated + report.unanswered === 0;
    },
  },
  hostile: {
    about: '64 hostile messages beside a citizen, 5 times: how long the citizen waits',
    run: async () => {
      const report = await proveHostile(5);
      console.log(report);
      return report.longest <= 300;
    },
  },
  fuzz: {
    about: '10,000 generated messages through turns and page, and the worst texts: the longest turn',
    run: async () => {
      const report = await proveFuzz(10_000);
      console.log(report);
      return report.crashes + report.unescaped === 0;
    },
  },
  bodies: {
    about: '10,000 random requests against the public interface',
    run: async () => {
      const report = await proveBodies(10_000);
      console.log(report);
      return report.failures === 0;
    },
  },
  'console-kills': {
    about: 'kill -9 while an officer saves drafts and takes over a sheet, 30 cycles',
    run: async () => {
      const report = await proveConsoleKills(30, (line) => console.log(line));
      console.log(report);
      return report.lostSaves + report.halfImports === 0;
    },
  },
  'campaign-kills': {
    about: 'kill -9 at 100 random moments of campaigns on a platform that has bad days',
    run: async () => {
      const report = await proveCampaignKills(100, 4_000, (line) => console.log(line));
      console.log(report);
      return report.lost + report.untrue + report.repeated === 0 && report.mostInDoubt <= report.mostInFlight;
    },
  },
  'dead-network': {
    about: 'a minute without a network in the middle of a campaign',
    run: async () => {
      const report = await proveDeadNetwork(60_000, 4_000);
      console.log(report);
      return report.lost + report.untrue + report.repeated === 0 && report.unknown <= report.mostUnknown;
    },
  },
  forms: {
    about: '50,000 random forms against every page of the console',
    run: async () => {
      const report = await proveForms(50_000);
      console.log(report);
      return report.failures + report.unescaped === 0 && report.stillAnswers && report.auditWhole;
    },
  },
  'messenger-kills': {
    about: 'kill -9 at random while people write on Telegram, Zalo OA, Zalo Bot and the terminal, 50 cycles',
    run: async () => {
      const report = await proveMessengerKills(50, (line) => console.log(line));
      console.log(report);
      return report.lost + report.repeatedUnmarked + report.outOfOrder === 0;
    },
  },
  webhooks: {
    about: '100,000 fuzzed webhooks against the three doors',
    run: async () => {
      const report = await proveWebhooks(100_000);
      console.log(report);
      return report.failures + report.forgedTaken + report.forgedStored === 0;
    },
  },
};

const name = process.argv[2] ?? '';
const proof = PROOFS[name];
if (proof === undefined) {
  console.error(
    `npm run proof -- <name>; names:\n${Object.entries(PROOFS)
      .map(([each, { about }]) => `  ${each.padEnd(16)} ${about}`)
      .join('\n')}`,
  );
  process.exit(2);
}
const holds = await proof.run();
console.log(holds ? 'holds' : 'DOES NOT HOLD');
process.exit(holds ? 0 : 1);
