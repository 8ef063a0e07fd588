import { squash } from '../../domain/number/fold.ts';
import { type Block, type IndicatorBlock, type IndicatorFacts, type Placed, together } from './blocks.ts';
import type { TablePieces } from './group-forms.ts';
import { withoutPoints } from './table/cell-text.ts';

const wordOf = (text: string): string => squash(withoutPoints(text)).replace(/指标$/u, '');

const blockIn = ({ placed }: TablePieces): IndicatorBlock | null => {
  const [only, ...others] = placed.flatMap(({ block }) => (block.kind === 'indicators' ? [block] : []));
  return only === undefined || others.length > 0 || only.rows.length < 2 ? null : only;
};

/** Each row of the one is called like a first level of the other, and no first level is left over. */
const sumsUp = (sums: IndicatorBlock, whole: IndicatorBlock | null | undefined): boolean => {
  if (whole === null || whole === undefined || whole.rows.length <= sums.rows.length) return false;
  const names = sums.rows.map(({ name }) => wordOf(name.text));
  const levels = new Set(whole.rows.map(({ category }) => wordOf(category.text)));
  return (
    levels.size === names.length && new Set(names).size === names.length && names.every((name) => levels.has(name))
  );
};

/** 投入 | 15 | 14.5: what the indicators of a level come to, kept beside the form. */
const asideOf = ({ name, maxScore, selfScore }: IndicatorFacts): Block => ({
  kind: 'aside',
  label: name.text,
  value: together(
    [maxScore, selfScore],
    [
      ['分值', maxScore.text],
      ['得分', selfScore.text],
    ]
      .filter(([, text]) => text !== '')
      .map(([word, text]) => `${word}：${text}`)
      .join('\n'),
  ),
});

const withoutSums = (each: Placed): readonly Placed[] =>
  each.block.kind === 'indicators'
    ? each.block.rows.map((row) => ({ ...each, row: row.row, block: asideOf(row) }))
    : [each];

/**
 * 投入 | 过程 | 产出 | 效果 with their points, in a table of their own beside the one that scores what stands below each: the sums of
 * its levels, and no form.
 */
export const settleSumsOfLevels = (tables: readonly TablePieces[]): readonly TablePieces[] => {
  const blocks = tables.map(blockIn);
  return tables.map((pieces, index): TablePieces => {
    const own = blocks[index] ?? null;
    const isOpen = own !== null && own.rows.every(({ target, actual }) => target.text + actual.text === '');
    if (!isOpen || ![blocks[index - 1], blocks[index + 1]].some((beside) => sumsUp(own, beside))) return pieces;
    return { ...pieces, placed: pieces.placed.flatMap(withoutSums), catalogue: null };
  });
};
