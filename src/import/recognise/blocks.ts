import type { Problem, Task } from '../../domain/evaluation/evaluation.ts';
import type { FundingField, FundingRowKind } from '../../domain/budget/funding.ts';
import type { ImportIssueKind } from '../draft/draft.ts';
import type { RawCell } from '../read/raw-table.ts';
import type { HeaderKey } from './labels/header-labels.ts';

/** A text with the cell it came from; `isDoubtful` when it was moved, inferred, split or repaired. */
export type Fact = { readonly text: string; readonly cell: RawCell | null; readonly isDoubtful: boolean };

/** Something not understood, at a place of the table at hand. */
export type Trouble = {
  readonly kind: ImportIssueKind;
  readonly row: number | null;
  readonly column: number | null;
  readonly text: string;
};

/** The target of one place, whose column stands beside those of others, and what was not understood in it. */
export type TargetOfPlace = { readonly target: Fact; readonly troubles: readonly Trouble[] };

/** One row of 绩效指标 as found in the table. */
export type IndicatorFacts = {
  readonly row: number;
  readonly category: Fact;
  /** The 一级指标 was taken over from above without a merged cell. */
  readonly isCategoryCarried: boolean;
  readonly subcategory: Fact;
  readonly name: Fact;
  readonly target: Fact;
  /** Where places or units have a column of targets each, that of each in their order; `target` is what all of them come to. */
  readonly ofPlaces?: readonly TargetOfPlace[];
  readonly actual: Fact;
  readonly maxScore: Fact;
  readonly selfScore: Fact;
  readonly reason: Fact;
  readonly remark: Fact;
  readonly baseline: Fact;
};

/** One row of 项目资金 as found in the table. */
export type FundingFacts = {
  readonly kind: FundingRowKind;
  readonly label: string;
  readonly values: Readonly<Partial<Record<FundingField, Fact>>>;
};

export type MoneyColumn = '万元' | '元';

/** Columns the table does not have: nothing can be missing in them row by row. */
export type Lacks = { readonly category: boolean; readonly name: boolean; readonly target: boolean };

/** What an indicator table holds beside its rows, for choosing the kind of form and for carrying on in a next table. */
export type IndicatorBlock = {
  readonly kind: 'indicators';
  readonly label: string;
  readonly hasHead: boolean;
  readonly holdsActuals: boolean;
  readonly holdsScores: boolean;
  readonly isMonitoring: boolean;
  readonly lacks: Lacks;
  /** The columns of targets are surely those of places or bodies: their names, in the order of `ofPlaces`. */
  readonly places?: readonly Fact[];
  readonly rows: readonly IndicatorFacts[];
};

/** One project of a table that lists several. */
export type ProjectFacts = {
  readonly row: number;
  readonly project: Fact;
  readonly unit: Fact;
  readonly department: Fact;
  readonly goal: Fact;
  readonly goalResult: Fact;
  readonly total: Fact;
  readonly grade: Fact;
  readonly year: Fact;
  readonly funding: readonly FundingFacts[];
  readonly attributes: readonly { readonly label: string; readonly text: string }[];
  readonly rows: readonly IndicatorFacts[];
};

/** What a stretch of rows was understood to be. */
export type Block =
  | {
      readonly kind: 'title';
      readonly title: string;
      readonly cell: RawCell | null;
      /** 三、项目绩效自评情况: a later chapter of a report, which reads like a title of its own. */
      readonly isChapter?: boolean;
      /** What the title itself, or a line above it, calls the project: it counts where the form does not name one. */
      readonly project?: string;
      /** （某某项目） in a line of its own below the title: it counts before 专项名称. */
      readonly projectBelow?: Fact;
    }
  | {
      readonly kind: 'year';
      readonly year: number | null;
      readonly cell: RawCell | null;
      readonly isDoubtful?: boolean;
      /** 项目支出绩效自评汇总表 with its year: no form's name, but that of each form in the list below. */
      readonly listTitle?: string;
      /** 某局2025年部门预算绩效文本: a heading over all forms of the table, of which each may print a year of its own. */
      readonly isOverForms?: boolean;
    }
  | { readonly kind: 'money-unit'; readonly unit: MoneyColumn }
  | { readonly kind: 'pair'; readonly key: HeaderKey; readonly label: string; readonly value: Fact }
  /** A printed pair that the model has no field for; told already where its label raised an issue. */
  | { readonly kind: 'aside'; readonly label: string; readonly value: Fact }
  | {
      readonly kind: 'funding';
      readonly unit: MoneyColumn | null;
      readonly rows: readonly FundingFacts[];
      /** 金额合计 below the tasks of a year: the money of the form where nothing else tells it. */
      readonly isSumOfTasks?: boolean;
    }
  | {
      readonly kind: 'goals';
      readonly expected: Fact | null;
      readonly actual: Fact | null;
      /** 年度绩效目标2: it follows the goal of another block. */
      readonly isFurther?: boolean;
      /** Told for the form's year among others: it counts before a goal of no year. */
      readonly isOfYear?: boolean;
    }
  /** 中期目标, 实施期目标: the goal of the form where it has none of a year, else kept beside. */
  | { readonly kind: 'goal-of-period'; readonly label: string; readonly value: Fact }
  | {
      readonly kind: 'tasks';
      readonly tasks: readonly Task[];
      readonly cell: RawCell | null;
      readonly isDoubtful: boolean;
    }
  | {
      readonly kind: 'problems';
      readonly problems: readonly Problem[];
      readonly cell: RawCell | null;
      readonly isDoubtful: boolean;
    }
  | {
      readonly kind: 'total';
      /** 合计 of the rows above, which may lack the points of the execution. */
      readonly isSum: boolean;
      readonly maxScore: Fact | null;
      readonly total: Fact | null;
      readonly grade: Fact | null;
    }
  | {
      readonly kind: 'projects';
      readonly holdsActuals: boolean;
      readonly holdsScores: boolean;
      /** 部门名称 heads the names: whole departments, which nobody is over. */
      readonly isOfDepartments?: boolean;
      /** Places side by side, with no money told of each: that of the form is all that is told. */
      readonly sharesMoney?: true;
      /** What its indicators have no columns for. */
      readonly lacks?: Lacks;
      readonly projects: readonly ProjectFacts[];
      /** The rest of the last project of the table before, where the list goes on in this one. */
      readonly rest?: ProjectFacts;
    }
  | IndicatorBlock
  | { readonly kind: 'nothing' };

/** A block with its place, and what was not understood while reading it. */
export type Placed = {
  readonly row: number;
  readonly block: Block;
  readonly troubles: readonly Trouble[];
};

/** What a block reader returns: what it read, and the first row it left. */
export type Reading = {
  readonly blocks: readonly Block[];
  readonly troubles: readonly Trouble[];
  readonly next: number;
};

export const blank: Fact = { text: '', cell: null, isDoubtful: false };

/** What stands of a project before anything is told of it. */
export const untoldProject = {
  project: blank,
  unit: blank,
  department: blank,
  goal: blank,
  goalResult: blank,
  total: blank,
  grade: blank,
  year: blank,
  funding: [],
  attributes: [],
  rows: [],
} satisfies Omit<ProjectFacts, 'row'>;

/** What a table that only sets goals does not say of an indicator. */
export const onlyGoal = {
  isCategoryCarried: false,
  actual: blank,
  maxScore: blank,
  selfScore: blank,
  reason: blank,
  remark: blank,
  baseline: blank,
} satisfies Partial<IndicatorFacts>;

/** A cell's text as a fact, certain unless its reader was not sure of it. */
export const certain = (cell: RawCell, text: string = cell.text): Fact => ({
  text,
  cell,
  isDoubtful: cell.uncertain === true,
});

/** A cell's text as an uncertain fact. */
export const doubtful = (cell: RawCell, text: string = cell.text): Fact => ({ text, cell, isDoubtful: true });

/** The same fact, uncertain. */
export const unsure = (fact: Fact): Fact => ({ ...fact, isDoubtful: true });

/** The same row of money, every amount and rate of it uncertain. */
export const unsureMoney = (row: FundingFacts): FundingFacts => ({
  ...row,
  values: Object.fromEntries(
    Object.entries(row.values).map(([field, fact]) => [field, fact.text === '' ? fact : unsure(fact)]),
  ),
});

/** A text put together from several facts: uncertain where one of them is. */
export const together = (facts: readonly Fact[], text: string): Fact => ({
  text,
  cell: facts.find(({ cell }) => cell !== null)?.cell ?? null,
  isDoubtful: facts.some(({ isDoubtful }) => isDoubtful),
});

/** A trouble at a cell. */
export const troubleAt = (kind: ImportIssueKind, cell: RawCell, text: string = cell.text): Trouble => ({
  kind,
  row: cell.row,
  column: cell.column,
  text,
});

/** A fact with the table it stands in. */
export type Sited = Fact & { readonly table: number };

export const sited = (fact: Fact, table: number): Sited => ({ ...fact, table });
