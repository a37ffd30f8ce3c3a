// What the service is handed by the program: it trains nothing, reads no file and knows no channel itself.

import type { Outcome } from '#domain/outcome.ts';
import type { Problem, Result } from '#domain/result.ts';
import type { Post } from '#domain/sending.ts';
import type { Clock } from '#domain/time.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Loaded, Shipped } from '#knowledge/load.ts';
import type { OverlayRow } from '#knowledge/overlay.ts';
import type { Db } from '#storage/engine.ts';
import type { Storage } from '#storage/storage.ts';
import type { AskedQuestion, Trial } from './trial.ts';
import type { Trials } from './trials.ts';

/** The knowledge in force, for whoever only looks. */
export type KnowledgeView = {
  readonly current: () => { readonly knowledge: Knowledge } | undefined;
  readonly shipped: () => Shipped | undefined;
  /** What is in force, as it was written. */
  readonly loaded: () => Loaded | undefined;
  /** The knowledge as it would be with these rows; nothing is trained. */
  readonly draft: (rows: readonly OverlayRow[]) => Result<Loaded> | undefined;
};

/** And the way to change it. */
export type Editor = KnowledgeView & {
  readonly refresh: () => Promise<Problem[]>;
  readonly tryOut: (
    rows: readonly OverlayRow[],
    options: {
      readonly questions: () => Promise<readonly AskedQuestion[]>;
      readonly signal: AbortSignal;
      readonly progress: (done: number) => void;
    },
  ) => Promise<Trial>;
  /** These rows, over what is in force now, were tried and held. */
  readonly isTried: (rows: readonly OverlayRow[]) => boolean;
  /** Commits and takes over in one go; what `commit` does not do is not done. `loaded()` is what holds while it runs. */
  readonly publish: <T>(rows: readonly OverlayRow[], commit: (tx: Db) => Promise<Outcome<T>>) => Promise<Outcome<T>>;
};

export type EditorialDeps = {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly editor: Editor;
  /** Puts messages to single people on their way. */
  readonly post: Post<Db>;
  /** Changes replies with this answer that wait to be sent; returns how many. */
  readonly replaceUnsent: (tx: Db, entry: Entry, knowledge: Knowledge) => Promise<number>;
  readonly failed: (error: unknown) => void;
};

export type Context = EditorialDeps & {
  readonly trials: Trials;
  /** Draft → the open page that saved it last. */
  readonly savedFrom: Map<number, string>;
};
