import { describe, expect, it } from 'vitest';
import { applyEdits, invertEdits } from '../../../../src/domain/entry/edit.ts';
import { emptyLedger } from '../../../../src/domain/entry/ledger.ts';
import { emptyWatch } from '../../../../src/domain/monitoring/watch.ts';
import { judgePaste } from '../../../../src/features/entry/sheet/judge-paste.ts';
import { yearColumnIds } from '../../../../src/features/entry/sheet/year-columns.ts';
import type { GridPaste } from '../../../../src/ui/grid/use-grid.ts';
import { buildEvaluation, buildIndicator } from '../../../support/evaluation-builder.ts';

const sheet = {
  ruleSetId: 'national-2020',
  evaluation: buildEvaluation({
    indicators: [buildIndicator({ id: 'a' }), buildIndicator({ id: 'b', name: '', targetText: '' })],
  }),
  ledger: emptyLedger,
  watch: emptyWatch,
};

/** A block on the first cell of the row and column; null is covered by a merge. */
const block = (lines: readonly (readonly (string | null)[])[], top = 0, left = 0): GridPaste => {
  const { indicators } = sheet.evaluation;
  const texts = lines.flatMap((line, at) =>
    line.flatMap((text, over) =>
      text === null ? [] : [{ row: top + at, column: yearColumnIds[left + over] ?? null, text }],
    ),
  );
  return {
    cells: texts.flatMap(({ row, column, text }) => {
      const id = indicators[row]?.id;
      return id === undefined || column === null ? [] : [{ row: id, column, text }];
    }),
    outside: texts.filter(({ row, column }) => row >= indicators.length || column === null),
  };
};

const setting = () => {
  let count = 0;
  return { newId: () => `new-${(count += 1)}` };
};

const nameColumn = yearColumnIds.indexOf('name');
const actualColumn = yearColumnIds.indexOf('actualText');

describe('粘贴到填报表', () => {
  const long = block([
    ['产出指标', '质量指标', '合格率', '≥95%'],
    ['产出指标', '时效指标', '完成时间', '12月底前'],
    ['效益指标', '社会效益', '受益人数', '≥30人'],
    [null, null, '投诉次数', '≤3次'],
  ]);

  it('adds the rows that a block needs, with the levels it says or the row above has', () => {
    const { edits, addedRows, lines } = judgePaste(sheet, long, setting());
    const { indicators } = applyEdits(sheet, edits).evaluation;
    expect(addedRows).toBe(2);
    expect(indicators.map(({ name, targetText }) => [name, targetText])).toEqual([
      ['合格率', '≥95%'],
      ['完成时间', '12月底前'],
      ['受益人数', '≥30人'],
      ['投诉次数', '≤3次'],
    ]);
    expect(indicators.slice(2).map(({ category, subcategoryText }) => [category, subcategoryText])).toEqual([
      ['benefit', '社会效益'],
      ['benefit', '社会效益'],
    ]);
    expect(lines.filter(({ outcome }) => outcome === 'outside')).toEqual([]);
  });

  it('is taken back with its rows as one step', () => {
    const { edits } = judgePaste(sheet, long, setting());
    expect(applyEdits(applyEdits(sheet, edits), invertEdits(edits))).toEqual(sheet);
  });

  it.each([
    ['a line without a name', block([['9'], ['8'], ['7']], 0, actualColumn), sheet],
    [
      'a sheet that was submitted once',
      block([['甲'], ['乙'], ['丙']], 0, nameColumn),
      { ...sheet, ledger: { ...emptyLedger, weights: 'locked' as const } },
    ],
  ])('adds no row for %s', (_, pasted, to) => {
    const { addedRows, lines, edits } = judgePaste(to, pasted, setting());
    expect(addedRows).toBe(0);
    expect(applyEdits(to, edits).evaluation.indicators).toHaveLength(2);
    expect(lines[0]).toMatchObject({ text: pasted.outside[0]?.text, outcome: 'outside' });
  });

  it('tells refused cells first, then doubtful ones, and calls a row without a name by its number', () => {
    const { lines } = judgePaste(sheet, block([['很多'], ['8'], ['7'], ['']], 0, actualColumn), setting());
    expect(lines).toEqual([
      { place: '第 3 行 · 实际完成值', text: '7', outcome: 'outside' },
      { place: '培训人数 · 实际完成值', text: '很多', outcome: 'doubtful' },
      { place: '第 2 行 · 实际完成值', text: '8', outcome: 'taken' },
    ]);
  });

  it('says what stood beyond the last column', () => {
    const last = yearColumnIds.length - 1;
    const { lines } = judgePaste(sheet, block([['人员流动', '多余']], 0, last), setting());
    expect(lines.map(({ place, outcome }) => [place, outcome])).toEqual([
      ['第 1 行 · 最后一列之后', 'outside'],
      ['培训人数 · 偏差原因及改进措施', 'taken'],
    ]);
  });
});
