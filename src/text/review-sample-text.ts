type MethodFacts = { readonly seed: number; readonly listed: number; readonly drawn: number };

/** Wording of 抽查 and 尺度比对. */
export const sampleText = {
  title: '抽查',
  lead: '按比例随机抽取，再加上风险最高的若干张。种子印在名单上，任何人拿同一份清单和种子都能重抽出同样的结果。',
  percent: '抽取比例（%）',
  seed: '种子',
  risky: '另加风险最高（张）',
  noShare: '请填 0 到 100 之间的数，可带小数',
  noCount: '请填整数',
  draw: '抽取',
  checking: '风险名单要等检查完成。',
  method: (share: string, { seed, listed, drawn }: MethodFacts) =>
    `种子 ${seed}，清单 ${listed} 张，抽出 ${drawn} 张（比例 ${share}%，不足一张按一张计）。方法：清单按单位、项目、编号的字符顺序排列；从种子起逐张取 x ← MOD(48271×x, 2147483647)，号码最小的 ${drawn} 张抽中。`,
  drawn: '随机抽取',
  ranked: '风险排序',
  columns: { place: '清单序号', project: '项目', unit: '单位', number: '号码', why: '原因' },
  random: '随机抽中',
  both: '随机抽中，且',
  risk: (points: number, reasons: string) => `风险 ${points}：${reasons}`,
  save: '下载名单（.csv）',
  fileName: (seed: number) => `绩尺-抽查名单-种子${seed}.csv`,
  table: '抽查名单',
  join: '；',
} as const;

type CalibrationLimits = { readonly fewestCases: number; readonly farFrom: string };

export const calibrationText = {
  title: '尺度比对',
  lead: ({ fewestCases, farFrom }: CalibrationLimits) =>
    `同一扣分条款，各复核人平均扣了分值的百分之几。与居中值相差超过 ${farFrom} 个百分点、且有 ${fewestCases} 处以上的，列为偏离。`,
  run: '比对',
  running: (done: number, all: number) => `正在比对 ${done} / ${all} 张…`,
  empty: '还没有用扣分条款扣过分的表。',
  columns: { reviewer: '复核人', cases: '处', mean: '平均扣 %', verdict: '结论' },
  clause: (title: string, median: string) => `${title}（居中 ${median}%）`,
  unnamed: '未署名',
  verdict: { 'in-line': '一致', outlier: '偏离', 'too-few': '样本不足' },
  removed: '已删除的条款',
} as const;
