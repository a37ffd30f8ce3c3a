// JSON whose integers may be larger than 2^53: Zalo's older endpoints write user ids as bare numbers, and JSON.parse would
// round them to somebody else's id.

/** Digits from which a number may be rounded. */
const SAFE_DIGITS = 15;

/** `JSON.parse`, with integers of 16 digits and more as strings. Throws SyntaxError like JSON.parse. */
export function parseKeepingIds(json: string): unknown {
  return JSON.parse(quoteLongIntegers(json));
}

/** Puts quotes around long integers that stand outside strings. */
function quoteLongIntegers(json: string): string {
  let out = '';
  let copied = 0;
  for (let at = 0; at < json.length; at++) {
    if (json[at] === '"') at = endOfString(json, at);
    else if (startsNumber(json, at)) {
      const end = endOfNumber(json, at);
      const number = json.slice(at, end);
      if (/^-?\d+$/.test(number) && number.length > SAFE_DIGITS) {
        out += `${json.slice(copied, at)}"${number}"`;
        copied = end;
      }
      at = end - 1;
    }
  }
  return out + json.slice(copied);
}

/** Index of the closing quote of the string that opens at `at`. */
function endOfString(json: string, at: number): number {
  let end = at + 1;
  while (end < json.length && json[end] !== '"') end += json[end] === '\\' ? 2 : 1;
  return end;
}

const startsNumber = (json: string, at: number): boolean => /[-\d]/.test(json[at] as string);

function endOfNumber(json: string, at: number): number {
  let end = at + 1;
  while (end < json.length && /[\d.eE+-]/.test(json[end] as string)) end++;
  return end;
}
