import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;
const targets = new URL('../cases/targets.json', import.meta.url).pathname;

type Expected = {
  readonly kind?: string;
  readonly accept?: readonly string[];
  readonly op?: string;
  readonly value?: string;
};

const run = (file: string) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/read-targets.ts', file], { cwd: root, encoding: 'utf8' });

describe('npm run read-targets', () => {
  it('reads every published target as labelled', () => {
    const asked = JSON.parse(readFileSync(targets, 'utf8')) as readonly {
      readonly text: string;
      readonly read: Expected;
    }[];
    const read = JSON.parse(run(targets).stdout) as readonly Readonly<Record<string, unknown>>[];
    const wrong = asked.filter(({ read: { accept, ...expected } }, index) => {
      const found = read[index] ?? {};
      const isKind = accept === undefined || accept.includes(String(found['kind']));
      return !isKind || Object.entries(expected).some(([key, value]) => found[key] !== value);
    });
    expect(read).toHaveLength(asked.length);
    expect(wrong).toEqual([]);
  });

  it('refuses a file that is no list of targets', () => {
    const read = run('package.json');
    expect(read.status).toBe(1);
    expect(read.stderr).toContain('package.json：');
  });
});
