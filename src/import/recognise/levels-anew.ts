import type { IndicatorBlock } from './blocks.ts';

type Blocks = readonly IndicatorBlock[];

const levelsOf = (blocks: Blocks): readonly string[] =>
  blocks.flatMap(({ rows }) => rows.flatMap(({ category }) => (category.text === '' ? [] : [category.text])));

/**
 * 产出指标 below a head of its own in a further table, after a form that has gone from 产出指标 on to other first levels: no form
 * says a level twice, so these are the indicators of another one, though nothing above them names it. Under another label they
 * are of a longer period, or of another part of the same.
 */
export const beginsLevelsAnew = (further: Blocks, form: Blocks): boolean => {
  const [next] = further;
  if (next?.hasHead !== true || next.label !== form.at(-1)?.label) return false;
  const [first] = levelsOf([next]);
  const levels = levelsOf(form);
  return first !== undefined && levels.includes(first) && levels.at(-1) !== first;
};
