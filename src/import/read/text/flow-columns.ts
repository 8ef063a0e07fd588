import { labelSpans, pointedSpan, spanText } from './label-spans.ts';
import { isSubcategoryLabel } from './level-labels.ts';
import type { ColumnRole } from './role-costs.ts';
import { scoredLevels } from './scored-levels.ts';
import { textShape } from './text-shape.ts';
import type { Token } from './text-tokens.ts';

/** A column of a table that was flattened to text. `isLabel` tells the texts of a column of known names. */
export type FlowColumn = {
  readonly role: ColumnRole;
  readonly isLabel?: (text: string) => boolean;
  /** Its points stand right behind it: 决策 15. */
  readonly hasPoints?: true;
  /** So do those of the levels below it and of the indicators. */
  readonly arePaired?: true;
  /** Said once for each project of a list, in front of its indicators. */
  readonly isOfProject?: true;
};

/** How many tokens from a place on may be a level: by its name, or as words in front of its points. */
const levelSpans = (tokens: readonly Token[], at: number, column: FlowColumn): readonly number[] => {
  const { role, isLabel, hasPoints } = column;
  if (isLabel === undefined) return [];
  const pointed = role === 'category' ? pointedSpan(tokens, at) : 0;
  if (pointed > 0 && !isSubcategoryLabel(spanText(tokens, at, pointed))) return [pointed];
  if (hasPoints !== true) return labelSpans(tokens, at, isLabel);
  const isWord = /^\p{Script=Han}{2}/u.test(tokens[at]?.text ?? '');
  return labelSpans(tokens, at, (text) => isLabel(text) || (isWord && /^\p{Script=Han}{2,10}$/u.test(text))).filter(
    (count) => {
      const points = tokens[at + count];
      const isScored = points !== undefined && !points.isFirst && textShape(points.text) === 'number';
      return isScored || isLabel(spanText(tokens, at, count));
    },
  );
};

/** The same for every place of a table: where the points of its rows tell the levels of all, their names need not, and tell the names of indicators. */
export const spansOfLevels = (
  tokens: readonly Token[],
  columns: readonly FlowColumn[],
): readonly (readonly (readonly number[])[])[] => {
  const levels = columns.flatMap(({ isLabel }, column) => (isLabel === undefined ? [] : [column]));
  const name = columns.findIndex(({ role }) => role === 'name');
  const placeOf = scoredLevels(tokens, { levels, name, arePaired: columns[0]?.arePaired === true });
  return columns.map((column, index) =>
    tokens.map((_, at) => {
      if (placeOf === null) return levelSpans(tokens, at, column);
      const place = placeOf(at);
      return place?.column === index ? [place.span] : [];
    }),
  );
};
