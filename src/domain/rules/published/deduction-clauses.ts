import type { DeductionClause } from '../../review/deduction.ts';

/** Standard reasons to deduct, as an example; every bureau keeps its own list. */
export const exampleClauses: readonly DeductionClause[] = [
  { id: 'evidence-missing', title: '未提供佐证材料', percent: '20' },
  { id: 'evidence-contradicts', title: '完成值与佐证材料不符', percent: '50' },
  { id: 'target-too-low', title: '指标值设定偏低或不可衡量', percent: '10' },
  { id: 'reason-missing', title: '未说明偏差原因', percent: '10' },
  { id: 'late', title: '未按期完成', percent: '20' },
  { id: 'money-unspent', title: '资金未支出而产出报满', percent: '50' },
  { id: 'not-related', title: '指标与项目内容无关', percent: '100' },
];
