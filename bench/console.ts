// Server time of the console's lists at a size no province will reach soon: 1,000 entries, 5,000 companies, 5,000 unanswered
// questions, 10,000 rows of the audit log, 500 tickets that wait, 2,000 vacancies, a year of counts.

import { ASKED, countIntent, countOutcome } from '#desk/counts.repository.ts';
import { countTicketEnd, openTicket } from '#desk/tickets.repository.ts';
import { ok } from '#domain/result.ts';
import { dayOf } from '#domain/time.ts';
import { addOpening } from '#editorial/openings.repository.ts';
import { noteQuestion } from '#editorial/triage.repository.ts';
import { sortQuestions } from '#editorial/worklist.ts';
import type { Entry } from '#knowledge/catalogue.ts';
import type { Loaded } from '#knowledge/load.ts';
import type { MindKeeper } from '#operations/mind-keeper.ts';
import { writeAudit } from '#people/audit.repository.ts';
import { ROLES } from '#people/roles.ts';
import { createHttp } from '../src/http.ts';
import { openConsole } from '../test/console/officer.ts';

const ENTRIES = 1_000;
const COMPANIES = 5_000;
const QUESTIONS = 5_000;
const AUDIT_ROWS = 10_000;
const TICKETS = 500;
const OPENINGS = 2_000;
const DAYS = 365;
const ROUNDS = 200;
const LIMIT_MS = 50;

const PAGES = [
  '',
  '/tra-loi',
  '/tra-loi?trang=20',
  '/tra-loi?tim=tro+cap+that+nghiep',
  '/tra-loi?loc=xac-nhan',
  '/viec',
  '/viec?loc=tuan',
  '/du-lieu/companies?trang=100',
  '/du-lieu/companies?tim=cong+ty+49',
  '/du-lieu/parameters',
  '/lich',
  '/xung-dot',
  '/nhat-ky?trang=200',
  '/nhan-su',
  '/thong-bao',
  '/ho-tro',
  '/tuyen-dung',
  '/so-lieu',
  '/so-lieu?tu=2025-11-23&den=2026-11-22',
  '/so-lieu/thang?thang=2026-11',
];

/** The shipped knowledge again and again under other names. */
function grown(mind: MindKeeper): MindKeeper {
  const now = mind.current();
  const loaded = mind.loaded();
  if (now === undefined || loaded === undefined) throw new Error('no knowledge');
  const shipped = [...now.knowledge.entries.values()];
  const entries = new Map(
    Array.from({ length: ENTRIES }, (_, i): [string, Entry] => {
      const entry = shipped[i % shipped.length] as Entry;
      const id = i < shipped.length ? entry.id : `${entry.id}_${i}`;
      return [id, { ...entry, id, answers: [...entry.answers] }];
    }),
  );
  const companies = Array.from({ length: COMPANIES }, (_, i) => ({
    name: `Công ty Cổ phần Nhân lực ${i}`,
    licence: `${i}/LĐTBXH-GP`,
    status: 'valid' as const,
    address: `số ${i}, phường Mẫu`,
    sample: false,
  }));
  const knowledge = { ...now.knowledge, entries };
  const file = loaded.data['companies.yaml'];
  const bigger: Loaded = {
    ...loaded,
    knowledge,
    data: { ...loaded.data, 'companies.yaml': { ...file, data: { ...file.data, companies } } },
  };
  return { ...mind, current: () => ({ ...now, knowledge }), loaded: () => bigger, draft: () => ok(bigger) };
}

/** What the desk and its figures are read from. */
async function seedDesk(
  { storage, clock }: Awaited<ReturnType<typeof openConsole>>['core'],
  intents: readonly string[],
) {
  const now = clock();
  const chat = (i: number) => ({ channel: 'web', account: 'web', chat: `c${i}` }) as const;
  await storage.write(async (tx) => {
    for (let i = 0; i < TICKETS; i++)
      await openTicket(tx, chat(i), {
        code: `CV-${100_000 + i}`,
        question: 'hồ sơ bị trả lại',
        openedAt: now,
        deleteOn: '2027-11-22',
      });
    const content = {
      company: 'Công ty Thử',
      jobs: 'may 20',
      wage: '8 triệu',
      place: 'X',
      until: '31/12',
      contact: 'A 09',
    };
    for (let i = 0; i < OPENINGS; i++)
      await addOpening(tx, chat(i), { code: `TD-${100_000 + i}`, opening: 'vacancy', content }, now);
    for (let back = 0; back < DAYS; back++) {
      const day = dayOf(now).subtract({ days: back }).toString();
      for (const channel of ['web', 'telegram', 'zalo-oa'])
        for (const outcome of ['answer', 'clarify', 'refuse'])
          await countOutcome(tx, day, channel, `${ASKED}${outcome}`);
      for (const intent of intents) await countIntent(tx, day, intent);
      await countTicketEnd(tx, { day, channel: 'web', waited: back % 90, outcome: 'answered' });
    }
  });
}

export async function benchConsole(): Promise<void> {
  const app = await openConsole();
  const { storage, clock } = app.core;
  const texts = [...(app.core.mind.current()?.knowledge.entries.values() ?? [])].flatMap(({ examples }) => examples);
  await storage.write(async (tx) => {
    for (let i = 0; i < QUESTIONS; i++)
      await noteQuestion(tx, {
        person: `p${i % 1_500}`,
        askedAt: clock().subtract({ hours: i % 2_000 }),
        channel: 'web',
        text: `${texts[i % texts.length]} ${i % 7 === 0 ? i : ''}`,
        outcome: 'refuse',
        candidates: [{ intent: 'ui.deadline', p: 0.3 }],
        deleteOn: '2027-05-01',
      });
    for (let i = 0; i < AUDIT_ROWS; i++)
      await writeAudit(tx, { at: clock(), actor: 'lan', action: 'content.draft', subject: `ui.entry_${i}` });
  });
  await seedDesk(app.core, [...(app.core.mind.current()?.knowledge.entries.keys() ?? [])]);
  const began = performance.now();
  await sortQuestions(storage, clock);
  console.log(`${QUESTIONS} unanswered questions sorted into themes in ${Math.round(performance.now() - began)} ms`);
  const officer = await app.join('do.luong', ROLES);
  const http = createHttp({ ...app.core, mind: grown(app.core.mind) });
  console.log(`\n${'page'.padEnd(40)}     p50      p95      max  of ${LIMIT_MS} ms`);
  for (const path of PAGES) {
    const times: number[] = [];
    for (let i = 0; i < ROUNDS; i++) {
      const start = performance.now();
      const response = await http.request(`/quan-tri${path}`, { headers: { cookie: officer.cookie } });
      await response.text();
      times.push(performance.now() - start);
      if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] as number;
    const figure = (ms: number) => `${ms.toFixed(1)} ms`.padStart(9);
    console.log(
      `/quan-tri${path}`.padEnd(40) +
        figure(at(0.5)) +
        figure(at(0.95)) +
        figure(at(1)) +
        `   ${(at(0.95) / LIMIT_MS).toFixed(2)}`,
    );
  }
  await app.close();
}
