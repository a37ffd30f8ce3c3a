// The long demonstrations at a small fraction of their size; `npm run proof` runs them whole.

import { expect, test } from 'vitest';
import { proveBodies } from './bodies.ts';
import { proveCampaignKills } from './campaign-kills.ts';
import { proveConsoleKills } from './console-kills.ts';
import { proveDeadNetwork } from './dead-network.ts';
import { proveForms } from './forms.ts';
import { proveFuzz } from './fuzz.ts';
import { proveKills } from './kills.ts';
import { proveMessengerKills } from './messenger-kills.ts';
import { proveWebhooks } from './webhooks.ts';

test('messages acknowledged before a kill -9 are answered after it, once', async () => {
  expect(await proveKills(2, 100)).toMatchObject({ lost: 0, repeated: 0, unanswered: 0 });
});

test('generated messages never crash a turn and never come back as markup', async () => {
  expect(await proveFuzz(500)).toMatchObject({ crashes: 0, unescaped: 0 });
});

test('random requests never get a 500', async () => {
  expect(await proveBodies(300)).toMatchObject({ failures: 0 });
});

test('fuzzed webhooks never get a 5xx, and forged ones are never taken', async () => {
  expect(await proveWebhooks(1_500)).toMatchObject({ failures: 0, forgedTaken: 0, forgedStored: 0 });
});

test('a kill -9 on every messenger loses no answer, and repeats only what is marked', async () => {
  expect(await proveMessengerKills(2)).toMatchObject({ lost: 0, repeatedUnmarked: 0, outOfOrder: 0 });
});

test('random forms never get a 500 from the console, and never come back as markup', async () => {
  expect(await proveForms(600)).toMatchObject({ failures: 0, unescaped: 0, stillAnswers: true, auditWhole: true });
});

test('a kill -9 in a campaign loses nobody, repeats to nobody, and marks whom it leaves in doubt', async () => {
  const report = await proveCampaignKills(3, 800);
  expect(report).toMatchObject({ lost: 0, untrue: 0, repeated: 0 });
  expect(report.mostInDoubt).toBeLessThanOrEqual(report.mostInFlight);
  expect(report.sent).toBeGreaterThan(0);
});

test('a network that dies in a campaign loses nobody, and what was on its way is marked', async () => {
  const report = await proveDeadNetwork(3_000, 600);
  expect(report).toMatchObject({ lost: 0, untrue: 0, repeated: 0 });
  expect(report.unknown).toBeLessThanOrEqual(report.mostUnknown);
  expect(report.sent + report.failed + report.skipped + report.unknown).toBe(600);
});

test('a kill -9 loses no saved draft, and leaves no sheet half in force', async () => {
  expect(await proveConsoleKills(2)).toMatchObject({ lostSaves: 0, halfImports: 0 });
});
