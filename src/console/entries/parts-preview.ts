// What of an answer not everybody sees: the sentences for one case, and the plainer words for somebody who did not understand.

import { html } from 'hono/html';
import { answerFor, type Entry } from '#knowledge/catalogue.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { renderText } from '#knowledge/render.ts';
import { bubble } from '../bubble.ts';
import type { Html } from '../visit.ts';
import { choiceInWords, chosenIn, type PlainCondition } from './answer-of.ts';

export function partsPreview(
  knowledge: Knowledge,
  entry: Entry,
  asked: { readonly on: Temporal.PlainDate; readonly country: string | undefined },
): Html {
  const answer = answerFor(entry, asked);
  const { cases = [], plain } = answer ?? {};
  if (cases.length === 0 && plain === undefined) return '';
  const shown = (text: string) => bubble(renderText(text, knowledge, asked.on).text);
  return html`<section class="phone">${cases.map(
    ({ when, say }) => html`<h3>Khi người hỏi nói: ${conditionInWords(when as PlainCondition)}</h3>${shown(say)}`,
  )}${plain === undefined ? '' : html`<h3>Khi người hỏi chưa hiểu</h3>${shown(plain)}`}</section>`;
}

const conditionInWords = (when: PlainCondition): string => chosenIn(when).map(choiceInWords).join('; ');
