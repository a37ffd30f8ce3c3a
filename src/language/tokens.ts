// Words of a normalised text. natural's Vietnamese tokenizer does the splitting; it needs lower-case NFC, which normalise() gives.

import AggressiveTokenizerVi from 'natural/lib/natural/tokenizers/aggressive_tokenizer_vi.js';

const tokenizer = new AggressiveTokenizerVi();

/** The syllables and numbers of a normalised text, in order. */
export function tokens(normalised: string): string[] {
  return tokenizer.tokenize(normalised);
}
