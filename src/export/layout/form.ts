import type { FundingField, FundingRowKind } from '../../domain/budget/funding.ts';
import type { SheetTextField } from '../../domain/evaluation/evaluation.ts';
import type { Category } from '../../domain/indicator/indicator.ts';
import type { CellAlign, CellRole, NumberFormat, Orientation } from './sheet-layout.ts';

export type IndicatorContent =
  | 'categoryText'
  | 'subcategoryText'
  | 'name'
  | 'targetText'
  | 'actualText'
  | 'maxScoreText'
  | 'selfScoreText'
  | 'deviationReason'
  | 'remark'
  | 'baselineText'
  | BesideContent
  | 'blank';

/** Columns of 绩效运行监控表 and 自评复核表: kept beside the sheet, or noted in 备注 when such a table was read. */
export type BesideContent =
  | 'progress'
  | 'expected'
  | 'cause.funding'
  | 'cause.institution'
  | 'cause.staff'
  | 'cause.hardware'
  | 'cause.other'
  | 'causeText'
  | 'likelihood.certain'
  | 'likelihood.possible'
  | 'likelihood.impossible'
  | 'nature'
  | 'plainTarget'
  | 'unit'
  | 'reviewedActual'
  | 'reviewedScore'
  | 'scoreGap'
  | 'note'
  | 'reviewNote';

/** Cells of those tables that belong to the sheet as a whole. */
export type BesideField =
  | 'executedAtMonth'
  | 'rateAtMonth'
  | 'expectedAmount'
  | 'executionReviewedActual'
  | 'executionReviewedScore'
  | 'executionGap'
  | 'executionNote'
  | 'reviewedTotal'
  | 'totalGap'
  | 'opinion';

/** The last three stand on 绩效运行监控表: 1-7月执行数, 1-7月执行率, 全年预计执行数. */
export type FundingContent = FundingField | 'executedAtMonthText' | 'rateAtMonthText' | 'expectedAmountText';

export type TaskContent =
  | 'name'
  | 'content'
  | 'completion'
  | 'budget.total'
  | 'budget.appropriation'
  | 'budget.other'
  | 'executed.total'
  | 'executed.appropriation'
  | 'executed.other'
  | 'blank';

export type ProblemContent = 'type' | 'problem' | 'suggestion';

/** What fills a cell. In `text`, `{fiscalYear}`, `{moneyUnit}` and `{month}` stand for the sheet's own. */
export type CellContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly field: SheetTextField }
  | { readonly kind: 'funding'; readonly row: FundingRowKind; readonly field: FundingField }
  | { readonly kind: 'beside'; readonly field: BesideField }
  /** The initial amount of a further row of the money, told by its label. */
  | { readonly kind: 'fundingDetail'; readonly label: string }
  /** A printed pair without a field of its own: 项目属性. */
  | { readonly kind: 'attribute'; readonly label: string }
  /** All indicators of one 二级指标 in a cell, a line each: 数量指标：出差下乡核实验次数(≥5次). */
  | { readonly kind: 'subcategory'; readonly subcategory: string; readonly prefix: string };

/** Size and looks of a cell; `format` null prints the text as written. */
export type CellStyle = {
  readonly columns: number;
  readonly role: CellRole;
  readonly align: CellAlign;
  readonly format: NumberFormat | null;
};

export type FormCell = CellStyle & { readonly rows: number; readonly content: CellContent };

export type ListColumn<Content extends string> = CellStyle & {
  readonly content: Content;
  /** Equal neighbours become one cell, within the merges of the columns before. */
  readonly merge: 'equal' | 'never';
};

/** The label beside a list, as tall as its heads and rows. */
export type Spine = FormCell | null;

export type FundingListRow = {
  readonly kind: FundingRowKind;
  readonly label: string;
  /** Printed whatever was written: `—` where a row carries no points. */
  readonly fixed: Readonly<Partial<Record<FundingContent, string>>>;
};

export type FormBand =
  | {
      readonly kind: 'rows';
      readonly rows: readonly (readonly FormCell[])[];
      /** The rows stand in the columns of the list above: where a page begins with them, its heads stand over them too. */
      readonly closes?: 'list';
    }
  /** A row per sheet: several sheets on such a form make one table. */
  | {
      readonly kind: 'register';
      readonly heads: readonly (readonly FormCell[])[];
      readonly row: readonly FormCell[];
    }
  | {
      readonly kind: 'funding';
      readonly spine: Spine;
      readonly heads: readonly (readonly FormCell[])[];
      readonly label: CellStyle;
      readonly rows: readonly FundingListRow[];
      readonly columns: readonly ListColumn<FundingContent>[];
    }
  | {
      readonly kind: 'indicators';
      readonly spine: Spine;
      readonly heads: readonly (readonly FormCell[])[];
      /** Order of 一级指标 on this form; null keeps the order of the unit. */
      readonly order: readonly Category[] | null;
      readonly columns: readonly ListColumn<IndicatorContent>[];
    }
  | {
      readonly kind: 'tasks';
      readonly spine: Spine;
      readonly heads: readonly (readonly FormCell[])[];
      readonly columns: readonly ListColumn<TaskContent>[];
      /** The 金额合计 row below the tasks; null when the form has none. */
      readonly sum: readonly FormCell[] | null;
    }
  | {
      readonly kind: 'problems';
      readonly spine: Spine;
      readonly heads: readonly (readonly FormCell[])[];
      readonly columns: readonly ListColumn<ProblemContent>[];
    };

/** A published form as data: labels, order, merges, widths, formats. Nothing about how it is drawn. */
export type Form = {
  readonly id: string;
  /** As people call it: 专项资金绩效自评表（三明、福建）. */
  readonly name: string;
  /** The document the form was published with. */
  readonly citation: string;
  readonly orientation: Orientation;
  readonly columnWidths: readonly number[];
  readonly bands: readonly FormBand[];
};
