// The SDK can be published alone: it compiles by itself and works as plain JavaScript outside this project.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/knowledge.ts';

const FOLDER = join(ROOT, 'src', 'zalo-api-sdk');

test('it builds on its own and runs as JavaScript', () => {
  const out = mkdtempSync(join(tmpdir(), 'zalo-api-sdk-'));
  execFileSync(join(ROOT, 'node_modules', '.bin', 'tsc'), ['-p', FOLDER, '--outDir', join(out, 'dist')]);
  writeFileSync(join(out, 'package.json'), readFileSync(join(FOLDER, 'package.json')));
  writeFileSync(
    join(out, 'try.mjs'),
    "import { codeChallenge } from 'zalo-api-sdk'; console.log(codeChallenge('x').length);",
  );
  expect(execFileSync(process.execPath, [join(out, 'try.mjs')], { cwd: out, encoding: 'utf8' })).toBe('43\n');
  rmSync(out, { recursive: true, force: true });
});

test('it depends on nothing', () => {
  const manifest = JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8')) as Record<string, unknown>;
  expect(manifest.dependencies).toBeUndefined();
  const imports = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) =>
      Array.from(readFileSync(join(FOLDER, path), 'utf8').matchAll(/from '([^']+)'/g), (match) => match[1]),
    );
  expect(imports.filter((each) => !/^(?:\.|node:crypto$)/.test(each ?? ''))).toEqual([]);
});
