import type { EvaluationField } from '../../domain/evaluation/evaluation.ts';
import type { Block, Fact } from './blocks.ts';

/** 合计 90 | 89: the indicators alone, without the points of the execution. */
export const isPartSum = (block: Block): boolean =>
  block.kind === 'total' && block.isSum && block.maxScore !== null && block.maxScore.text !== '100';

/** A total row says more than a 自评得分 in the head, and that more than a sum of the indicators or of tasks. */
export const rankOf = (block: Block): number =>
  isPartSum(block) || (block.kind === 'funding' && block.isSumOfTasks === true)
    ? 2
    : block.kind === 'pair' && (block.key === 'total' || block.key === 'grade')
      ? 1
      : 0;

/** 自评总分97.48分，自评等级为“优” in the words of the conclusion, where the form says it nowhere else: uncertain. */
export const addSaidVerdict = <Kept extends Fact>(fields: Map<EvaluationField, Kept>): void => {
  const said = fields.get('achievements');
  if (said === undefined) return;
  const found = {
    statedTotal: /(?:总分|总得分|总评分|综合得分|自评得分)(?:为|是|[:：])?\s*(\d{1,3}(?:\.\d+)?)\s*分/u.exec(
      said.text,
    )?.[1],
    statedGrade: /(?:等级|等次|结论|结果)(?:(?:为|是|[:：])\s*[“"「『]?|[“"「『])([优良中差])/u.exec(said.text)?.[1],
  };
  for (const field of ['statedTotal', 'statedGrade'] as const) {
    const text = found[field];
    if (text !== undefined && !fields.has(field)) fields.set(field, { ...said, text, isDoubtful: true });
  }
};
