import { foldText } from '../../../domain/number/fold.ts';
import { parseTarget } from '../../../domain/target/parse-target.ts';
import type { TargetKind } from '../../../domain/target/target.ts';
import { isPlaceholder } from '../../recognise/table/cell-text.ts';

/** What a piece of text looks like, whatever column it belongs to. */
export type TextShape =
  | 'number'
  | 'signed'
  | 'measure'
  | 'rating'
  | 'deadline'
  | 'change'
  | 'none'
  | 'placeholder'
  | 'phrase';

const shapeOfTarget: Readonly<Record<TargetKind, TextShape>> = {
  numeric: 'measure',
  range: 'measure',
  deadline: 'deadline',
  rating: 'rating',
  relative: 'change',
  trend: 'change',
  schedule: 'change',
  statement: 'phrase',
  none: 'none',
};

const context = { category: null, subcategoryText: '', name: '', fiscalYear: null };

const shapeOf = (text: string): TextShape => {
  const folded = foldText(text);
  if (/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^-?\d+(?:\.\d+)?$/.test(folded)) return 'number';
  if (/^[≥≤><=≧≦═]/.test(folded)) return 'signed';
  if (isPlaceholder(folded)) return 'placeholder';
  return shapeOfTarget[parseTarget(folded, context).kind];
};

/** The text is a whole value and nothing else: `≥3000亩` is one, `≥3000亩实施方案` is not. */
export const isWholeValue = (text: string): boolean => {
  const shape = textShape(text);
  return shape === 'signed' ? parseTarget(text, context).kind !== 'statement' : shape !== 'phrase';
};

const seen = new Map<string, TextShape>();
const mostSeen = 5000;

export const textShape = (text: string): TextShape => {
  const known = seen.get(text);
  if (known !== undefined) return known;
  const shape = text.length > 40 ? 'phrase' : shapeOf(text);
  if (seen.size >= mostSeen) seen.clear();
  seen.set(text, shape);
  return shape;
};
