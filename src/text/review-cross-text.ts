import type { CrossCheckSlug, CrossFinding, CrossFindingKinds } from '../domain/review/cross-finding.ts';
import type { CheckSlug } from '../domain/review/finding.ts';
import type { TunableCheck } from '../domain/review/tuning.ts';
import { checkText } from './finding-text.ts';

/** The checks over several sheets, by name. */
export const crossCheckText = {
  'measure-conflict': '同一指标在各表不一致',
  'uniform-scores': '全部评价表得分雷同',
  'identical-texts': '不同单位的表内容雷同',
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
  'identical-texts': {
    units: (fact) => `${fact('unit')}与${fact('other')}有 ${fact('rows')} 行指标、指标值、完成值完全相同`,
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
