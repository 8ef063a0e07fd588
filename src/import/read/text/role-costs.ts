import type { TextShape } from './text-shape.ts';

/** What a column takes, as far as the shape of its texts goes. */
export type ColumnRole =
  | 'category'
  | 'subcategory'
  | 'name'
  | 'heading'
  | 'target'
  /** A target whose unit stands in a column of its own, as its sign may. */
  | 'figure'
  /** 调整后指标值, blank where nothing was adjusted. */
  | 'adjusted'
  | 'actual'
  | 'score'
  /** Points of a level, in its first row only. */
  | 'points'
  | 'unit'
  | 'sign'
  /** 完成比例, 得分系数. */
  | 'rate'
  /** √, 是. */
  | 'mark'
  | 'number'
  | 'text'
  /** 绩效指标描述 in front of the values: what an indicator means, in nearly all rows. */
  | 'description'
  | 'reason';

type Costs = Readonly<Record<TextShape, number>>;

const targetCosts: Costs = {
  number: 0.6,
  signed: 0,
  measure: 0.2,
  rating: 0.2,
  deadline: 0.3,
  change: 0.4,
  none: 0.8,
  placeholder: 6,
  phrase: 2.2,
};

const textCosts: Costs = {
  number: 4,
  signed: 3,
  measure: 1.5,
  rating: 1,
  deadline: 1,
  change: 0.4,
  none: 1,
  placeholder: 0.5,
  phrase: 0.2,
};

/** How ill a text of that shape suits the beginning of a cell of that role; 0 = well. */
export const startCosts: Readonly<Record<ColumnRole, Costs>> = {
  category: { number: 9, signed: 9, measure: 9, rating: 9, deadline: 9, change: 9, none: 9, placeholder: 9, phrase: 9 },
  subcategory: {
    number: 9,
    signed: 9,
    measure: 9,
    rating: 9,
    deadline: 9,
    change: 9,
    none: 5,
    placeholder: 9,
    phrase: 5,
  },
  name: { number: 5, signed: 8, measure: 4, rating: 4, deadline: 2.5, change: 2, none: 1, placeholder: 0, phrase: 0 },
  heading: {
    number: 5,
    signed: 8,
    measure: 4,
    rating: 4,
    deadline: 2.5,
    change: 2,
    none: 1,
    placeholder: 0,
    phrase: 0,
  },
  target: targetCosts,
  figure: { ...targetCosts, number: 0, signed: 0.5, measure: 1, deadline: 0.6 },
  adjusted: { ...targetCosts, number: 0.1, signed: 0.1 },
  actual: {
    number: 0,
    signed: 1,
    measure: 0.2,
    rating: 0.2,
    deadline: 0.3,
    change: 0.4,
    none: 1,
    placeholder: 6,
    phrase: 1.9,
  },
  score: { number: 0, signed: 9, measure: 5, rating: 9, deadline: 9, change: 9, none: 1.5, placeholder: 9, phrase: 9 },
  points: { number: 0, signed: 9, measure: 3, rating: 9, deadline: 9, change: 9, none: 2, placeholder: 9, phrase: 9 },
  unit: { number: 6, signed: 6, measure: 3, rating: 3, deadline: 6, change: 6, none: 1, placeholder: 6, phrase: 0.5 },
  sign: { number: 9, signed: 0, measure: 9, rating: 9, deadline: 9, change: 9, none: 5, placeholder: 9, phrase: 5 },
  rate: { number: 0, signed: 5, measure: 0, rating: 6, deadline: 7, change: 5, none: 0.6, placeholder: 7, phrase: 7 },
  mark: { number: 9, signed: 9, measure: 9, rating: 9, deadline: 9, change: 9, none: 9, placeholder: 9, phrase: 9 },
  number: {
    number: 0,
    signed: 5,
    measure: 0.5,
    rating: 7,
    deadline: 7,
    change: 7,
    none: 0.5,
    placeholder: 7,
    phrase: 7,
  },
  text: textCosts,
  description: textCosts,
  reason: {
    number: 6,
    signed: 8,
    measure: 4,
    rating: 3,
    deadline: 3,
    change: 1,
    none: 0.8,
    placeholder: 5,
    phrase: 0.5,
  },
};

/** What it costs to take a cell for blank. */
const skipCosts: Readonly<Record<ColumnRole, number>> = {
  category: 0,
  subcategory: 0.2,
  name: 6,
  heading: 6,
  target: 4,
  figure: 4,
  adjusted: 0.5,
  actual: 3,
  score: 2.7,
  points: 0.3,
  unit: 1,
  sign: 1,
  rate: 0.8,
  mark: 0,
  number: 0.3,
  text: 1.5,
  description: 0.9,
  reason: 0.1,
};

/** What it costs to leave the columns between two places blank; a level with points has one below it that has some too. */
export const skipCost = (roles: readonly ColumnRole[]): number => {
  const open = roles[0] === 'subcategory' && roles[1] === 'points' ? 2 : 0;
  return roles.reduce((cost, role) => cost + skipCosts[role], open);
};
