import type { CrossCheckSlug, CrossFinding, CrossFindingKinds } from '../domain/review/cross-finding.ts';
import type { CheckSlug } from '../domain/review/finding.ts';
import type { TunableCheck } from '../domain/review/tuning.ts';
import { checkText } from './finding-text.ts';

/** The checks over several sheets, by name. */
export const crossCheckText = {
  'measure-conflict': '同一指标在各表不一致',
  'uniform-scores': '全部评价表得分雷同',
  'identical-texts': '不同单位的表内容雷同',
  'soft-over-years': '指标值逐年偏低',
} as const satisfies Record<CrossCheckSlug, string>;

type Facts = (name: string) => string;

const templates: {
  readonly [Slug in CrossCheckSlug]: Readonly<Record<CrossFindingKinds[Slug], (fact: Facts) => string>>;
} = {
  'measure-conflict': {
    target: (fact) => `“${fact('indicator')}”在本单位 ${fact('sheets')} 张表中指标值不同：${fact('values')}`,
    actual: (fact) => `“${fact('indicator')}”在本单位 ${fact('sheets')} 张表中完成值不同：${fact('values')}`,
  },
  'uniform-scores': {
    'all-full': (fact) => `${fact('unit')}的 ${fact('sheets')} 张表全部得 100 分`,
    'same-total': (fact) => `${fact('unit')}的 ${fact('sheets')} 张表总分都是 ${fact('total')}`,
  },
  'soft-over-years': {
    'below-last-year': (fact) =>
      `“${fact('indicator')}” ${fact('year')} 年度指标值“${fact('target')}”比上年实际完成值“${fact('lastActual')}”更易达到`,
    'far-over-twice': (fact) =>
      `“${fact('indicator')}”连续两年完成超过指标值的 ${fact('limit')}%：上年${fact('lastTarget')}完成 ${fact('lastActual')}，${fact('year')} 年度${fact('target')}完成 ${fact('actual')}`,
  },
  'identical-texts': {
    units: (fact) => `${fact('unit')}与${fact('other')}有 ${fact('rows')} 行指标、指标值、完成值完全相同`,
    'many-units': (fact) =>
      `${fact('unit')}、${fact('other')}、${fact('third')}等 ${fact('units')} 个单位的 ${fact('sheets')} 张表，每张至少有 ${fact('rows')} 行指标、指标值、完成值与其中别的单位完全相同`,
  },
};

/** A finding over several sheets in one sentence. */
export const crossFindingText = (finding: CrossFinding): string => {
  const byKind: Readonly<Record<string, (fact: Facts) => string>> = templates[finding.check];
  return byKind[finding.kind]?.((name) => finding.facts[name] ?? '') ?? crossCheckText[finding.check];
};

/** The name of any check. */
export const anyCheckText = (check: TunableCheck): string => {
  const names: Readonly<Record<CheckSlug | CrossCheckSlug, string>> = { ...checkText, ...crossCheckText };
  return names[check] ?? check;
};
