import type { EvaluationKind } from '../evaluation/evaluation.ts';

/** 完成目标可能性: 确定能 · 有可能 · 完全不可能. */
export const likelihoods = ['certain', 'possible', 'impossible'] as const;

export type Likelihood = (typeof likelihoods)[number];

/** 偏差原因: 经费保障 · 制度保障 · 人员保障 · 硬件条件保障 · 其他. */
export const deviationCauses = ['funding', 'institution', 'staff', 'hardware', 'other'] as const;

export type DeviationCause = (typeof deviationCauses)[number];

/** What the unit says about one indicator by a month of 双监控. */
export type Outlook = {
  readonly indicatorId: string;
  /** 1–12. */
  readonly month: number;
  /** Null = not chosen. */
  readonly likelihood: Likelihood | null;
  readonly causes: readonly DeviationCause[];
  /** 原因说明. */
  readonly causeText: string;
  /** 全年预计完成情况, as the unit sees it by the month. */
  readonly expectedText: string;
};

/** What the unit writes of its money by a month, in the unit of the funding; '' = not written. */
export type ExecutedByMonth = {
  readonly month: number;
  /** 1–n月执行数: all that was executed from January to the end of the month. */
  readonly text: string;
  /** 全年预计执行数. */
  readonly expectedText: string;
};

/** What is kept beside a sheet for 双监控; the values of the indicators stand in the ledger. */
export type Watch = {
  /** In the order of their months, one per month. */
  readonly executed: readonly ExecutedByMonth[];
  /** One per indicator and month; one that says nothing clears what was said before. */
  readonly outlooks: readonly Outlook[];
};

/** 自评表 under way and 绩效运行监控表 are watched through the year; goals alone are not. */
export const isWatched = (kind: EvaluationKind): boolean => kind === 'self-evaluation' || kind === 'monitoring';

export const emptyWatch: Watch = { executed: [], outlooks: [] };

const blankOutlook = (indicatorId: string, month: number): Outlook => ({
  indicatorId,
  month,
  likelihood: null,
  causes: [],
  causeText: '',
  expectedText: '',
});

/** What the unit said last by a month; blank where it said nothing. */
export const outlookAt = ({ outlooks }: Watch, indicatorId: string, month: number): Outlook =>
  outlooks
    .filter((outlook) => outlook.indicatorId === indicatorId && outlook.month <= month)
    .reduce((newest, outlook) => (outlook.month >= newest.month ? outlook : newest), blankOutlook(indicatorId, 0));

/** What the unit said in just this month; blank where it said nothing then. */
export const outlookOf = ({ outlooks }: Watch, indicatorId: string, month: number): Outlook =>
  outlooks.find((outlook) => outlook.indicatorId === indicatorId && outlook.month === month) ??
  blankOutlook(indicatorId, month);

/** True of an outlook that only clears what was said before. */
export const saysNothing = ({ likelihood, causes, causeText, expectedText }: Outlook): boolean =>
  likelihood === null && causes.length === 0 && causeText === '' && expectedText === '';

/** The watch with one outlook replaced; one that says nothing is left out. */
export const putOutlook = (watch: Watch, outlook: Outlook): Watch => {
  const others = watch.outlooks.filter(
    ({ indicatorId, month }) => indicatorId !== outlook.indicatorId || month !== outlook.month,
  );
  return { ...watch, outlooks: saysNothing(outlook) ? others : [...others, outlook] };
};

/** True where the unit said in just this month that what it said before holds no more, and nothing in its place. */
export const isCleared = ({ outlooks }: Watch, indicatorId: string, month: number): boolean =>
  outlooks.some((outlook) => outlook.indicatorId === indicatorId && outlook.month === month && saysNothing(outlook));

/** The watch with a month in which nothing is said any more, or in which what was said before goes on. */
export const putCleared = (
  watch: Watch,
  { indicatorId, month }: Pick<Outlook, 'indicatorId' | 'month'>,
  state: 'cleared' | 'going-on',
): Watch => {
  const said = outlookOf(watch, indicatorId, month);
  if (!saysNothing(said)) return watch;
  const without = putOutlook(watch, said);
  return state === 'cleared' ? { ...without, outlooks: [...without.outlooks, said] } : without;
};

/** One of the two texts by a month: that month's, else the newest before it; '' where none was written. */
const newestAt = ({ executed }: Watch, month: number, field: 'text' | 'expectedText'): string =>
  executed.filter((entry) => entry.month <= month && entry[field].trim() !== '').at(-1)?.[field] ?? '';

/** 执行数 up to a month. */
export const executedAt = (watch: Watch, month: number): string => newestAt(watch, month, 'text');

/** 全年预计执行数 as the unit saw it by a month. */
export const expectedExecutedAt = (watch: Watch, month: number): string => newestAt(watch, month, 'expectedText');

/** The watch with what is written of one month's money changed; an entry that says nothing is left out. */
export const putExecuted = (
  watch: Watch,
  { month, ...change }: Pick<ExecutedByMonth, 'month'> & Partial<ExecutedByMonth>,
): Watch => {
  const known = watch.executed.find((entry) => entry.month === month);
  const entry = { text: '', expectedText: '', ...known, ...change, month };
  const others = watch.executed.filter((other) => other !== known);
  const saysNothing = entry.text.trim() === '' && entry.expectedText.trim() === '';
  const executed = saysNothing ? others : [...others, entry];
  return { ...watch, executed: executed.toSorted((left, right) => left.month - right.month) };
};
