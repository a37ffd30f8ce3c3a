// Facts that came without a question: said back with what can be said already, or supposed for once ("nếu đóng 48 tháng?").

import { isDeepStrictEqual } from 'node:util';
import { formatDong } from '#domain/money.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { Understanding } from '#understanding/understand.ts';
import { ageLine } from './abroad-age.ts';
import { corrects } from './acts/cues.ts';
import { sectionFor } from './acts/meaning.ts';
import { tellsNumbers } from './acts/set.ts';
import { placeOf } from './answer.ts';
import { drawingLines, windowsLine } from './benefit/drawing.ts';
import { giveEstimate } from './benefit/flow.ts';
import { endLines, monthWindowLine, transferLine } from './benefit/month-days.ts';
import { monthsAnswer, monthsLine } from './benefit/months-answer.ts';
import { caseSums } from './benefit/sums.ts';
import { endsTheMatter, verdictLine, verdictOf, wholeMonths } from './benefit/verdict.ts';
import { deadlineLine } from './companion/lines.ts';
import { endedBetween, type Facts, learn } from './facts/facts.ts';
import { isMinor } from './facts/years-old.ts';
import { filingLine } from './filing-words.ts';
import { learnedLine } from './learned.ts';
import { answerReading } from './reading.ts';
import { aboveStep, say } from './reply.ts';
import { type Session, spokenOf } from './session.ts';
import type { Step, TurnContext } from './turn-types.ts';

export const OF_BENEFIT = /^(?:ui|office|chat)\./;
const tellsOfWork = ({ months, wages, ended, employed, choices }: Facts): boolean =>
  [months, wages, ended, employed, choices?.ended_by].some((fact) => fact !== undefined);

/** An age alone is told for many things: work near home, a course, going abroad. */
const mayBeBenefit = ({ parts }: Understanding): boolean =>
  parts.some(
    ({ readings }) => readings.length === 0 || readings.slice(0, 3).some(({ intent }) => OF_BENEFIT.test(intent)),
  );

/** Facts alone: said back in a line, with what can be said already. */
export function note(said: Facts, heard: Understanding, session: Session, context: TurnContext): Step | undefined {
  const corrected = corrects(heard);
  const { knowledge, today } = context;
  const facts = session.facts ?? {};
  const line = learnedLine(said, session, corrected);
  if (line === '') return undefined;
  const topic = session.last?.intent;
  const inBenefit = (topic === undefined ? mayBeBenefit(heard) : OF_BENEFIT.test(topic)) || tellsOfWork(said);
  if (topic === undefined && (!inBenefit || (isMinor(facts, today) && !tellsOfWork(said)))) return undefined;
  const ofPension = inBenefit ? pensionStep(said, heard, session, context) : undefined;
  if (ofPension !== undefined) return aboveStep([line, ...ofYears(said, context)].join('\n'), ofPension);
  const drawn = inBenefit || said.drawing !== undefined ? drawingStep(line, said, heard, session, context) : undefined;
  if (drawn !== undefined) return drawn;
  if (inBenefit && (facts.months !== undefined || facts.wages !== undefined))
    return giveEstimate(session, context, line);
  const age =
    said.born === undefined || topic === undefined
      ? undefined
      : ageLine(topic, session.last?.country, facts, { parameters: knowledge.parameters, today });
  if (age !== undefined)
    return { session, replies: [say(`${line}\n${age}`, 'answer', { provenance: { intent: topic } })] };
  const of = inBenefit || topic === undefined ? undefined : knowledge.entries.get(topic);
  if (of !== undefined) {
    const section = ofAge(of, said, context) ?? sectionFor(of, heard, heard, session, context);
    if (section !== undefined) return aboveStep(line, answerReading(of, heard, session, context, { section }));
  }
  const eligibility = knowledge.entries.get('ui.eligibility');
  if (!tellsNumbers(said) && inBenefit && eligibility !== undefined)
    return answerReading(eligibility, heard, session, context);
  const ended = endedBetween(facts);
  const verdict = verdictOf(facts, knowledge, today);
  const more =
    verdict.kind !== 'open'
      ? verdictLine(verdict, facts, knowledge, today)
      : ended !== undefined
        ? filingLine(ended, knowledge, today)
        : '';
  const invite = inBenefit
    ? ' Cho em biết số tháng đóng và lương đóng bảo hiểm, em tính luôn.'
    : ' Anh/chị muốn biết điều gì, em trả lời theo đó.';
  return {
    session: inBenefit ? spokenOf(session, 'ui.eligibility') : session,
    replies: [
      say([line, more].filter(Boolean).join('\n') + invite, 'flow', {
        provenance: { intent: inBenefit ? 'ui.eligibility' : topic },
      }),
    ],
  };
}

/** Who says how old they are, where no sum is computed, asks whether that is in the limits. */
function ofAge(entry: Entry, said: Facts, { today }: TurnContext): number | undefined {
  return said.born === undefined ? undefined : placeOf(entry, { on: today }, 'age', 'who');
}

const OF_PENSION: ReadonlySet<string> = new Set(['ui.retirement', 'ui.eligibility']);

/** An age, or years of insurance, told where a pension was spoken of: whether one is due, before any sum. */
function pensionStep(said: Facts, heard: Understanding, session: Session, context: TurnContext): Step | undefined {
  const { last, before, facts = {} } = session;
  const told = [said.born, said.insuredYears, said.ended].some((fact) => fact !== undefined);
  const spoken =
    last?.intent === 'ui.retirement' ||
    (before === 'ui.retirement' && said.insuredYears !== undefined) ||
    (OF_PENSION.has(last?.intent ?? '') && facts.born !== undefined && facts.insuredYears !== undefined);
  const entry = context.knowledge.entries.get('ui.retirement');
  if (!told || !spoken || said.wages !== undefined || facts.born === undefined || entry === undefined) return undefined;
  return answerReading(entry, heard, session, context);
}

/** Years of social insurance are mostly years of the other as well; so many of them would bring so much. */
function ofYears({ insuredYears, months }: Facts, { knowledge, today }: TurnContext): string[] {
  if (insuredYears === undefined || months === undefined) return [];
  const line = monthsLine(wholeMonths(months), knowledge, today);
  return [
    `Nếu cả thời gian đó đều đóng bảo hiểm thất nghiệp và được xét: ${line.charAt(0).toLowerCase()}${line.slice(1)}`,
  ];
}

const HOW_MANY = 'Anh/chị đóng tất cả bao nhiêu tháng? Em tính phần còn lại và phần được giữ.';
const WHAT_ELSE =
  'Anh/chị cần gì (khai báo, tiền về, chuyển nơi hưởng, có việc mới), nhắn em, em xem theo các ngày này.';

/** What was told of a benefit being drawn, by what it was: new work, its days, or how far it is. */
function drawingStep(
  line: string,
  said: Facts,
  heard: Understanding,
  session: Session,
  context: TurnContext,
): Step | undefined {
  const { knowledge, today } = context;
  const { facts = {}, last, before } = session;
  if (facts.drawing === undefined || (said.drawing === undefined && facts.months !== undefined)) return undefined;
  const { newWork, start, missed } = said.drawing ?? {};
  const given = (intent: string, ...lines: (string | undefined)[]): Step => ({
    session: spokenOf(session, intent),
    replies: [say([line, ...lines].filter(Boolean).join('\n'), 'flow', { provenance: { intent } })],
  });
  const missing = facts.months === undefined ? HOW_MANY : undefined;
  if (newWork !== undefined) return given('ui.new_job', endLines(facts, knowledge, today), missing);
  if (start !== undefined && [last?.intent, before].includes('ui.transfer'))
    return given('ui.transfer', transferLine(facts, today));
  const ofMissed = knowledge.entries.get('ui.monthly_report_missed');
  if (missed !== undefined && ofMissed !== undefined) return answerReading(ofMissed, heard, session, context);
  const days = monthWindowLine(facts, knowledge, today) ?? windowsLine(facts, knowledge, today);
  if (start !== undefined && days !== undefined) return given('ui.monthly_report', days, WHAT_ELSE);
  return facts.months === undefined ? given('ui.reserve', drawingLines(facts, knowledge, today), HOW_MANY) : undefined;
}

/**
 * Facts that were told beside a question: noted where the question is not understood; and where they say when the work ended,
 * what that decides comes before an answer about benefit that does not say it.
 */
export function withCase(step: Step, said: Facts, heard: Understanding, session: Session, context: TurnContext): Step {
  const { replies } = step;
  if (replies.every(({ provenance }) => provenance.decision === 'clarify' || provenance.decision === 'refuse'))
    return note(said, heard, session, context) ?? step;
  const ofBenefit =
    replies[0]?.provenance.intent?.startsWith('ui.') === true && replies[0].provenance.decision === 'answer';
  const line =
    said.ended === undefined || !ofBenefit
      ? undefined
      : deadlineLine(session.facts ?? {}, context.knowledge, context.today);
  return line === undefined || replies.some(({ text }) => ALREADY.test(text)) ? step : aboveStep(line, step);
}

/** The answer names the last day to file, or the verdict, itself. */
const ALREADY = /hạn nộp|Hạn nộp là|Điều 38 khoản 1 điểm|Điều 31\)/;

/** "Nếu đóng 48 tháng?": computed on a copy; what is so stays as it was. */
export function suppose(said: Facts, session: Session, context: TurnContext): Step | undefined {
  const facts = learn(session.facts ?? {}, said);
  if (facts.months === undefined && facts.ended === undefined) return undefined;
  const copy: Session = { ...session, facts };
  const step =
    facts.months !== undefined && facts.wages !== undefined
      ? giveEstimate(
          copy,
          context,
          `Nếu ${learnedLine(said, session, false)
            .replace(/^[^:]*: /, '')
            .replace(/\.$/, '')}${asItIs(session.facts ?? {}, facts, context)} thì:`,
        )
      : facts.months !== undefined
        ? monthsAnswer(facts.months.count, copy, context)
        : undefined;
  if (step === undefined) return undefined;
  const { facts: _, flow: __, ...rest } = step.session;
  return { ...step, session: { ...rest, ...(session.facts === undefined ? {} : { facts: session.facts }) } };
}

/** What is due without the change, where other months are supposed: who asks whether to work on compares the two. */
function asItIs(now: Facts, supposed: Facts, { knowledge, today }: TurnContext): string {
  if (now.months === undefined || isDeepStrictEqual(now.months, supposed.months)) return '';
  const sums = endsTheMatter(verdictOf(now, knowledge, today)) ? undefined : caseSums(now, knowledge, today);
  if (sums?.one === undefined) return '';
  const kept = sums.given.reserved === 0 ? '' : `, giữ lại ${sums.given.reserved} tháng`;
  return ` (nay ${sums.count} tháng thì ${formatDong(sums.one.monthly)} × ${sums.given.months} tháng${kept})`;
}
