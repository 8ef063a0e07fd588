import type { Attainment } from '../../indicator/indicator.ts';
import type { ScoringRule } from '../../scoring/derivation.ts';
import type { RuleSource } from '../rule-set.ts';

const notice = '财预〔2020〕10号《项目支出绩效评价管理办法》';
const sanming = '三明市2023年度专项资金绩效自评表';
const official = (part: string): RuleSource => ({ evidence: 'official', citation: `${notice}${part}` });
const observed = (citation: string): RuleSource => ({ evidence: 'observed', citation });
const example = (citation: string): RuleSource => ({ evidence: 'example', citation });

/** Shares of W per attainment: `from` inclusive; `to` inclusive only at the top. */
export const attainmentBands = {
  met: { from: '0.8', to: '1', includesTop: true },
  'partly-met': { from: '0.6', to: '0.8', includesTop: false },
  'not-met': { from: '0', to: '0.6', includesTop: false },
} as const satisfies Record<Attainment, { from: string; to: string; includesTop: boolean }>;

/** Share of W for a rating one step, and more than one step, below the target. */
export const ratingShares = { oneStepBelow: '0.8', lower: '0.6' } as const;

/** Where the scoring rules come from that all rule sets share. */
export const indicatorRuleSources = {
  'at-least-met': observed(`${sanming}：≥80% → 98.66 → 10`),
  'at-least-short': official('：未完成指标值的，按照完成值与指标值的比例记分'),
  'at-most-met': observed(`${sanming}：≤200 → 196.49 → 10`),
  'at-most-linear': observed('绩效自评系统：反向指标按超出比例扣分'),
  'at-most-inverse': observed('多地自评表附注：反向指标按指标值与完成值的比例记分'),
  'at-most-zero': observed('绩效自评系统：目标为0而实际大于0的不得分'),
  'equal-zero': observed('绩效自评系统：目标为0的，实际为0得满分'),
  'over-fulfilled': official('：年初指标值设定明显偏低造成完成值高于指标值较多的，按照偏离度适当调减分值'),
  'range-inside': example('区间指标：在区间内得满分'),
  'range-below': example('区间指标：低于下限按比例记分'),
  'range-above': example('区间指标：高于上限按反向指标记分'),
  'on-time': example('时限指标：按时完成得满分'),
  late: example('时限指标：逾期的由评价人按达成程度记分'),
  rating: example('等级指标：低一档得80%，更低得60%或由评价人再调低'),
  qualitative: official('：定性指标分三档，按对应分值区间100–80%（含）、80–60%（含）、60–0%合理确定分值'),
  schedule: observed('序时进度指标：以全年已过月份的比例为指标值'),
  relative: example('变化指标：以上年数为基数折算指标值'),
  trend: example('零增长、只减不增：以上年数为指标值'),
  'execution-pro-rata': observed('公开的自评表：执行率95.88% → 9.59分'),
  'execution-tier': example('预算执行率分档记分'),
  'execution-no-budget': example('全年预算数为0的，执行率按0计'),
  sum: official('：总分为预算执行率得分与各项指标得分之和'),
  'grade-band': official('：90（含）–100分为优，80（含）–90分为良，60（含）–80分为中，60分以下为差'),
} as const satisfies Record<ScoringRule, RuleSource>;
