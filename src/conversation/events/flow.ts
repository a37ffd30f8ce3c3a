// Event search: results first, narrowing after. Three at a time, "xem thêm" for the next.

import type { Button, Reply } from '#domain/reply.ts';
import { formatClock, formatDay, formatWeekday } from '#domain/time.ts';
import { findEvents, findOccurrence, type Occurrence } from '#knowledge/events.ts';
import { EVENT_KINDS, type EventKind } from '#knowledge/schema/data.ts';
import type { Text } from '#language/matching.ts';
import type { Understanding } from '#understanding/understand.ts';
import { officeLine } from '../office-hours.ts';
import { DATA, MENU_BUTTON, say } from '../reply.ts';
import { type EventSearch, type Session, spokenOf } from '../session.ts';
import { REMINDER_TEXTS } from '../subscribe-texts.ts';
import { TEXTS } from '../texts.ts';
import type { Step, TurnContext } from '../turn-types.ts';
import { notInCalendar } from './asked-of.ts';
import { DEFAULT_DAYS, readEventSearch } from './query.ts';
import { eventCard, eventDetailCard, KIND_NAMES } from './show.ts';

const PAGE = 3;
const INTENT = 'event.search';
/** Work was looked for, and its fairs were shown. */
const VACANCIES = 'job.vacancies';

export function searchEvents(
  session: Session,
  understanding: Understanding | undefined,
  context: TurnContext,
  keepBefore = false,
): Step {
  const search = readEventSearch(
    understanding?.folded ?? '',
    understanding?.entities ?? [],
    context.knowledge,
    context.today,
    keepBefore ? session.events : undefined,
  );
  return show(session, search, context);
}

export function filterByKind(session: Session, kind: string, context: TurnContext): Step {
  const known = EVENT_KINDS.find((each) => each === kind);
  const base = session.events ?? readEventSearch('', [], context.knowledge, context.today);
  return show(session, { ...base, ...(known ? { kind: known } : {}), offset: 0 }, context);
}

export function moreEvents(session: Session, context: TurnContext): Step | undefined {
  return session.events && show(session, { ...session.events, offset: session.events.offset + PAGE }, context);
}

/** `about`: what was asked of it, where words pointed at it; `others`: what else was shown, where they did not say which. */
export function eventDetail(
  session: Session,
  id: string,
  context: TurnContext,
  {
    about,
    others = [],
    among = [id],
  }: {
    readonly about?: Text | undefined;
    readonly others?: readonly string[];
    readonly among?: readonly string[];
  } = {},
): Step | undefined {
  const occurrence = findOccurrence(context.knowledge, id);
  if (!occurrence) return undefined;
  const opening = [
    ...(about === undefined ? [] : notInCalendar(about, context.knowledge)),
    others.length > 0 ? 'Gần nhất trong danh sách là sự kiện này; hỏi cái khác thì bấm tên:' : 'Thông tin sự kiện:',
  ];
  const reply = say(opening.join('\n'), 'flow', {
    cards: [eventDetailCard(context.knowledge, occurrence)],
    buttons: [
      ...others.flatMap((other) => eventButton(other, context)),
      ...saveButton(occurrence, context),
      { label: 'Cách tham gia', data: DATA.intent('jobfair.join') },
      { label: 'Sự kiện khác', data: DATA.intent(INTENT) },
      MENU_BUTTON,
    ],
    provenance: {
      intent: session.last?.intent === VACANCIES ? VACANCIES : 'event.detail',
      revision: context.knowledge.version,
    },
  });
  const spoken = session.last?.intent === VACANCIES ? session : spokenOf(session, INTENT);
  return { session: { ...spoken, shown: { kind: 'event', ids: [id], among: [...among] } }, replies: [reply] };
}

function eventButton(id: string, { knowledge }: TurnContext): Button[] {
  const found = findOccurrence(knowledge, id);
  return found === undefined
    ? []
    : [{ label: `${found.event.name} ${found.starts.day}/${found.starts.month}`.slice(0, 60), data: DATA.event(id) }];
}

/** Saved already, it can be let go again. */
function saveButton({ id, event }: Occurrence, { person }: TurnContext): Button[] {
  if (event.status === 'cancelled' || person.reach === 'never') return [];
  const saved = person.reminders.some(({ about }) => about.kind === 'event' && about.occurrence === id);
  return [
    saved
      ? { label: REMINDER_TEXTS.unsaveButton, data: DATA.unsave(id) }
      : { label: REMINDER_TEXTS.saveButton, data: DATA.save(id) },
  ];
}

function show(session: Session, search: EventSearch, context: TurnContext): Step {
  const found = findEvents(context.knowledge, { ...query(search), after: context.now });
  const page = found.slice(search.offset, search.offset + PAGE);
  const shown = page.length === 0 ? {} : { shown: { kind: 'events' as const, ids: page.map(({ id }) => id) } };
  const next: Session = { ...spokenOf(session, INTENT), events: search, ...shown };
  if (page.length === 0) return { session: next, replies: [nothing(search, context)] };
  const heading = `${title(search)}: ${found.length} sự kiện từ ${formatDay(Temporal.PlainDate.from(search.from))} đến ${formatDay(Temporal.PlainDate.from(search.to))}.`;
  const details: Button[] = page.map((each) => ({
    label: `${each.event.name} ${formatDay(each.starts.toPlainDate()).slice(0, 5)}`,
    data: DATA.event(each.id),
  }));
  const more: Button[] = found.length > search.offset + PAGE ? [{ label: 'Xem thêm', data: DATA.moreEvents }] : [];
  const sample = page.some((each) => each.event.sample) ? `\n${TEXTS.sampleData}` : '';
  const reply = say(heading + sample, 'flow', {
    cards: page.map(eventCard),
    buttons: [...details, ...more, ...kindButtons(search)],
    provenance: { intent: INTENT, revision: context.knowledge.version },
  });
  return { session: next, replies: [reply] };
}

/** Nothing on those days: says so, and shows what comes next instead of leaving somebody with nothing. */
function nothing(search: EventSearch, context: TurnContext): Reply {
  const { place: _, ...anywhere } = search;
  const soon = findEvents(context.knowledge, {
    ...query(anywhere),
    from: context.today,
    to: context.today.add({ days: DEFAULT_DAYS }),
    after: context.now,
  }).slice(0, PAGE);
  const where = search.placeName ? ` ở ${search.placeName}` : '';
  const days =
    search.from === search.to
      ? `ngày ${formatDay(Temporal.PlainDate.from(search.from))}`
      : `từ ${formatDay(Temporal.PlainDate.from(search.from))} đến ${formatDay(Temporal.PlainDate.from(search.to))}`;
  const text =
    search.offset > 0
      ? 'Đã hết sự kiện trong khoảng này.'
      : `${overText(search, context) ?? `Em không thấy sự kiện nào${where} ${days} trong lịch của ${officeLine(context.knowledge)}`}.`;
  const offer = soon.length > 0 && search.offset === 0 ? ` Gần nhất có:\n${TEXTS.sampleData}` : '';
  return say(text + offer, 'flow', {
    cards: search.offset === 0 ? soon.map(eventCard) : [],
    buttons: [...kindButtons(search), MENU_BUTTON],
    provenance: { intent: INTENT, revision: context.knowledge.version },
  });
}

/** What took place on those days is over: better said than passed over in silence. */
function overText(search: EventSearch, context: TurnContext): string | undefined {
  const last = findEvents(context.knowledge, query(search)).at(-1);
  return (
    last &&
    `“${last.event.name}” ${formatWeekday(last.starts.toPlainDate())} đã kết thúc lúc ${formatClock(last.ends.toInstant())}`
  );
}

function query(search: EventSearch) {
  return {
    kind: search.kind,
    place: search.place,
    from: Temporal.PlainDate.from(search.from),
    to: Temporal.PlainDate.from(search.to),
  };
}

function title(search: EventSearch): string {
  const kind = search.kind ? KIND_NAMES[search.kind] : 'Sự kiện sắp tới';
  return search.placeName ? `${kind} ở ${search.placeName}` : kind;
}

function kindButtons(search: EventSearch): Button[] {
  const others: EventKind[] = ['job_fair', 'enrolment', 'overseas'];
  return others
    .filter((kind) => kind !== search.kind)
    .map((kind) => ({ label: KIND_NAMES[kind], data: DATA.eventKind(kind) }));
}
