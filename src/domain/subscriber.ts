// Who stands behind an address of the internet, as far as limits can tell.

import { isIPv6 } from 'node:net';

/**
 * The address itself; of an IPv6 address its first 64 bits, because one household or telephone is given all that begin so and
 * may take a new one for every request. An IPv4 address in IPv6 clothes ("::ffff:1.2.3.4") is that IPv4 address.
 */
export function subscriberOf(address: string): string {
  const [plain = ''] = address.split('%'); // without the interface of a link-local address
  const dotted = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(plain)?.[1];
  if (dotted !== undefined) return dotted;
  if (!isIPv6(plain)) return address;
  const [head = '', tail] = plain.split('::');
  const groups = (part: string) => part.split(':').filter(Boolean);
  const zeros = tail === undefined ? [] : Array<string>(8).fill('0');
  const first = [...groups(head), ...zeros].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${first.join(':')}::/64`;
}
