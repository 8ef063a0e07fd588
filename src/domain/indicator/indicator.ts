import type { Origin } from '../evaluation/origin.ts';

/** 一级指标. */
export type Category = 'cost' | 'output' | 'benefit' | 'satisfaction';

/** How far a qualitative target was reached: 达成 · 部分达成并具有一定效果 · 未达成且效果较差 (财预〔2020〕10号). */
export type Attainment = 'met' | 'partly-met' | 'not-met';

/** The fields of an indicator that a person writes, in the order of the form. */
export const indicatorFields = [
  'category',
  'subcategory',
  'name',
  'targetText',
  'actualText',
  'maxScoreText',
  'selfScoreText',
  'deviationReason',
  'remark',
] as const;

export type IndicatorField = (typeof indicatorFields)[number];

/** One row of 绩效指标, as written: every field is text, `''` = blank (an open point, never 0). */
export type Indicator = {
  readonly id: string;
  /** Null when neither the 一级指标 cell nor the 二级指标 tells. */
  readonly category: Category | null;
  /** 一级指标 as printed without its points: 产出指标. */
  readonly categoryText: string;
  /** 二级指标 as printed: 数量指标, 经济效益. */
  readonly subcategoryText: string;
  /** 三级指标 without its numbering (指标1：). */
  readonly name: string;
  readonly targetText: string;
  readonly actualText: string;
  readonly maxScoreText: string;
  readonly selfScoreText: string;
  readonly deviationReason: string;
  readonly remark: string;
  /** Chosen by a person for qualitative targets and late deadlines; null = not chosen. */
  readonly attainment: Attainment | null;
  /** The score a person set inside the band of `attainment`; `''` = the band's default. */
  readonly judgedScoreText: string;
  /** Last year's value, for relative and trend targets. */
  readonly baselineText: string;
  readonly origins: Readonly<Partial<Record<IndicatorField, Origin>>>;
  /** Fields whose reading is uncertain. */
  readonly doubts: readonly IndicatorField[];
};

/** What an indicator says in one field, as printed. */
export const indicatorValue = (indicator: Indicator, field: IndicatorField): string => {
  if (field === 'category') return indicator.categoryText;
  return field === 'subcategory' ? indicator.subcategoryText : indicator[field];
};
