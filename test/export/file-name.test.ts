import { describe, expect, it } from 'vitest';
import { fileStem, sheetsFileStem } from '../../src/export/file-name.ts';
import { publishedEvaluation } from '../support/published-sheet.ts';

const sheet = publishedEvaluation('sanming-2023-4');

describe('file names', () => {
  it.each([
    [['单位', '项目', '2023年度'], '单位_项目_2023年度'],
    [['a/b\\c:d*e?f"g<h>i|j'], 'a b c d e f g h i j'],
    [['单位\n换行', ''], '单位 换行'],
    [['末尾点...'], '末尾点'],
    [[], '绩效表'],
    [['', ' '], '绩效表'],
    [['长'.repeat(60)], '长'.repeat(40)],
  ])('%j become %s', (parts, name) => {
    expect(fileStem(parts)).toBe(name);
  });

  it('of one sheet tell unit, project and year once', () => {
    expect(sheetsFileStem([sheet])).toBe(
      '三明市12345政务服务便民热线中心_2023年度三明市12345政务服务便民热线中心热线外包服务运营经费',
    );
    expect(sheetsFileStem([{ ...sheet, projectName: '热线外包' }])).toBe(
      '三明市12345政务服务便民热线中心_热线外包_2023年度',
    );
  });

  it('of several sheets tell what they share', () => {
    expect(sheetsFileStem([sheet, sheet])).toBe('三明市12345政务服务便民热线中心_绩效表2张_2023年度');
    expect(sheetsFileStem([sheet, { ...sheet, implementingUnit: '乙', fiscalYear: 2024 }])).toBe('绩效表2张');
  });
});
