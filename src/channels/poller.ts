// Long polling: asks for news for ever, stores them before asking for the next, waits longer after each failure. Of several
// processes on one database one polls.

import { setTimeout } from 'node:timers/promises';

import type { Clock } from '#domain/time.ts';
import type { Storage } from '#storage/storage.ts';
import { dropLease, takeLease } from './leases.repository.ts';
import type { ChannelStatus } from './port.ts';

export type PollResult =
  | { readonly kind: 'ok' }
  | { readonly kind: 'wait'; readonly ms: number; readonly problem?: string | undefined };

export type Poller = {
  readonly stop: () => Promise<void>;
  readonly status: () => Pick<ChannelStatus, 'state' | 'note'>;
};

const LEASE_MS = 5_000;
const RENEW_MS = 2_000;

export function createPoller(deps: {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly owner: string;
  /** Names the account over all processes. */
  readonly name: string;
  /** One round: everything that came is on the disk when it resolves. Must end soon after the signal. */
  readonly poll: (signal: AbortSignal) => Promise<PollResult>;
  readonly failed: (error: unknown) => void;
}): Poller {
  const { storage, clock, owner } = deps;
  const lease = `poller/${deps.name}`;
  const stopping = new AbortController();
  let status: Pick<ChannelStatus, 'state' | 'note'> = { state: 'waiting' };

  const held = () =>
    storage.write((tx) => takeLease(tx, lease, owner, clock(), clock().add({ milliseconds: LEASE_MS })));

  /** A poll outlasts the lease, so the lease is renewed beside it; losing it ends the poll. */
  async function withLease(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const lost = new AbortController();
    const timer = setInterval(() => {
      held()
        .then((result) => result.held || lost.abort())
        .catch(deps.failed);
    }, RENEW_MS);
    try {
      await work(AbortSignal.any([stopping.signal, lost.signal]));
    } finally {
      clearInterval(timer);
    }
  }

  async function rounds(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const result = await deps.poll(signal).catch((error: unknown): PollResult => {
        if (!signal.aborted) deps.failed(error);
        return { kind: 'wait', ms: 1_000 };
      });
      if (result.kind === 'ok') status = { state: 'running' };
      else {
        status = { state: result.problem === undefined ? 'waiting' : 'stopped', note: result.problem };
        await pause(result.ms, signal);
      }
    }
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        if ((await held()).held) await withLease(rounds);
        else status = { state: 'waiting', note: 'một tiến trình khác đang nhận tin của tài khoản này' };
      } catch (error) {
        deps.failed(error);
      }
      await pause(1_000, stopping.signal);
    }
    await storage.write((tx) => dropLease(tx, lease, owner));
  }

  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
    status: () => status,
  };
}

/** Ends early, and without complaint, when it is time to go. */
const pause = (ms: number, signal: AbortSignal): Promise<void> => setTimeout(ms, undefined, { signal }).catch(() => {});
