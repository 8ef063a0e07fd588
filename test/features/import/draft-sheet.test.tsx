import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts';
import { DraftSheet } from '../../../src/features/import/draft-sheet.tsx';
import { buildEvaluation } from '../../support/evaluation-builder.ts';

const none = { total: '', appropriation: '', other: '' };

const listsOf = (doubts: Evaluation['doubts']): readonly string[] => {
  const page = renderToStaticMarkup(
    <DraftSheet
      evaluation={buildEvaluation({
        tasks: [
          {
            name: '巡河',
            content: '每周巡查',
            completion: '已完成',
            budget: { ...none, total: '12' },
            executed: { ...none, total: '11.5' },
          },
        ],
        problems: [{ type: '执行', problem: '支付较晚', suggestion: '提前安排' }],
        doubts,
      })}
    />,
  );
  return [...page.matchAll(/<li>.*?<\/li>/gu)].map(([item]) => item);
};

const textsIn = (items: readonly string[]): readonly string[] =>
  items.map((item) => item.replace(/<[^>]*>/gu, '').trim());

describe('the lists of a sheet as it was read', () => {
  it('say all of each row', () => {
    expect(textsIn(listsOf([]))).toEqual(['巡河 · 每周巡查 · 已完成 · 12 · 11.5', '执行 · 支付较晚 · 提前安排']);
  });

  it('are marked where they are doubted', () => {
    const isMarked = (item: string): boolean => item.includes('data-mark="doubtful"');
    expect(listsOf([]).map(isMarked)).toEqual([false, false]);
    expect(listsOf(['tasks']).map(isMarked)).toEqual([true, false]);
    expect(listsOf(['problems']).map(isMarked)).toEqual([false, true]);
  });
});
