// natural's own types cover only its index, which must never be imported (it loads database drivers and reads .env).

declare module 'natural/lib/natural/tokenizers/aggressive_tokenizer_vi.js' {
  export default class AggressiveTokenizerVi {
    tokenize(text: string): string[];
  }
}

declare module 'natural/lib/natural/ngrams/ngrams.js' {
  const ngrams: { bigrams(sequence: string[]): string[][] };
  export default ngrams;
}
