// Takes secrets out of a text that may be shown or logged. Zalo's Bot token stands in the URL, so gateways echo it in their
// error pages, sometimes percent-encoded.

const REDACTED = '‹redacted›';

/** The text without the secrets, however they are encoded, and without any `/bot<token>` path. */
export function redact(text: string, secrets: readonly string[]): string {
  let out = text;
  for (const secret of secrets.flatMap(spellings)) out = out.replaceAll(secret, REDACTED);
  return out.replace(/\/bot\d+(?::|%3a)[^/\s"'<>]+/gi, `/bot${REDACTED}`);
}

/** A token `id:secret` may appear whole, encoded, or as its secret part alone. */
function spellings(secret: string): string[] {
  const part = secret.includes(':') ? [secret.slice(secret.indexOf(':') + 1)] : [];
  return [secret, encodeURIComponent(secret), secret.replace(':', '%3a'), ...part].filter((each) => each.length >= 4);
}
