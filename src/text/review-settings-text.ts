import type { Severity } from '../domain/review/finding.ts';
import type { TunableCheck } from '../domain/review/tuning.ts';

const severities = { block: '须改', warn: '提醒', note: '提示' } as const satisfies Record<Severity, string>;

/** Wording of 本局设置. */
export const reviewSettingsText = {
  checksTitle: '检查项',
  checksLead: '每一项可以关闭、改轻重、改界限。改动须写明理由，写明后才生效，随备份保存；未改的按出厂设置。',
  columns: { check: '检查', severity: '轻重', threshold: '界限', reason: '理由' },
  asShipped: (severity: Severity | null) => (severity === null ? '出厂设置' : `出厂设置（${severities[severity]}）`),
  severities: { ...severities, off: '关闭' },
  severityOf: (check: string) => `${check}：轻重`,
  thresholdOf: (check: string) => `${check}：界限`,
  noThreshold: (used: string) => `没有生效，仍按 ${used}：请填 0 或正数，可带小数；清空即恢复出厂设置`,
  reasonOf: (check: string) => `${check}：理由`,
  reasonMissing: '尚未生效：请先写明理由',
  clausesTitle: '扣分条款',
  clausesLead: '按数字键 1–9 对应前九条。百分比为该指标分值的百分比。清空名称即删除该条。',
  clauseColumns: { key: '键', title: '条款', percent: '扣 %' },
  clauseTitle: (key: number) => `第 ${key} 条名称`,
  clausePercent: (key: number) => `第 ${key} 条百分比`,
  noPercent: (used: string) => `没有生效，仍按 ${used}：请填 0 到 100 之间的数，最多两位小数`,
  addClause: '增加一条',
  newClause: '新条款',
  unitsTitle: '应报单位',
  unitsLead: '每行一个，与评价表上的实施单位一致。名单里没有报送的单位列在队列上方。',
  units: '应报单位名单',
  fillFromWorkspace: (count: number) => `从已有表填入 ${count} 个单位`,
} as const;

/** What the number of a check counts. */
export const thresholdUnitText: Readonly<Partial<Record<TunableCheck, string>>> = {
  'execution-unexplained': '执行率低于（%）',
  'index-over-execution': '超前幅度（比例）',
  'full-outputs-unspent': '执行率低于（%）',
  'problems-short': '少于（字）',
  'reason-contradicts': '少于（字）',
  'uniform-scores': '至少（张）',
  'identical-texts': '至少（行）',
  'soft-over-years': '完成超过指标值的（%）',
};
