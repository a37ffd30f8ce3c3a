// `understand --why`: the two best readings of a question and what spoke for and against each, in words that tell an officer
// which examples to write or to move.

import type { Mind } from '#conversation/mind.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import { normalise } from '#language/normalise.ts';
import { jaccard, trigrams } from '#language/similarity.ts';
import { reasonsFor, type Say } from '#understanding/explain.ts';
import type { Classifier } from '#understanding/train.ts';

const MOST = 6;
const OUTCOMES = { answer: 'trả lời', clarify: 'hỏi lại', refuse: 'từ chối' } as const;

export function whyText(raw: string, mind: Mind & { classifier: Classifier }, today: PlainDate): string {
  const { knowledge, classifier } = mind;
  const part = mind.understand(raw, today).parts[0];
  if (part === undefined || part.readings.length === 0) return `${raw}\n  không có chữ nào đã dạy`;
  const text = part.readAs;
  const blocks = part.readings.slice(0, 2).map(({ intent, p }, i) => {
    const { spokeFor, spokeAgainst } = reasonsFor(classifier, text, intent, MOST);
    const entry = knowledge.entries.get(intent);
    return [
      `  ${i + 1}. ${entry?.title ?? intent} (${intent}), ${Math.round(p * 100)} %`,
      `     nghiêng về:   ${listed(spokeFor)}`,
      `     chống lại:    ${listed(spokeAgainst)}`,
      `     câu đã dạy gần nhất: ${entry ? nearest(text, entry) : 'không có'}`,
    ].join('\n');
  });
  return [`${raw}\n  đọc là: ${text} → ${OUTCOMES[part.outcome]}`, ...blocks].join('\n');
}

const listed = (list: readonly Say[]): string =>
  list.length === 0 ? 'không có chữ nào' : list.map(({ words, weight }) => `“${words}” ${signed(weight)}`).join(', ');

const signed = (weight: number): string => `${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(2).replace('.', ',')}`;

function nearest(text: string, { examples }: Entry): string {
  const own = trigrams(text);
  const [best] = examples
    .map((example) => ({ example, alike: jaccard(own, trigrams(normalise(example))) }))
    .sort((a, b) => b.alike - a.alike);
  return best ? `“${best.example}”` : 'không có';
}
