import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;

// What a process adds: words in, a stream and a code out. What they say is told in run-read-targets.test.ts.
it('npm run read-targets names a file that is not there', () => {
  const asked = ['--import', 'tsx', 'src/cli/read-targets.ts', '没有.json'];
  const { status, stderr } = spawnSync(process.execPath, asked, { cwd: root, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain('没有.json');
  expect(stderr).toContain('ENOENT');
});
