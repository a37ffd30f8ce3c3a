// Gives a catalogue entry: the short answer first, its source and date, and where to go from there.

import { firstEntity } from '#domain/entity.ts';
import { type Choices, holds } from '#domain/facts.ts';
import type { Button, Reply } from '#domain/reply.ts';
import { formatDay, type PlainDate } from '#domain/time.ts';
import { type Answer, answerFor, answersOn, type Entry, variantName } from '#knowledge/catalogue.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { renderText } from '#knowledge/render.ts';
import type { Understanding } from '#understanding/understand.ts';
import { ABOUT_ONE_COUNTRY } from './countries.ts';
import { leavingDay } from './facts/leaving.ts';
import { officeLine } from './office-hours.ts';
import { above, DATA, HUMAN_BUTTON, say } from './reply.ts';
import type { Session } from './session.ts';
import { SUBSCRIBE_TEXTS } from './subscribe-texts.ts';
import { TEXTS } from './texts.ts';
import { withdrawnReply } from './withdrawn.ts';

type Heard = Pick<Understanding, 'folded' | 'entities'>;

/** `choices`: what the person said of their own case, which picks sentences written for it. */
export type Asked = {
  readonly on: PlainDate;
  readonly country?: string | undefined;
  readonly choices?: Choices | undefined;
};

/** What is asked of an entry in this talk: today, for the country spoken of, with what the person said of their own case. */
export const askedIn = ({ last, facts }: Pick<Session, 'last' | 'facts'>, on: PlainDate): Asked => ({
  on,
  country: last?.country,
  choices: facts?.choices,
});

const FLOW_BUTTONS: Partial<Record<NonNullable<Entry['flow']>, Button>> = {
  benefit_estimate: { label: 'Tính thử cho tôi', data: DATA.estimate },
  subscribe: { label: SUBSCRIBE_TEXTS.subscribe, data: DATA.subscribe },
  unsubscribe: { label: SUBSCRIBE_TEXTS.stop, data: DATA.stop },
  opening: { label: 'Gửi tin tuyển dụng, đặt gian', data: DATA.openingStart },
};

/**
 * The day a question is about. A past or a coming day counts only when the entry has another rule for it: "nghỉ tháng 12/2025"
 * matters where December had another rule, "năm 2027" where the answer changes with the year, and nowhere else; and where the
 * day of leaving decides, no other day does.
 */
export function askedDay(entry: Entry, { folded, entities }: Heard, today: PlainDate): PlainDate {
  const date = entry.dated_by === 'leaving' ? leavingDay(folded, entities, today) : firstEntity(entities, 'date');
  if (date === undefined) return today;
  if (Temporal.PlainDate.compare(date.from, today) > 0)
    return isAnotherRule(entry, date.from, today) ? date.from : today;
  const changed = entry.answers.some(
    (answer) => answer.valid_to !== undefined && Temporal.PlainDate.compare(answer.valid_to, today) < 0,
  );
  return changed && Temporal.PlainDate.compare(date.to, today) < 0 ? date.to : today;
}

/** Also when nothing is known of that day yet: today's rule is not given for it. */
function isAnotherRule(entry: Entry, then: PlainDate, today: PlainDate): boolean {
  const [now, later] = [answersOn(entry, today), answersOn(entry, then)];
  return later.length !== now.length || later.some((answer) => !now.includes(answer));
}

export function answerEntry(
  knowledge: Knowledge,
  entry: Entry,
  asked: Asked,
  today: PlainDate,
  confidence?: number,
): Reply {
  const given = usable(knowledge, entry, asked);
  if (given === undefined) return notValid(knowledge, entry, asked);
  // Where the day of leaving decides, the answer itself says whom it is for.
  const opening = asked.on.equals(today) || entry.dated_by === 'leaving' ? [] : [TEXTS.asOf(formatDay(asked.on))];
  const text = [...opening, ...given.cases, given.short, sourceLine(knowledge, entry, given.answer)]
    .filter(Boolean)
    .join('\n');
  return say(text, entry.flow ? 'flow' : 'answer', {
    buttons: nextSteps(knowledge, entry, given.answer, asked),
    provenance: provenance(entry, given.answer, confidence),
  });
}

/** The answer for one country; where only the general rule is known, it says so before giving it. */
export function answerForCountry(knowledge: Knowledge, entry: Entry, country: string, today: PlainDate): Reply {
  const reply = answerEntry(knowledge, entry, { on: today, country }, today);
  const name = knowledge.countries.get(country)?.name;
  const hasOwn = answerFor(entry, { on: today, country })?.country !== undefined || ABOUT_ONE_COUNTRY.has(entry.id);
  if (hasOwn || name === undefined || reply.provenance.decision === 'refuse') return reply;
  return above(TEXTS.generalRule(name), reply);
}

export function answerDetail(knowledge: Knowledge, entry: Entry, asked: Asked): Reply {
  const given = usable(knowledge, entry, asked);
  if (given === undefined) return notValid(knowledge, entry, asked);
  const text = [entry.title, given.detail ?? given.short, sourceLine(knowledge, entry, given.answer)]
    .filter(Boolean)
    .join('\n');
  return say(text, 'answer', {
    buttons: relatedButtons(knowledge, entry),
    provenance: provenance(entry, given.answer),
  });
}

/** The sections of the answer that would be given; none where it has none or is not valid. */
export function sectionsOf(entry: Entry, asked: Asked): NonNullable<Answer['sections']> {
  const answer = answerFor(entry, asked);
  return answer?.sections ?? (answer?.country && answerFor(entry, { on: asked.on })?.sections) ?? [];
}

/** Place of the first section that is of one of the aspects, tried in their order; undefined where the answer has none. */
export function placeOf(entry: Entry, asked: Asked, ...aspects: readonly (string | undefined)[]): number | undefined {
  const sections = sectionsOf(entry, asked);
  return aspects.map((wanted) => sections.findIndex(({ aspect }) => aspect === wanted)).find((at) => at >= 0);
}

/** One section of an answer, for somebody who asks just that; `at` is its place. */
export function answerSection(
  knowledge: Knowledge,
  entry: Entry,
  asked: Asked,
  at: number,
  confidence?: number,
): Reply | undefined {
  const sections = sectionsOf(entry, asked);
  const section = sections[at];
  const given = usable(knowledge, entry, asked);
  if (section === undefined || given === undefined) return undefined;
  const { text, missing } = renderText(section.text, knowledge, asked.on);
  if (missing.length > 0) return undefined;
  const others = [at + 1, at + 2].flatMap((i) => {
    const other = sections[i];
    return other === undefined ? [] : [{ label: other.heading, data: DATA.section(entry.id, i) }];
  });
  const flow = entry.flow === undefined ? undefined : FLOW_BUTTONS[entry.flow];
  return say(
    [...given.cases, `${section.heading}: ${text.trim()}`, sourceLine(knowledge, entry, given.answer)]
      .filter(Boolean)
      .join('\n'),
    'answer',
    {
      buttons: [...(flow ? [flow] : []), ...others, { label: entry.label, data: DATA.intent(entry.id) }],
      provenance: { ...provenance(entry, given.answer, confidence), section: section.aspect },
    },
  );
}

/** The short answer in other and simpler words; undefined where nobody wrote them. */
export function answerPlain(knowledge: Knowledge, entry: Entry, asked: Asked): Reply | undefined {
  const given = usable(knowledge, entry, asked);
  if (given?.answer.plain === undefined) return undefined;
  const { text, missing } = renderText(given.answer.plain, knowledge, asked.on);
  if (missing.length > 0) return undefined;
  return say([text.trim(), sourceLine(knowledge, entry, given.answer)].filter(Boolean).join('\n'), 'answer', {
    buttons: nextSteps(knowledge, entry, given.answer, asked),
    provenance: { ...provenance(entry, given.answer), section: 'plain' },
  });
}

/** The documents and articles that the answer rests on. */
export function answerSource(knowledge: Knowledge, entry: Entry, asked: Asked): string {
  const answer = answerFor(entry, asked);
  return answer === undefined ? '' : sourceLine(knowledge, entry, answer);
}

type Usable = { answer: Answer; cases: string[]; short: string; detail?: string | undefined };

/**
 * An answer is given only when it is valid on the day and every figure of its short sentence is known. A section whose figure
 * has ended is left out of the detail, and named: the rest of it is as true as before.
 */
function usable(knowledge: Knowledge, entry: Entry, asked: Asked): Usable | undefined {
  const answer = entry.status === 'published' ? answerFor(entry, asked) : undefined;
  if (answer === undefined) return undefined;
  const short = renderText(answer.short, knowledge, asked.on);
  const cases = (answer.cases ?? [])
    .filter(({ when }) => holds(when, asked.choices ?? {}))
    .map(({ say }) => renderText(say, knowledge, asked.on));
  if ([short, ...cases].some(({ missing }) => missing.length > 0)) return undefined;
  const detail = detailOf(entry, answer, asked);
  const rendered = detail && renderDetail(detail, knowledge, asked.on);
  return { answer, cases: cases.map(({ text }) => text), short: short.text, detail: rendered };
}

/** The sentences of its cases that hold for what was said; none where it has no answer to give. */
export const caseLines = (knowledge: Knowledge, entry: Entry, asked: Asked): readonly string[] =>
  usable(knowledge, entry, asked)?.cases ?? [];

type Detail = Pick<Answer, 'sections' | 'detail'>;

/** What is said for one country goes on with what holds for all. */
function detailOf(entry: Entry, answer: Answer, { on }: Asked): Detail | undefined {
  const general = answer.country === undefined ? undefined : answerFor(entry, { on });
  return [answer, general].find((each) => each?.sections !== undefined || each?.detail !== undefined);
}

/** The sections one after the other, or what was written as detail; undefined when nothing of it is known on the day. */
function renderDetail({ sections, detail = '' }: Detail, knowledge: Knowledge, on: PlainDate): string | undefined {
  if (sections === undefined) {
    const { text, missing } = renderText(detail, knowledge, on);
    return missing.length > 0 ? undefined : text;
  }
  const rendered = sections.map(({ heading, text }) => ({ heading, ...renderText(text, knowledge, on) }));
  const lines = rendered
    .filter(({ missing }) => missing.length === 0)
    .map(({ heading, text }) => `• ${heading}: ${text.trim()}`);
  const awaited = rendered.filter(({ missing }) => missing.length > 0).map(({ heading }) => heading);
  if (awaited.length > 0) lines.push(TEXTS.awaited(awaited, formatDay(on), officeLine(knowledge)));
  return lines.join('\n');
}

function notValid(knowledge: Knowledge, entry: Entry, asked: Asked): Reply {
  if (entry.status === 'withdrawn') return withdrawnReply(knowledge, entry);
  return say(TEXTS.notValid(formatDay(asked.on), officeLine(knowledge)), 'refuse', {
    buttons: [HUMAN_BUTTON],
    provenance: { intent: entry.id, revision: entry.revision },
  });
}

function provenance(entry: Entry, answer: Answer, confidence?: number) {
  return { intent: entry.id, variant: variantName(answer), revision: entry.revision, confidence };
}

function sourceLine(knowledge: Knowledge, entry: Entry, answer: Answer): string {
  const named = (answer.sources ?? []).filter((source) => source.doc !== 'OFFICE');
  if (named.length === 0) return '';
  const list = named.map((source) =>
    [knowledge.sources.get(source.doc)?.document, source.article].filter(Boolean).join(', '),
  );
  const by = entry.reviewed_by === undefined ? '' : `, ${entry.reviewed_by} duyệt`;
  return `Căn cứ: ${list.join('; ')}. Rà soát ngày ${formatDay(entry.reviewed)}${by}.`;
}

function nextSteps(knowledge: Knowledge, entry: Entry, answer: Answer, asked: Asked): Button[] {
  const detail =
    detailOf(entry, answer, asked) === undefined
      ? []
      : [{ label: TEXTS.seeDetail, data: DATA.detail(entry.id, asked.on.toString(), asked.country) }];
  const flow = entry.flow === undefined ? undefined : FLOW_BUTTONS[entry.flow];
  return [...detail, ...(flow ? [flow] : []), ...relatedButtons(knowledge, entry)];
}

const MOST_RELATED = 3;

function relatedButtons(knowledge: Knowledge, entry: Entry): Button[] {
  return entry.related.flatMap((id) => intentButton(knowledge, id)).slice(0, MOST_RELATED);
}

export function intentButton(knowledge: Knowledge, id: string): Button[] {
  const entry = knowledge.entries.get(id);
  return entry && entry.status === 'published' ? [{ label: entry.label, data: DATA.intent(id) }] : [];
}

/** Also for an answer that was taken back: who meant it shall hear so, and not settle for another. */
export function readingButton(knowledge: Knowledge, id: string): Button[] {
  const entry = knowledge.entries.get(id);
  return entry ? [{ label: entry.label, data: DATA.reading(id) }] : [];
}
