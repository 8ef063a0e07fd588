import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;
const blankForm = new URL('../cases/files/weinan-2023-4.html', import.meta.url).pathname;

// What a process adds: words in, two streams and a code out. What they say is told in run-score.test.ts.
describe('npm run score', () => {
  it('names a file that cannot be read and goes on', () => {
    const broken = join(mkdtempSync(join(tmpdir(), 'score-')), '坏.xlsx');
    writeFileSync(broken, new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'src/cli/score.ts', '--json', broken, '没有.xlsx', blankForm],
      { cwd: root, encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(stderr).toContain('坏.xlsx：');
    expect(stderr).toContain('没有.xlsx：');
    expect(JSON.parse(stdout)).toMatchObject({ sheets: [{ kind: 'blank', form: '专项资金总体绩效目标表' }] });
  });
});
