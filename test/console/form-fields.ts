// What a browser would send of a form: every field with its value, ticks that are set, the choice that is selected.

const plain = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** The fields of the form with this id; buttons and the token are left out. */
export function formFields(page: string, id: string): Record<string, string> {
  const from = page.indexOf(`id="${id}"`);
  const form = page.slice(from, page.indexOf('</form>', from));
  const fields: Record<string, string> = {};
  for (const [, tag = '', inner = ''] of form.matchAll(
    /(<(?:textarea|select)\b[^>]*>)(.*?)<\/(?:textarea|select)>/gs,
  )) {
    const options = Array.from(inner.matchAll(/<option value="([^"]*)"( selected)?/g));
    const chosen = options.find(([, , selected]) => selected)?.[1] ?? options[0]?.[1] ?? '';
    fields[attribute(tag, 'name') as string] = plain(tag.startsWith('<select') ? chosen : inner.replace(/^\n/, ''));
  }
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    if (attribute(tag, 'type') === 'checkbox' && !/ checked/.test(tag)) continue;
    fields[attribute(tag, 'name') as string] = plain(attribute(tag, 'value') ?? '');
  }
  delete fields._csrf;
  return fields;
}
