import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildSample } from '../../../src/cli/sample/build-sample.ts';
import { parseWorkspaceFile } from '../../../src/storage/schema/workspace-file.ts';

const shipped = parseWorkspaceFile(readFileSync('public/sample/workspace.json', 'utf8'));

test('the shipped sample is what the reader makes of the published files today', async () => {
  expect(shipped).toEqual({ ok: true, value: await buildSample('test/cases/files') });
});
