import type { EvaluationKind, Scope } from '../../../domain/evaluation/evaluation.ts';

type FormSigns = { readonly title: string; readonly hasTasks: boolean; readonly hasProject: boolean };

/** What the kind of form is told by. */
export type KindClues = {
  readonly title: string;
  readonly holdsActuals: boolean;
  /** Some indicator has a result for certain, not only a column for it. */
  readonly saysActuals: boolean;
  readonly holdsScores: boolean;
  readonly isMonitoring: boolean;
  readonly isBlank: boolean;
};

const goalTable = /目标(?:申报|批复|公开|审核|编报)?表(?:[(（][^()（）]*[)）])?$/u;

export const kindOfForm = (clues: KindClues): EvaluationKind => {
  if (clues.isBlank) return 'blank';
  if (/监控|跟踪/u.test(clues.title) || clues.isMonitoring) return 'monitoring';
  // A goal table may print a column for the results that are to come.
  const holdsActuals = goalTable.test(clues.title) ? clues.saysActuals : clues.holdsActuals;
  if (/自评|评价表|评分表/u.test(clues.title) || holdsActuals || clues.holdsScores) return 'self-evaluation';
  return 'target';
};

export const scopeOfForm = ({ title, hasTasks, hasProject }: FormSigns): Scope => {
  if (/整体|部门职责/u.test(title) || (title === '' && hasTasks && !hasProject)) return 'department';
  return /专项资金|转移支付/u.test(title) ? 'fund' : 'project';
};

const usualTitles: Readonly<Record<Exclude<EvaluationKind, 'blank'>, Readonly<Record<Scope, string>>>> = {
  'self-evaluation': {
    project: '项目支出绩效自评表',
    department: '部门整体支出绩效自评表',
    fund: '专项资金绩效自评表',
  },
  target: { project: '项目支出绩效目标表', department: '部门整体支出绩效目标表', fund: '专项资金绩效目标表' },
  monitoring: {
    project: '项目支出绩效运行监控表',
    department: '部门整体支出绩效运行监控表',
    fund: '专项资金绩效运行监控表',
  },
};

/** The usual name of a form that prints no title. */
export const usualTitle = (kind: EvaluationKind, scope: Scope): string =>
  usualTitles[kind === 'blank' ? 'target' : kind][scope];
