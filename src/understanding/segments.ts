// Cuts a long message into the sentences that may each ask something.

import { fold } from '#language/fold.ts';

const END = /(?<![?!.;\n])[?!.;\n]+(?=\s|$)|[?\n]/;
const SOFT_END = /, | (?:và|với lại|vs|rồi|còn) (?=\S{1,40} \S{1,40} \S)/;
const MIN_WORDS = 2;

/** Sentences of at least two words, in order. Numbers such as "12.500.000" stay whole. */
export function sentences(text: string): string[] {
  return clean(text.split(END));
}

/** Finer cuts at commas and "và", for one long sentence that joins several needs. */
export function clauses(text: string): string[] {
  return clean(text.split(SOFT_END));
}

function clean(parts: readonly string[]): string[] {
  return parts.map((part) => part.trim()).filter((part) => part.split(/\s+/).length >= MIN_WORDS);
}

const ASKS =
  /\?|(?<!\p{L})(?:khong|ko|k|gi|sao|dau|bao|may|nao|ai|chua|nhieu|nhu|huong dan|tu van|muon|can|xin|cho)(?!\p{L})/u;

/** True when a piece asks or wants something; "ba tôi là thương binh" is a fact beside the question. */
export function asksSomething(piece: string): boolean {
  return ASKS.test(fold(piece));
}
