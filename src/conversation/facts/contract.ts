// How long the contract ran: for one of less than twelve months contributions are looked for in the last 36 months, else in the
// last 24 (Luật Việc làm 74/2025, Điều 38 khoản 1 điểm b).

import type { DurationEntity, Entity } from '#domain/entity.ts';
import type { Text } from '#language/matching.ts';
import { cue, shown } from './cues.ts';

export type Contract = 'short' | 'long' | 'indefinite';

const INDEFINITE = cue(['(?:không|ko|k) (?:xác định )?thời hạn', 'vô thời hạn']);
const LONG = cue(['dài hạn', 'hợp đồng làm việc', 'viên chức']);
const SEASONAL = cue(['thời vụ', 'mùa vụ', 'theo vụ', 'ngắn hạn', 'hợp đồng dưới (?:12|mười hai) tháng']);
const OF_CONTRACT = /(?:hop dong|hd|hdld)[^.;,?!]{0,16}$/;
const A_YEAR = 12;

export function readContract(text: Text, entities: readonly Entity[]): Contract | undefined {
  if (shown(INDEFINITE, text)) return 'indefinite';
  if (shown(LONG, text)) return 'long';
  const length = entities.find(
    (entity): entity is DurationEntity =>
      entity.kind === 'duration' && OF_CONTRACT.test(text.folded.slice(0, entity.start)),
  );
  if (length !== undefined) return length.months >= A_YEAR ? 'long' : 'short';
  return shown(SEASONAL, text) ? 'short' : undefined;
}
