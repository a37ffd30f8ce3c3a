// Trains the shipped classifier before the first test file: the files run in processes of their own, and each would train it.

import { shippedMind } from './knowledge.ts';

export async function setup(): Promise<void> {
  await shippedMind();
}
