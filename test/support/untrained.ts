// The shipped answers with one more way of asking: nobody has trained on these, whatever `npm ci` did.

import { appendFileSync, cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FOLDERS } from './knowledge.ts';

/** A folder for INTENTS_DIR, to be deleted by whoever asked for it. */
export function untrainedIntents(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cau-viec-untrained-'));
  cpSync(FOLDERS.intents, folder, { recursive: true });
  const phrase = { intent: 'event.search', text: 'phiên chợ việc làm gần nhà văn hóa cũ bao giờ mở hả anh' };
  appendFileSync(join(folder, 'phrases', 'coast.jsonl'), `${JSON.stringify(phrase)}\n`);
  return folder;
}
