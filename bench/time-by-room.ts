// Where a server's time went, by room of the house, from the profile that Node writes when it ends.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Profile = {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
};

/** "conversation 31 %, language 22 %, …": what runs in libraries and in Node counts for the room that called it. */
export function timeByRoom(folder: string): string {
  const [name] = readdirSync(folder).filter((each) => each.endsWith('.cpuprofile'));
  if (name === undefined) return 'no profile was written';
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Profile;
  const parent = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const rooms = new Map<string, number>();
  let busy = 0;
  for (const [i, id] of samples.entries()) {
    const room = roomOf(id, byId, parent);
    if (room === undefined) continue;
    const spent = timeDeltas[i] ?? 0;
    busy += spent;
    rooms.set(room, (rooms.get(room) ?? 0) + spent);
  }
  return [...rooms]
    .sort(([, a], [, b]) => b - a)
    .map(([room, spent]) => `${room} ${Math.round((100 * spent) / busy)} %`)
    .join(', ');
}

/** Undefined for a process that waits. */
function roomOf(
  id: number,
  byId: ReadonlyMap<number, Profile['nodes'][number]>,
  parent: ReadonlyMap<number, number>,
): string | undefined {
  const own = byId.get(id)?.callFrame.functionName;
  if (own === '(idle)') return undefined;
  if (own === '(garbage collector)') return 'garbage';
  for (let at: number | undefined = id; at !== undefined; at = parent.get(at)) {
    const room = /\/src\/([a-z-]+)\//.exec(byId.get(at)?.callFrame.url ?? '')?.[1];
    if (room !== undefined) return room;
  }
  return 'node and libraries';
}
