/** Waits for something that happens elsewhere. No assertion about time: it only gives up when all hope is gone. */
import { setTimeout as pause } from 'node:timers/promises';
export async function until(holds: () => Promise<boolean> | boolean, giveUpMs = 30_000): Promise<void> {
  const end = Date.now() + giveUpMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`it did not come true: ${holds.toString().slice(0, 200)}`);
    await pause(10);
  }
}
