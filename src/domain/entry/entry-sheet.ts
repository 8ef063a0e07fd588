import type { FundingField } from '../budget/funding.ts';
import { type Evaluation, sheetTextFields } from '../evaluation/evaluation.ts';
import type { Watch } from '../monitoring/watch.ts';
import type { ProblemField, TaskField } from './form-rows.ts';
import type { Ledger } from './ledger.ts';

/** All that is edited together: the rule set, the sheet, and what is kept beside it. */
export type EntrySheet = {
  readonly ruleSetId: string;
  readonly evaluation: Evaluation;
  readonly ledger: Ledger;
  readonly watch: Watch;
};

/** Fields of the head; `fiscalYear` is written in digits, `state` by its code. */
export const sheetFields = ['formTitle', 'fiscalYear', ...sheetTextFields, 'state', 'ruleSetId', 'weights'] as const;

export type SheetField = (typeof sheetFields)[number];

/** Texts of a row, in the order of the form; `attainment` by its code, `''` = none. */
export const rowTextFields = [
  'categoryText',
  'subcategoryText',
  'name',
  'targetText',
  'actualText',
  'maxScoreText',
  'selfScoreText',
  'deviationReason',
  'remark',
  'attainment',
  'judgedScoreText',
  'baselineText',
] as const;

/** Fields of a row; `category` by its code, `''` = none. */
export const rowFields = ['category', ...rowTextFields] as const;

export type RowField = (typeof rowFields)[number];

/** What the unit says of an indicator by a month: `likelihood` by its code, `causes` by their codes with a space between. */
export const outlookFields = ['likelihood', 'causes', 'causeText', 'expectedText'] as const;

export type OutlookField = (typeof outlookFields)[number];

/** A cell: something with one text that a person can change. */
export type Place =
  | { readonly kind: 'sheet'; readonly field: SheetField }
  /** `row` counts the rows of 项目资金 from 0. */
  | { readonly kind: 'funding'; readonly row: number; readonly field: FundingField }
  /** `row` counts the rows of 问题与建议 or of 年度主要任务 from 0. */
  | { readonly kind: 'problem'; readonly row: number; readonly field: ProblemField }
  | { readonly kind: 'task'; readonly row: number; readonly field: TaskField }
  | { readonly kind: 'indicator'; readonly id: string; readonly field: RowField }
  | { readonly kind: 'measure'; readonly id: string; readonly field: 'kind' | 'interval' | 'source' }
  | { readonly kind: 'period'; readonly id: string; readonly month: number; readonly field: 'text' | 'note' }
  /** `cleared`: that nothing is said any more by a month, by its code; `''` while a month goes on from those before. */
  | { readonly kind: 'outlook'; readonly id: string; readonly month: number; readonly field: OutlookField | 'cleared' }
  /** The money of the whole sheet by a month: 1–n月执行数, and what is expected of the year. */
  | { readonly kind: 'executed'; readonly month: number; readonly field: 'text' | 'expectedText' };

/** One text per place: for maps and sets. */
export const placeKey = (place: Place): string => {
  switch (place.kind) {
    case 'sheet':
      return `sheet/${place.field}`;
    case 'funding':
    case 'problem':
    case 'task':
      return `${place.kind}/${place.row}/${place.field}`;
    case 'indicator':
      return `indicator/${place.id}/${place.field}`;
    case 'measure':
      return `measure/${place.id}/${place.field}`;
    case 'period':
    case 'outlook':
      return `${place.kind}/${place.id}/${place.month}/${place.field}`;
    case 'executed':
      return `executed/${place.month}/${place.field}`;
  }
};
