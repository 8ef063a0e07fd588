import type { ExecutionCandidate, ExecutionFit } from '../domain/rules/infer-execution.ts';
import type { Misfit } from '../domain/rules/infer-rule-sets.ts';

/** Wording of 规则试算. */
export const reviewTrialText = {
  trialTitle: '换一套规则会怎样',
  trialLead: '把所选年度、单位的自评表全部按另一套规则重算，看谁的总分和等级会变。不改动任何一张表。',
  base: '规则集',
  own: '各表自己的规则集',
  excess: '反向指标超出',
  asIs: '不变',
  linear: '按超出比例扣（线性）',
  inverse: '指标值 ÷ 完成值（反比）',
  execution: '预算执行',
  proRata: '按执行率比例',
  tiers: '分档：100% 得 10，90% 以上得 7，其余 0',
  grades: '分数线（优/良/中，如 85/75/60）',
  gradesWrong: '分数线要三个由高到低的整数，如 85/75/60',
  nothingTried: '先改一项规则，再试算。',
  run: '试算',
  reading: (done: number, all: number) => `正在读入 ${done} / ${all} 张…`,
  running: (done: number, all: number) => `正在试算 ${done} / ${all} 张…`,
  result: (sheets: number, up: number, down: number, regraded: number) =>
    `${sheets} 张中 ${up} 张升、${down} 张降，${regraded} 张等级改变`,
  moves: '变动的表',
  moveColumns: { project: '项目', unit: '单位', from: '现总分', to: '试算总分', gap: '变动', grade: '等级' },
  gradeMove: (from: string, to: string) => (from === to ? from : `${from} → ${to}`),
  more: (count: number) => `另有 ${count} 张未列`,
  inferTitle: '哪套规则对得上',
  inferLead:
    '用已填好得分的表反推：哪套已公布的规则能重算出表上的每一个数，哪些数对不上，预算执行的哪些分档表与所见的分数相符。',
  infer: '反推',
  fit: (title: string, reproduced: number, compared: number) => `${title}：${compared} 个数中重算出 ${reproduced} 个`,
  proRataConfirmed: (rows: number) => `未达标的指标按“完成值 ÷ 指标值 × 分值”得分：${rows} 行印证`,
  misfit: ({ projectName, name, part, printed, computed, formula }: Misfit) =>
    `${projectName}${part === 'row' ? ` · ${name}` : part === 'execution' ? ' · 预算执行' : ' · 总分'}：按规则 ${formula}，应为 ${computed}，表上 ${printed}`,
  executionTitle: '预算执行得分',
  verdict: { consistent: '相符', excluded: '排除' },
  executionColumns: { rule: '记分办法', verdict: '结论', why: '依据' },
  sighting: (rate: string, expected: string, printed: string) => `${rate}% → 应得 ${expected}，表上 ${printed}`,
  seen: (rate: string, printed: string) => `${rate}% → ${printed}`,
  join: '；',
  none: '—',
  limited: (count: number) => `反推只用前 ${count} 张。`,
} as const;

/** A way to score the execution in a few words. */
export const executionCandidateText = (candidate: ExecutionCandidate): string => {
  if (candidate.kind === 'pro-rata') return '按执行率比例得分';
  if (candidate.kind === 'per-point') return `每低 1 个百分点（不足的按 1 个计）扣 ${candidate.points} 分`;
  const steps = candidate.tiers.map(({ from, points }) =>
    from === '100' ? `100% 得 ${points}` : `${from}% 以上得 ${points}`,
  );
  return `分档：${steps.join('，')}，其余 0`;
};

/** Why a way to score the execution stands or falls: the numbers. */
export const executionReasonText = ({ verdict, sightings }: ExecutionFit): string => {
  const telling = sightings.filter((one) => verdict === 'consistent' || one.verdict === 'differs');
  const words = telling.map(({ rate, expected, printed }) =>
    verdict === 'excluded' ? reviewTrialText.sighting(rate, expected, printed) : reviewTrialText.seen(rate, printed),
  );
  return [...new Set(words)].slice(0, 6).join(reviewTrialText.join);
};
