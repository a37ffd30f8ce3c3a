import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { post, startApp } from '../support/app.ts';
import { FOLDERS } from '../support/knowledge.ts';

const until = async (holds: () => boolean) => {
  while (!holds()) await pause(50);
};

test('a saved file is taken over while running; a broken one keeps the old knowledge and says what is wrong', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cau-viec-reload-'));
  const [intentsDir, dataDir] = [join(folder, 'intents'), join(folder, 'data')];
  cpSync(FOLDERS.intents, intentsDir, { recursive: true });
  cpSync(FOLDERS.data, dataDir, { recursive: true });
  const app = await startApp({ config: { intentsDir, dataDir } });
  const stop = app.core.mind.watch();
  const answer = async () =>
    (await post(app.http, { text: 'lương tối thiểu vùng 1 năm 2026 là bao nhiêu' })).data.replies[0]?.text ?? '';
  expect(await answer()).toContain('5.310.000');

  const parameters = join(dataDir, 'law-parameters.yaml');
  const shipped = readFileSync(parameters, 'utf8');
  const before = app.core.mind.status().version;
  writeFileSync(parameters, shipped.replace('value: 5310000', 'value: 5999000'));
  await until(() => app.core.mind.status().version !== before);
  expect(await answer()).toContain('5.999.000');

  writeFileSync(parameters, shipped.replace('value: 5310000', 'value: năm triệu'));
  await until(() => app.core.mind.status().problems.length > 0);
  expect(app.core.mind.status().problems[0]).toMatch(/data\/law-parameters\.yaml:\d+ · luong_toi_thieu_vung_1 · value/);
  expect(await answer()).toContain('5.999.000');
  expect(await (await app.http.request('/healthz')).json()).toMatchObject({
    ready: true,
    problems: [expect.stringContaining('law-parameters')],
  });

  writeFileSync(parameters, shipped);
  await until(() => app.core.mind.status().problems.length === 0);
  expect(await answer()).toContain('5.310.000');

  stop();
  await app.close();
  rmSync(folder, { recursive: true });
});
