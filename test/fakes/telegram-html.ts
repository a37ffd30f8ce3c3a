// How Telegram reads HTML messages: the text that is shown, or why it refuses.

const TAGS = new Set(['b', 'strong', 'i', 'em', 'u', 's', 'code', 'pre', 'a', 'tg-spoiler', 'blockquote']);
const NAMED: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };

export function readHtml(html: string): { text: string } | { error: string } {
  const open: string[] = [];
  let text = '';
  for (const [token] of html.matchAll(/<[^>]*>?|&(?:lt|gt|amp|quot);|[^<&]+|&/g)) {
    if (!token.startsWith('<')) {
      text += NAMED[token] ?? token;
      continue;
    }
    const [, closing, name = ''] = /^<(\/?)([a-z-]+)[^<>]*>$/.exec(token) ?? [];
    if (!TAGS.has(name)) return { error: `can't parse entities: Unsupported start tag "${name}" at byte offset 0` };
    if (closing === '') open.push(name);
    else if (open.pop() !== name) return { error: "can't parse entities: Unmatched end tag" };
  }
  return open.length > 0
    ? { error: `can't parse entities: Can't find end tag corresponding to start tag "${open[0]}"` }
    : { text };
}
