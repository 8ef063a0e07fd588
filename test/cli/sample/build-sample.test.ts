import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildSample } from '../../../src/cli/sample/build-sample.ts';
import { parseWorkspaceFile } from '../../../src/storage/schema/workspace-file.ts';

const shipped = readFileSync('public/sample/workspace.json', 'utf8');
const built = await buildSample('test/cases/files');

describe('the shipped sample workspace', () => {
  it('is what the reader makes of the published files today', () => {
    expect(JSON.parse(shipped)).toEqual(JSON.parse(JSON.stringify(built)));
  });

  it('opens with the nineteen published tables and three made-up projects', () => {
    const opened = parseWorkspaceFile(shipped);
    expect(opened.ok && opened.value.evaluations.map(({ evaluation }) => evaluation)).toEqual(
      built.evaluations.map(({ evaluation }) => evaluation),
    );
    expect(built.evaluations).toHaveLength(22);
  });

  it('names the unit of every table', () => {
    const units = new Set(built.evaluations.map(({ evaluation }) => evaluation.implementingUnit));
    expect([...units].toSorted()).toEqual(
      [
        '三明市12345政务服务便民热线中心',
        '柳州市12345政务服务热线管理中心',
        '渭南市12345热线服务中心',
        '陕西省政务服务中心',
        '“12345”便民服务中心',
        '示例单位（数据为示例）',
      ].toSorted(),
    );
  });
});
