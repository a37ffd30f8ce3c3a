// What the public pages are given by whoever wires them.

import type { Context } from 'hono';
import type { Brain } from '#conversation/mind.ts';
import type { Desk } from '#desk/desk.ts';
import type { RateLimit } from '#domain/rate-limit.ts';
import type { Clock } from '#domain/time.ts';
import type { Storage } from '#storage/storage.ts';
import type { ChatService } from './chat-service.ts';

export type WebDeps = {
  readonly service: ChatService;
  readonly storage: Storage;
  readonly brain: Brain;
  readonly clock: Clock;
  readonly newMessageId: () => string;
  readonly desk: Pick<Desk, 'openingCame'>;
  readonly newOpeningCode: () => string;
  /** Whether this address may send in another vacancy now. */
  readonly maySend: RateLimit;
  readonly publicUrl: string | undefined;
  readonly addressOf: (context: Context) => string;
  readonly failed: (error: unknown) => void;
};
