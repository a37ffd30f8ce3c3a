// Work that is done one at a time, in the order in which it came: what takes much memory must not be multiplied by hurry.

/** Runs `work` once all that came before it is over, however that ended. */
export type Queue = <T>(work: () => Promise<T>) => Promise<T>;

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => {}); // whoever waits for it is told
    return next;
  };
}
