import { expect, it } from 'vitest';
import { draftLabel } from '../../../src/features/import/draft-label.ts';
import { buildEvaluation } from '../../support/evaluation-builder.ts';

it('tells sheets of one project apart by their units', () => {
  const draftOf = (projectName: string, implementingUnit: string) => ({
    evaluation: buildEvaluation({ projectName, implementingUnit }),
    issues: [],
  });
  const drafts = [
    draftOf('水毁修复', '东桥镇'),
    draftOf('水毁修复', '西坪镇'),
    draftOf('图书采购', '图书馆'),
    draftOf('', '档案馆'),
  ];
  expect(drafts.map((_, index) => draftLabel(drafts, index))).toEqual([
    '1. 东桥镇 · 水毁修复',
    '2. 西坪镇 · 水毁修复',
    '3. 图书采购',
    '4. 档案馆',
  ]);
});
