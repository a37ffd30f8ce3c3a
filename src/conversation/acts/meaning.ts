// What a message means in this talk: the classifier's readings beside what was just spoken of, then the section of the answer that
// is asked for; and how sure to be of both.

import { firstEntity } from '#domain/entity.ts';
import { topicOf } from '#domain/topic.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import { LEAST_LOG_SHARE } from '#understanding/classify.ts';
import { type Candidate, type InContext, inContext } from '#understanding/in-context.ts';
import type { Part, Understanding } from '#understanding/understand.ts';
import { type Asked, placeOf, sectionsOf } from '../answer.ts';
import type { Session } from '../session.ts';
import { toldName, wasTold } from '../told.ts';
import type { TurnContext } from '../turn-types.ts';
import { bareAspects, matterInTalk } from './bare-ask.ts';
import { namedIn } from './named/entries.ts';
import { withoutUnnamed } from './named-matters.ts';
import { namesBenefit, turnedToBenefit } from './names-benefit.ts';
import { keptToTalk } from './twins.ts';

/** How sure a reading within a talk must be to be given at once, or with its name and two others beside it. */
const IN_TALK = { sure: 0.5, fairly: 0.2, fairlyOfUnsure: 0.45, ofArea: 0.25, ofAskedBack: 0.25 } as const;
/** How sure a section must be to be given for the entry in talk, or for one that the talk turns to. */
const SECTION = { ofTopic: 0.25, ofToldTopic: 0.12, ofOther: 0.6, atFirst: 0.75 } as const;

export type Meaning = {
  readonly entry: Entry;
  readonly p: number;
  readonly band: 'sure' | 'fairly' | 'unsure';
  /** The words name it: it is meant even where somebody is in danger. */
  readonly named?: boolean;
  /** Place of the section that is asked for. */
  readonly section?: number | undefined;
  /** What else it may mean, best first. */
  readonly others: readonly InContext[];
};

/** The meaning of a part of a message within the talk; undefined where nothing was spoken of yet, or nothing is known of it. */
export function meaningOf(
  part: Part,
  heard: Understanding,
  session: Session,
  context: TurnContext,
): Meaning | undefined {
  const { last } = session;
  const named = namedMeaning(part, heard, session, context);
  if (named !== undefined) return named;
  if (last === undefined || (last.unsure === true && part.ask !== undefined)) return undefined;
  const bare = ofMatterInTalk(part, session, context);
  if (bare !== undefined) return bare;
  const meant = withoutUnnamed(rankedIn(part, session, context), heard, session);
  const likely = turnedToBenefit(meant, part, heard, session);
  const ranked = keptToTalk(likely, part, session, hasProxy(session, context)).filter(
    ({ intent }) => namesBenefit(heard) || !isSumElsewhere(intent, part, last, context),
  );
  const clear = part.ask === undefined ? undefined : ranked.find((each) => isClearHere(each, session));
  const best = clear ?? ofTopic(ranked, part, last.intent, context) ?? ranked[0];
  const entry = best && context.knowledge.entries.get(best.intent);
  if (best === undefined || entry === undefined) return undefined;
  const section = sectionFor(entry, part, heard, session, context);
  const visit = matterOfVisit(entry, section, session, context);
  if (visit !== undefined) return { ...visit, p: best.p, band: 'sure', others: [] };
  if (
    isForeign(part, best, session, context) ||
    (part.ask !== undefined && !isClearHere(best, session) && (section === undefined || entry.id !== last.intent))
  )
    return undefined;
  return {
    entry,
    p: best.p,
    band:
      best.p >= IN_TALK.sure
        ? 'sure'
        : best.p >= (last.unsure === true ? IN_TALK.fairlyOfUnsure : IN_TALK.fairly)
          ? 'fairly'
          : 'unsure',
    section,
    others: ranked.filter((each) => each !== best).slice(0, 2),
  };
}

/** Words that name their matter in so many words. */
function namedMeaning(part: Part, heard: Understanding, session: Session, context: TurnContext): Meaning | undefined {
  // What is only told is no part of its own; in one question it counts all the same.
  const named = namedIn(part.text, session) ?? (heard.parts.length === 1 ? namedIn(heard.text, session) : undefined);
  const entry = named && context.knowledge.entries.get(named.intent);
  if (entry === undefined || entry.status !== 'published') return undefined;
  const country = firstEntity(part.entities, 'country')?.code ?? session.last?.country;
  const section =
    placeOf(entry, { on: context.today, country }, named?.aspect) ?? sectionFor(entry, part, heard, session, context);
  return { entry, p: 1, band: 'sure', named: true, section, others: [] };
}

/** Words that name no matter are asked of the one in talk, where its answer has the part they ask for. */
function ofMatterInTalk(
  part: Part,
  session: Session,
  { knowledge, sections, today }: TurnContext,
): Meaning | undefined {
  const aspects = bareAspects(part);
  const entry = aspects.length === 0 ? undefined : knowledge.entries.get(matterInTalk(session) ?? '');
  if (entry === undefined) return undefined;
  const asked: Asked = { on: today, country: session.last?.country };
  const written = sectionsOf(entry, asked);
  const found = sections
    .find(part.text, written)
    .find(({ at, p }) => p >= SECTION.ofToldTopic && aspects.some((each) => each === written[at]?.aspect));
  const section = found?.at ?? placeOf(entry, asked, ...aspects);
  return section === undefined ? undefined : { entry, p: 1, band: 'sure', section, others: [] };
}

/** Nearly as likely as the best, and the words are those of one part of it: what is in talk is asked about. */
function ofTopic(
  [best, ...others]: readonly InContext[],
  { outcome, text }: Part,
  topic: string,
  { knowledge, sections, today }: TurnContext,
): InContext | undefined {
  const own = others.find(({ intent }) => intent === topic);
  const entry = knowledge.entries.get(topic);
  if (best === undefined || own === undefined || entry === undefined || outcome === 'answer') return undefined;
  if (own.p < best.p * NEARLY) return undefined;
  return (sections.find(text, sectionsOf(entry, { on: today }))[0]?.p ?? 0) >= PLAINLY ? own : undefined;
}
const NEARLY = 0.5;
const PLAINLY = 0.75;

const hasProxy =
  ({ last }: Session, { knowledge, today }: TurnContext) =>
  (intent: string): boolean => {
    const entry = knowledge.entries.get(intent);
    return (
      entry !== undefined &&
      sectionsOf(entry, { on: today, country: last?.country }).some(
        ({ aspect, heading }) => aspect === 'proxy' || heading.startsWith('Nhờ'),
      )
    );
  };

/** Who asks what to bring to an office that was named brings what the matter needs that was spoken of before. */
function matterOfVisit(
  office: Entry,
  section: number | undefined,
  { last, before }: Session,
  { knowledge, today }: TurnContext,
): Pick<Meaning, 'entry' | 'section'> | undefined {
  const matter = before === undefined ? undefined : knowledge.entries.get(before);
  if (office.topic !== 'office' || office.id !== last?.intent || section === undefined) return undefined;
  if (matter === undefined || matter.topic === 'office' || matter.topic === 'chat') return undefined;
  if (sectionsOf(office, { on: today })[section]?.aspect !== 'papers') return undefined;
  const at = placeOf(matter, { on: today }, 'papers');
  return at === undefined ? undefined : { entry: matter, section: at };
}

/** "Tổng cộng bao nhiêu" after a question on schools asks for no benefit, though a benefit was spoken of before. */
const isSumElsewhere = (
  intent: string,
  { outcome }: Part,
  last: NonNullable<Session['last']>,
  { knowledge }: TurnContext,
): boolean =>
  knowledge.entries.get(intent)?.flow === 'benefit_estimate' &&
  outcome !== 'answer' &&
  !['ui', 'office', 'chat', 'redirect'].includes(topicOf(last.intent) ?? '');

/** The classifier alone would decline it, and the talk has nothing of it. */
function isForeign({ outcome, text }: Part, { intent, p }: InContext, session: Session, context: TurnContext): boolean {
  if (outcome !== 'refuse' || isOfTalk(intent, session)) return false;
  const topic = session.last?.intent;
  if (topic !== undefined && topicOf(topic) === topicOf(intent) && p >= IN_TALK.ofArea) return false;
  const entry = context.knowledge.entries.get(intent);
  return entry === undefined || context.sections.likeness(text, sectionsOf(entry, { on: context.today })) < FOREIGN;
}

/**
 * Words that mean several things elsewhere are clear where the talk has one of its own that is fairly sure: "được hỗ trợ gì"
 * among countries to work in means the support for going there. What it was taken for is said, and the others are buttons.
 */
const isClearHere = ({ intent, p }: InContext, session: Session): boolean =>
  p >= IN_TALK.ofAskedBack && (isOfTalk(intent, session) || topicOf(session.last?.intent ?? '') === topicOf(intent));

const isOfTalk = (intent: string, { last, before, told = [] }: Session): boolean =>
  (intent === last?.intent && last.unsure !== true) ||
  intent === before ||
  told.some((name) => name.startsWith(`${intent}|`));

const FOREIGN = 0.3;

/** Entries that may be meant, with their probabilities. */
function rankedIn(part: Part, session: Session, context: TurnContext): InContext[] {
  return inContext(candidatesFor(part, session, context), { words: part.text.split(' ').length });
}

function candidatesFor(part: Part, session: Session, { knowledge, sections, shares, today }: TurnContext): Candidate[] {
  const { last, before, told = [], history = [] } = session;
  const topic = last?.intent;
  const area = topic === undefined ? undefined : topicOf(topic);
  const related = new Set((topic === undefined ? undefined : knowledge.entries.get(topic)?.related) ?? []);
  const read = new Set(part.readings.map(({ intent }) => intent));
  const alone = shares(part.readAs);
  const together = shares([...history.slice(-LAST_MESSAGES).map(({ said }) => said), part.text].join('. '));
  const spoken = new Set(told.map((name) => name.split('|')[0]));
  return [...knowledge.entries.values()].flatMap((entry): Candidate[] => {
    const intent = entry.id;
    if (entry.status !== 'published' && !read.has(intent)) return [];
    const asked = sectionsOf(entry, { on: today, country: last?.country });
    const near = intent === topic || intent === before;
    return [
      {
        intent,
        alone: alone.get(intent) ?? LEAST_LOG_SHARE,
        together: together.get(intent) ?? LEAST_LOG_SHARE,
        topic: intent === topic && last?.unsure !== true,
        before: intent === before || (intent === topic && last?.unsure === true),
        told: spoken.has(intent),
        related: related.has(intent),
        sameArea: area !== undefined && topicOf(intent) === area,
        likeness: sections.likeness(part.text, asked),
        section: near || spoken.has(intent) ? (sections.find(part.text, asked)[0]?.p ?? 0) : 0,
      },
    ];
  });
}

/** So many messages before this one are read together with it: who asks "giấy tờ gồm gì" said of what a message or two ago. */
const LAST_MESSAGES = 2;

/** Place of the section of an entry that is asked for; undefined where it is the entry as a whole. */
export function sectionFor(
  entry: Entry,
  part: Pick<Part, 'text' | 'entities'> & Partial<Pick<Part, 'outcome' | 'readings'>>,
  heard: Understanding,
  session: Session,
  { sections, today }: TurnContext,
): number | undefined {
  const { last } = session;
  const country =
    (firstEntity(part.entities, 'country') ?? firstEntity(heard.entities, 'country'))?.code ?? last?.country;
  const asked: Asked = { on: today, country };
  const [found] = sections.find(part.text, sectionsOf(entry, asked));
  const told = wasTold(session, toldName(entry.id, undefined, country));
  // In danger the same again helps nobody.
  const asksAgain = entry.stakes !== 'urgent' && part.outcome === 'answer' && part.readings?.[0]?.intent === entry.id;
  const least = told
    ? asksAgain
      ? SECTION.ofOther
      : SECTION.ofToldTopic
    : entry.id === last?.intent
      ? SECTION.ofTopic
      : last === undefined
        ? SECTION.atFirst
        : SECTION.ofOther;
  return found !== undefined && found.p >= least ? found.at : undefined;
}
