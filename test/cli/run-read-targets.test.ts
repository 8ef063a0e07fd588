import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runReadTargets } from '../../src/cli/run-read-targets.ts';
import { keptStreams } from '../support/kept-streams.ts';

const targets = new URL('../cases/targets.json', import.meta.url).pathname;

type Expected = {
  readonly kind?: string;
  readonly accept?: readonly string[];
  readonly op?: string;
  readonly value?: string;
};

const run = async (file: string) => {
  const { streams, kept } = keptStreams();
  const code = await runReadTargets([file], streams);
  return { code, ...kept() };
};

describe('runReadTargets', () => {
  it('reads every published target as labelled', async () => {
    const asked = JSON.parse(readFileSync(targets, 'utf8')) as readonly {
      readonly text: string;
      readonly read: Expected;
    }[];
    const read = JSON.parse((await run(targets)).out) as readonly Readonly<Record<string, unknown>>[];
    const wrong = asked.filter(({ read: { accept, ...expected } }, index) => {
      const found = read[index] ?? {};
      const isKind = accept === undefined || accept.includes(String(found['kind']));
      return !isKind || Object.entries(expected).some(([key, value]) => found[key] !== value);
    });
    expect(read).toHaveLength(asked.length);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['没有这个文件', null, ['文件不能读取', 'ENOENT']],
    ['不是 JSON', '≥5次', ['不是 JSON']],
    ['不是数组', '{"text":"≥5次"}', ['应为数组']],
    ['一项不对', '[{"text":"≥5次"},{"name":"培训人数"}]', ['第 2 项的 text']],
    ['一项不是对象', '[{"text":"≥5次"},{"text":"≥6次"},7]', ['第 3 项不对']],
  ])('tells the cause: %s', async (_, content, told) => {
    const folder = mkdtempSync(join(tmpdir(), 'targets-'));
    const file = join(folder, 'asked.json');
    if (content !== null) writeFileSync(file, content);
    const read = await run(file);
    rmSync(folder, { recursive: true });
    expect(read.code).toBe(1);
    for (const words of [file, ...told]) expect(read.err).toContain(words);
  });

  it('says how it is called when asked for help', async () => {
    const read = await run('--help');
    expect(read.code).toBe(2);
    expect(read.err).toContain('read-targets');
  });
});
