import type { EvaluationKind } from '../evaluation/evaluation.ts';

/** 完成目标可能性: 确定能 · 有可能 · 完全不可能. */
export type Likelihood = 'certain' | 'possible' | 'impossible';

/** 偏差原因: 经费保障 · 制度保障 · 人员保障 · 硬件条件保障 · 其他. */
export type DeviationCause = 'funding' | 'institution' | 'staff' | 'hardware' | 'other';

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
};

/** 1–n月执行数: all that was executed from January to the end of the month, as written in the unit of the funding. */
export type ExecutedByMonth = { readonly month: number; readonly text: string };

/** What is kept beside a sheet for 双监控; the values of the indicators stand in the ledger. */
export type Watch = {
  /** In the order of their months, one per month. */
  readonly executed: readonly ExecutedByMonth[];
  /** One per indicator and month. */
  readonly outlooks: readonly Outlook[];
};

/** 自评表 under way and 绩效运行监控表 are watched through the year; goals alone are not. */
export const isWatched = (kind: EvaluationKind): boolean => kind === 'self-evaluation' || kind === 'monitoring';

export const emptyWatch: Watch = { executed: [], outlooks: [] };

/** What the unit said last by a month; blank where it said nothing. */
export const outlookAt = ({ outlooks }: Watch, indicatorId: string, month: number): Outlook =>
  outlooks
    .filter((outlook) => outlook.indicatorId === indicatorId && outlook.month <= month)
    .reduce<Outlook>((newest, outlook) => (outlook.month >= newest.month ? outlook : newest), {
      indicatorId,
      month: 0,
      likelihood: null,
      causes: [],
      causeText: '',
    });

const saysNothing = ({ likelihood, causes, causeText }: Outlook): boolean =>
  likelihood === null && causes.length === 0 && causeText === '';

/** The watch with one outlook replaced; one that says nothing is left out. */
export const putOutlook = (watch: Watch, outlook: Outlook): Watch => {
  const others = watch.outlooks.filter(
    ({ indicatorId, month }) => indicatorId !== outlook.indicatorId || month !== outlook.month,
  );
  return { ...watch, outlooks: saysNothing(outlook) ? others : [...others, outlook] };
};

/** 执行数 up to a month: of that month, else the newest before it; '' where none was written. */
export const executedAt = ({ executed }: Watch, month: number): string =>
  executed.filter((entry) => entry.month <= month).at(-1)?.text ?? '';

/** The watch with the 执行数 of one month replaced; a blank is left out. */
export const putExecuted = (watch: Watch, entry: ExecutedByMonth): Watch => {
  const others = watch.executed.filter(({ month }) => month !== entry.month);
  const executed = entry.text.trim() === '' ? others : [...others, entry];
  return { ...watch, executed: executed.toSorted((left, right) => left.month - right.month) };
};
