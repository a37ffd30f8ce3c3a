// What is owed to the employer by somebody who left without the notice that is due, above the rule about it.

import { formatDong } from '#domain/money.ts';
import type { Reply } from '#domain/reply.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { Knowledge } from '#knowledge/knowledge.ts';
import { type ContractKind, noticeDays, quitDebt } from '#law/leaving.ts';
import { cue, shown } from './facts/cues.ts';
import { type Facts, learn } from './facts/facts.ts';
import { type Heard, readFacts } from './facts/read.ts';
import { above } from './reply.ts';

const UNLAWFUL = cue([
  'trái (?:pháp )?luật',
  'nghỉ ngang',
  'đơn phương',
  'nghỉ luôn',
  '(?:đền|bồi thường) (?:hợp đồng|công ty|cty|bao nhiêu)',
]);

export function withQuitDebt(
  reply: Reply,
  { id }: Entry,
  heard: Heard,
  facts: Facts,
  knowledge: Knowledge,
  today: PlainDate,
): Reply {
  if (id !== 'ui.quit_unilateral' || reply.provenance.decision === 'refuse') return reply;
  return above(debtLine(heard, learn(facts, readFacts(heard, { knowledge, today })), knowledge, today), reply);
}

function debtLine(heard: Heard, facts: Facts, { parameters }: Knowledge, today: PlainDate): string | undefined {
  const { choices = {}, wages = [] } = facts;
  if (choices.left_for !== undefined || choices.ended_by === 'agreed' || !shown(UNLAWFUL, heard)) return undefined;
  const given = facts.noticeDays ?? (choices.notice === 'none' ? 0 : undefined);
  const kind = kindOf(heard, facts);
  const [wage] = wages.length === 1 ? wages : [];
  if (given === undefined || kind === undefined || wage === undefined) return undefined;
  const debt = quitDebt(wage, given, kind, parameters, today);
  if (debt === undefined) return undefined;
  const due = noticeDays(kind, parameters, today);
  const unit = kind === 'short' ? 'ngày làm việc' : 'ngày';
  const before = given === 0 ? 'không báo trước' : `chỉ báo trước ${given} ngày`;
  return `Hợp đồng này phải báo trước ${due} ${unit}, ${before} mà không thuộc trường hợp được nghỉ ngay thì là trái luật: lần này không được trợ cấp thất nghiệp. Phải trả công ty nửa tháng lương theo hợp đồng ${formatDong(debt.half)} (nếu lương hợp đồng là ${formatDong(wage)}), cộng lương ${debt.missing} ${unit} không báo trước, và chi phí đào tạo nếu có (Bộ luật Lao động 45/2019, Điều 35, 40).`;
}

/** A contract of twelve months and more that is not said to be without end may be either. */
function kindOf(heard: Heard, { contract }: Facts): ContractKind | undefined {
  if (contract === 'indefinite') return 'indefinite';
  if (contract === 'short') return 'short';
  return contract === 'long' && /(?<!\d)(?:1[2-9]|2\d|3[0-6]) thang|(?<!\d)[1-3] nam/.test(heard.folded)
    ? 'fixed'
    : undefined;
}
