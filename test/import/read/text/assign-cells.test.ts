import { describe, expect, it } from 'vitest';
import { assignCells } from '../../../../src/import/read/text/assign-cells.ts';
import type { FlowColumn } from '../../../../src/import/read/text/flow-columns.ts';
import { isCategoryLabel, isSubcategoryLabel } from '../../../../src/import/read/text/level-labels.ts';
import { toTokens } from '../../../../src/import/read/text/text-tokens.ts';

const levels: readonly FlowColumn[] = [
  { role: 'category', isLabel: isCategoryLabel },
  { role: 'subcategory', isLabel: isSubcategoryLabel },
  { role: 'name' },
  { role: 'target' },
];
const scored: readonly FlowColumn[] = [
  ...levels,
  { role: 'actual' },
  { role: 'score' },
  { role: 'score' },
  { role: 'reason' },
];

/** Rows as `column:text`, `?` behind what was a guess. */
const rowsOf = (text: string, columns: readonly FlowColumn[]): readonly string[] =>
  assignCells(toTokens(text.split('\n')), { columns }).map((row) =>
    row.map((cell) => `${cell.column}:${cell.text}${cell.isDoubtful ? '?' : ''}`).join(' | '),
  );

describe('assignCells', () => {
  it('finds the cells of a goal table that was copied as text', () => {
    const text =
      '产\n出\n指\n标\n数量指标\n租赁专线（条） 3\n购买短信（万条） ≥100\n质量指标 专线日常运行 平稳运行\n成本指标 三公经费控制 只减不增';
    expect(rowsOf(text, levels)).toEqual([
      '0:产出指标 | 1:数量指标 | 2:租赁专线（条）? | 3:3?',
      '2:购买短信（万条）? | 3:≥100',
      '1:质量指标 | 2:专线日常运行 | 3:平稳运行',
      '1:成本指标? | 2:三公经费控制 | 3:只减不增',
    ]);
  });

  it('learns how wide the columns are, and so where a name ends', () => {
    const text =
      '产出指\n标\n数量指标\n平台热线接\n听坐席人数\n≥35 人 34 10 9.71\n人员流入流\n出\n热线外包服\n务考核\n≥90 分 94.4 5 5\n质量指标 诉求件转办\n准确率\n≥95% 97.57 5 5';
    expect(rowsOf(text, scored)).toEqual([
      '0:产出指标 | 1:数量指标 | 2:平台热线接听坐席人数 | 3:≥35 人 | 4:34 | 5:10 | 6:9.71 | 7:人员流入流出',
      '2:热线外包服务考核 | 3:≥90 分 | 4:94.4 | 5:5 | 6:5',
      '1:质量指标 | 2:诉求件转办准确率 | 3:≥95% | 4:97.57 | 5:5 | 6:5',
    ]);
  });

  it('marks a row in which one number is missing: which one, the text does not tell', () => {
    expect(rowsOf('产出指标 质量指标 自检考核 =优优 优 10', scored)).toEqual([
      '0:产出指标 | 1:质量指标? | 2:自检考核? | 3:=优优? | 4:优? | 5:10?',
    ]);
  });

  it('marks a boundary that could stand elsewhere', () => {
    const [row] = rowsOf('效益指标 社会效益指标\n推动今年工作\n顺利开展\n工作顺利开\n展', levels);
    expect(row).toMatch(/2:.*\?.* \| 3:.*\?$/);
  });

  it('takes the end of a name for no level, and says that it could be one', () => {
    expect(rowsOf('满意度指标 服务对象满意度指标\n群众\n满意度 ≥95%', levels)).toEqual([
      '0:满意度指标? | 1:服务对象满意度指标? | 2:群众满意度? | 3:≥95%?',
    ]);
  });

  it('keeps what is printed for the person who fills in as rows without a target', () => {
    expect(rowsOf('产出指标\n数量指标\n指标 1：\n指标 2：\n……', levels)).toEqual([
      '0:产出指标 | 1:数量指标 | 2:指标1：',
      '2:指标2：',
      '2:……?',
    ]);
  });

  it('finds nothing in nothing', () => {
    expect(assignCells([], { columns: levels })).toEqual([]);
  });
});
