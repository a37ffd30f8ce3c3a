// What a slot is: one thing that a person may tell, with all that the talk does with it. A slot that lacks one of these does not compile.

import type * as z from 'zod';
import type { Message } from './message.ts';

export type Slot<V> = {
  readonly type: z.ZodType<V>;
  /** What it counts or tells apart. */
  readonly unit: string;
  /** What a message tells of it; undefined: nothing. */
  readonly read: (message: Message) => V | undefined;
  /** A calculation works with it. */
  readonly figure?: true;
  readonly asked?: Asked;
  /** What stands and falls with its value. */
  readonly goesWith?: readonly string[];
  /** What is no longer so once it is told, unless told with it. */
  readonly ends?: readonly string[];
} & (
  | {
      /** Said back when it was told; empty where its value says nothing. */ readonly said: Words<V>;
      readonly shown?: Words<V>;
    }
  | {
      /** To whoever asks what is remembered, where that is not what is said back. */ readonly shown: Words<V>;
      readonly said?: never;
    }
);

type Words<V> = (value: V) => string;

/** How it is asked for. */
export type Asked = {
  /** Alone, as a question. */
  readonly question?: string;
  /** Among others, as what is missing. */
  readonly named: string;
  /** What was wrong when the answer could not be read. */
  readonly unread?: string;
};

export const slot = <V>(it: Slot<V>): Slot<V> => it;
