import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/import/import-file.ts';
import { hostileFiles } from '../support/hostile-files.ts';

describe('a hostile file', () => {
  it.each(hostileFiles)('is refused with its reason: $name', async ({ name, bytes, failure }) => {
    const read = await importFile({ file: name, bytes: bytes() }, { newId: () => 'id' });
    expect(read).toMatchObject({ failure: { kind: failure }, drafts: [] });
  });

  it('takes little memory to refuse, and never stops the batch command', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
    // Those that would need much memory, and one that needs none.
    const refused = hostileFiles.filter(({ failure }) => failure === 'too-large' || failure === 'empty');
    const paths = refused.map(({ name, bytes }) => {
      const path = join(folder, name);
      writeFileSync(path, bytes());
      return path;
    });
    const good = 'test/cases/files/sanming-2023-1.xlsx';
    const run = spawnSync(
      process.execPath,
      ['--max-old-space-size=512', '--import', 'tsx', 'src/cli/score.ts', '--json', ...paths, good],
      { encoding: 'utf8' },
    );
    const lines = run.stderr.split('\n');
    expect(paths.filter((path) => !lines.some((line) => line.includes(path)))).toEqual([]);
    expect(run.status).toBe(1);
    expect((JSON.parse(run.stdout) as { sheets: readonly unknown[] }).sheets).toHaveLength(1);
  }, 300_000);
});
