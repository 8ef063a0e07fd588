import { expect, it } from 'vitest';
import type { TargetChange } from '../../../../src/domain/entry/ledger.ts';
import { reviewSheet } from '../../../../src/domain/review/reviewed-sheet.ts';
import { targetChanged } from '../../../../src/domain/review/checks/target-changed.ts';
import { national2020 } from '../../../../src/domain/rules/published/national-2020.ts';
import { buildEvaluation, buildIndicator } from '../../../support/evaluation-builder.ts';

const change = (from: string, to: string, reason: string): TargetChange => ({
  indicatorId: 'row',
  from,
  to,
  reason,
  by: '',
  at: '',
});

const observe = (targetText: string, ...targetChanges: readonly TargetChange[]) => {
  const evaluation = buildEvaluation({ indicators: [buildIndicator({ targetText })] });
  return targetChanged.find(reviewSheet(evaluation, national2020, { targetChanges }));
};

it.each([
  ['never changed', '≥100人', [], []],
  ['changed with a reason', '≥80人', [change('≥100人', '≥80人', '年中预算调减两成')], []],
  ['changed without one', '≥80人', [change('≥100人', '≥80人', '')], ['no-reason']],
  ['changed with an empty phrase', '≥80人', [change('≥100人', '≥80人', '工作需要')], ['empty-reason']],
  ['changed on beyond what is recorded', '≥60人', [change('≥100人', '≥80人', '年中预算调减两成')], ['unrecorded']],
  ['back where it was', '≥100人', [change('≥100人', '≥80人', ''), change('≥80人', '≥100人', '')], []],
  ['written in another width', '≥８０人', [change('≥100人', '≥80人', '年中预算调减两成')], []],
  ['back where it was, in another width', '≥１００ 人', [change('≥100人', '≥80人', '')], []],
  ['changed in nothing but width', '≥100人', [change('≥１００人', '≥100人', '')], []],
  [
    'changed with a reason, and then in nothing but width',
    '≥８０人',
    [change('≥100人', '≥80人', '年中预算调减两成'), change('≥80人', '≥８０人', '')],
    [],
  ],
  [
    'changed twice, the first time without a reason',
    '≥60人',
    [change('≥100人', '≥80人', ''), change('≥80人', '≥60人', '年中预算再次调减')],
    ['no-reason'],
  ],
])('%s', (_, targetText, changes, kinds) => {
  expect(observe(targetText, ...changes).map(({ kind }) => kind)).toEqual(kinds);
});

it('names the row and what the target was', () => {
  expect(observe('≥80人', change('≥100人', '≥80人', ''))[0]?.facts).toEqual({
    indicator: '培训人数',
    from: '≥100人',
    to: '≥80人',
  });
});
