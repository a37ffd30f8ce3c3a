import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { endings } from '#knowledge/calendar.ts';
import { differences } from '#knowledge/differences.ts';
import { placeOf, withPublished } from '#knowledge/exchange/content-export.ts';
import { loadKnowledge, overlaid, readShipped } from '#knowledge/load.ts';
import { NO_OVERLAY, plainEntry, shippedRow, withRows } from '#knowledge/overlay.ts';
import { DATA_KINDS, type DataKind, plainRow, withoutDefaults } from '#knowledge/rows.ts';
import { FOLDERS, TODAY } from '../support/knowledge.ts';

async function files() {
  const shipped = await readShipped(FOLDERS);
  if (shipped.kind === 'problems') throw new Error('shipped files are broken');
  return shipped.value;
}
const knowledgeOf = (loaded: ReturnType<typeof overlaid>) => {
  if (loaded.kind === 'problems') throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
};

describe('what was published over the files', () => {
  test('a row is replaced where it stood, a new one stands last, one taken out is gone', async () => {
    const shipped = await files();
    const before = shipped.data['events.yaml'].data.events.map(({ id }) => id);
    const row = (id: string) => shippedRow(shipped, 'events', id) as object;
    const { knowledge } = knowledgeOf(
      overlaid(
        shipped,
        withRows(NO_OVERLAY, [
          { kind: 'events', key: before[1] as string, content: { ...row(before[1] as string), name: 'Tên mới' } },
          { kind: 'events', key: 'them-moi', content: { ...row(before[0] as string), id: 'them-moi' } },
          { kind: 'events', key: before[2] as string, content: null },
        ]),
      ),
    );
    expect(knowledge.events.map(({ id }) => id)).toEqual([before[0], before[1], ...before.slice(3), 'them-moi']);
    expect(knowledge.events[1]?.name).toBe('Tên mới');
    expect(knowledge.version).not.toBe(shipped.version);
  });

  test('a row that does not fit its format any more is told, and the shipped one holds', async () => {
    const shipped = await files();
    const loaded = knowledgeOf(
      overlaid(
        shipped,
        withRows(NO_OVERLAY, [
          { kind: 'entry', key: 'ui.deadline', content: { id: 'ui.deadline', title: '' } },
          { kind: 'events', key: 'phien-dinh-ky', content: { id: 'phien-dinh-ky', starts: 'hôm qua' } },
          { kind: 'entry', key: 'khong.co', content: { id: 'khong.co' } },
        ]),
      ),
    );
    expect(loaded.knowledge.entries.get('ui.deadline')?.title).toBe('Hạn nộp hồ sơ và quá hạn');
    expect(loaded.knowledge.events.some(({ id }) => id === 'phien-dinh-ky')).toBe(true);
    expect(loaded.faults.map(({ entry }) => entry)).toEqual(
      expect.arrayContaining(['ui.deadline', 'phien-dinh-ky', 'khong.co']),
    );
  });

  test('an entry taken back stays in the catalogue, taught and marked', async () => {
    const shipped = await files();
    const { knowledge } = knowledgeOf(overlaid(shipped, { rows: [], withdrawn: new Set(['ui.reserve']) }));
    expect(knowledge.entries.get('ui.reserve')?.status).toBe('withdrawn');
    expect(knowledge.entries.size).toBe(shipped.entries.size);
  });

  test('everything shipped is written and read back as it was', async () => {
    const shipped = await files();
    const rows = [...shipped.entries.values()].map((entry) => ({
      kind: 'entry',
      key: entry.id,
      content: plainEntry(entry),
    }));
    const { knowledge } = knowledgeOf(overlaid(shipped, withRows(NO_OVERLAY, rows)));
    expect([...knowledge.entries.values()].map(plainEntry)).toEqual(rows.map(({ content }) => content));
    for (const entry of shipped.entries.values()) {
      const short = withoutDefaults('entry', plainEntry(entry));
      expect(short).not.toHaveProperty('status');
      expect(Object.keys(short)).toContain('answers');
    }
  });
});

describe('back into the files', () => {
  const place = (kind: string) => placeOf(kind) as NonNullable<ReturnType<typeof placeOf>>;
  const texts = readdirSync(FOLDERS.intents)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(join(FOLDERS.intents, name), 'utf8')] as const);

  test.each(texts)('%s: a changed entry changes its own lines only', async (_, text) => {
    const shipped = await files();
    const rows = (parse(text) as { entries: { id: string; title: string }[] }).entries;
    for (const { id } of [rows[0], rows.at(-1)] as { id: string }[]) {
      const row = {
        ...plainEntry(shipped.entries.get(id) as never),
        title: 'Tên do cán bộ đặt: “có dấu”, # và {ngoặc}',
      };
      const after = withPublished(text, place('entry'), [{ kind: 'entry', key: id, content: row }]);
      const parsed = parse(after) as { entries: { id: string }[] };
      expect(parsed.entries.map((entry) => entry.id)).toEqual(rows.map((entry) => entry.id));
      expect(parsed.entries.filter((entry) => entry.id !== id)).toEqual(rows.filter((entry) => entry.id !== id));
      expect((parsed.entries.find((entry) => entry.id === id) as { title?: string }).title).toBe(row.title);
      expect(after.split('\n')[0]).toBe(text.split('\n')[0]);
    }
  });

  test('a new entry comes last, a removed one is gone with nothing else', () => {
    const [, text] = texts[0] as readonly [string, string];
    const rows = (parse(text) as { entries: { id: string }[] }).entries;
    const content = {
      id: 'chat.moi',
      title: 'Mới',
      label: 'Mới',
      reviewed: '2026-11-22',
      answers: [{ valid_from: '2026-01-01', short: 'Một câu: có hai chấm.' }],
      examples: ['a', 'b'],
    };
    const added = parse(
      withPublished(text, place('entry'), [{ kind: 'entry', key: 'chat.moi', content }]),
    ) as typeof rows & { entries: unknown[] };
    expect(added.entries.at(-1)).toEqual(content);
    expect(added.entries.slice(0, -1)).toEqual(rows);
    const removed = parse(
      withPublished(text, place('entry'), [{ kind: 'entry', key: rows[1]?.id as string, content: null }]),
    ) as { entries: { id: string }[] };
    expect(removed.entries).toEqual(rows.filter((_, i) => i !== 1));
    const lastGone = parse(
      withPublished(text, place('entry'), [{ kind: 'entry', key: rows.at(-1)?.id as string, content: null }]),
    ) as { entries: { id: string }[] };
    expect(lastGone.entries).toEqual(rows.slice(0, -1));
  });

  test.each(Object.keys(DATA_KINDS) as DataKind[])(
    'every row of %s can be written back, and means the same',
    async (kind) => {
      const { file, list, key, schema } = DATA_KINDS[kind];
      let text = readFileSync(join(FOLDERS.data, file), 'utf8');
      const before = (parse(text) as Record<string, object[]>)[list] as object[];
      const shipped = await files();
      const rows = (shipped.data[file].data as unknown as Record<string, readonly object[]>)[list] as readonly object[];
      text = withPublished(
        text,
        place(kind),
        rows.slice(0, 12).map((row) => ({ kind, key: key(plainRow(row)), content: plainRow(row) })),
      );
      const after = (parse(text) as Record<string, object[]>)[list] as object[];
      const meaning = (all: object[]) => all.map((row) => JSON.stringify(plainRow(schema.parse(row))));
      expect(meaning(after)).toEqual(meaning(before));
    },
  );
});

describe('differences', () => {
  test('words of a text, lines of a list, by field', () => {
    const found = differences(
      {
        title: 'Hạn nộp hồ sơ',
        examples: ['a', 'b', 'c', 'd'],
        answers: [{ short: 'Nộp trong 3 tháng kể từ ngày nghỉ.' }],
      },
      {
        title: 'Hạn nộp hồ sơ',
        examples: ['a', 'b', 'x', 'c', 'd'],
        answers: [{ short: 'Nộp trong 4 tháng kể từ ngày nghỉ.' }],
      },
    );
    expect(found.map(({ field }) => field)).toEqual(['examples', 'answers.0.short']);
    expect(found[0]?.pieces).toContainEqual({ kind: 'added', text: 'x' });
    expect(found[1]?.pieces.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '3' },
      { kind: 'added', text: '4' },
    ]);
  });

  test('a sentence written anew is shown whole, before and after', () => {
    const found = differences({ short: 'Một câu cũ hẳn.' }, { short: 'Hoàn toàn khác, viết lại từ đầu.' });
    expect(found[0]?.pieces.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

test('the calendar of what ends tells what has a successor and what has none', async () => {
  const loaded = await loadKnowledge(FOLDERS);
  if (loaded.kind === 'problems') throw new Error('broken');
  const list = endings(loaded.value.knowledge, TODAY, TODAY.add({ days: 400 }));
  expect(list.length).toBeGreaterThan(5);
  expect(list.map(({ day }) => day.toString())).toEqual([...list.map(({ day }) => day.toString())].sort());
  expect(new Set(list.map(({ kind }) => kind))).toContain('review');
  expect(list.filter(({ kind, prepared }) => kind === 'answer' && !prepared).length).toBeGreaterThan(0);
});
