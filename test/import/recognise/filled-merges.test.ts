import { describe, expect, it } from 'vitest';
import { mergeFilled } from '../../../src/import/recognise/filled-merges.ts';
import { rawTable } from '../../support/raw-table-builder.ts';

const spans = (row: readonly string[]): readonly string[] =>
  mergeFilled(rawTable([row])).cells.map((cell) => `${cell.text}×${cell.columnSpan}`);

describe('mergeFilled', () => {
  it.each<[readonly string[], readonly string[]]>([
    [
      ['预期目标', '预期目标', '预期目标', '完成情况', '完成情况', '完成情况'],
      ['预期目标×3', '完成情况×3'],
    ],
    [
      ['平稳运行', '平稳运行'],
      ['平稳运行×1', '平稳运行×1'],
    ],
    [
      ['10', '10', '10'],
      ['10×1', '10×1', '10×1'],
    ],
    [
      ['—', '—', '—'],
      ['—×1', '—×1', '—×1'],
    ],
  ])('makes %j into %j', (row, expected) => {
    expect(spans(row)).toEqual(expected);
  });
});
