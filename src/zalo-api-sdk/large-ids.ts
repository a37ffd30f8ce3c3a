// JSON whose integers may be larger than 2^53: Zalo's older endpoints write user ids as bare numbers, and JSON.parse would
// round them to somebody else's id.

/** From 16 digits on a number may be rounded. */
const LONG_INTEGER = /^-?\d{16,}$/;

/** `context.source` is what stood in the text, of numbers, strings, true, false and null; TypeScript's library lacks it still. */
const keepIds = (_name: string, value: unknown, context: { readonly source?: string }): unknown =>
  typeof value === 'number' && LONG_INTEGER.test(context.source ?? '') ? context.source : value;

/** `JSON.parse`, with integers of 16 digits and more as strings. Throws SyntaxError like JSON.parse. */
export function parseKeepingIds(json: string): unknown {
  return JSON.parse(json, keepIds as (name: string, value: unknown) => unknown);
}
