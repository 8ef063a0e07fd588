import type { EvaluationField } from '../../../domain/evaluation/evaluation.ts';
import { type Block, certain, type Fact, type Reading } from '../blocks.ts';
import type { Grid } from '../table/grid.ts';

/** 合计 90 | 89: the indicators alone, without the points of the execution. */
export const isPartSum = (block: Block): boolean =>
  block.kind === 'total' && block.isSum && block.maxScore !== null && !/^100(?:\.0+)?$/u.test(block.maxScore.text);

/** A total row says more than a 自评得分 in the head, and that more than a sum of the indicators or of tasks. */
export const rankOf = (block: Block): number =>
  isPartSum(block) || (block.kind === 'funding' && block.isSumOfTasks === true)
    ? 2
    : block.kind === 'pair' && (block.key === 'total' || block.key === 'grade')
      ? 1
      : 0;

type Verdict = { readonly statedTotal: string | undefined; readonly statedGrade: string | undefined };

/** The total and the grade that a sentence tells: 该项目自评总分99.25分，等级为优。 */
const verdictIn = (text: string): Verdict => ({
  statedTotal: /(?:总分|总得分|总评分|综合得分|自评得分)(?:为|是|[:：])?\s*(\d{1,3}(?:\.\d+)?)\s*分/u.exec(text)?.[1],
  statedGrade: /(?:等级|等次|结论|结果)(?:(?:为|是|[:：])\s*[“"「『]?|[“"「『])([优良中差])/u.exec(text)?.[1],
});

/** The text tells the total in a sentence. */
export const saysVerdict = (text: string): boolean => verdictIn(text).statedTotal !== undefined;

/** A sentence of its own that tells the total, kept as the conclusion it is; null for any other. */
export const readSaidVerdict = (grid: Grid, row: number): Reading | null => {
  const [only, ...others] = grid.cellsIn(row);
  if (only === undefined || others.length > 0 || !saysVerdict(only.text)) return null;
  const value = certain(only);
  return { blocks: [{ kind: 'pair', key: 'achievements', label: '评价结论', value }], troubles: [], next: row + 1 };
};

/** 自评总分97.48分，自评等级为“优” in the words of the conclusion, where the form says it nowhere else: uncertain. */
export const addSaidVerdict = <Kept extends Fact>(fields: Map<EvaluationField, Kept>): void => {
  const said = fields.get('achievements');
  if (said === undefined) return;
  const found = verdictIn(said.text);
  for (const field of ['statedTotal', 'statedGrade'] as const) {
    const text = found[field];
    if (text !== undefined && !fields.has(field)) fields.set(field, { ...said, text, isDoubtful: true });
  }
};
