import { parseMoneyUnit } from '../../money/money.ts';
import type { FindingKinds } from '../finding.ts';
import { type Check, type Observations, observeRow } from '../check.ts';
import { bureauPractice } from '../check-sources.ts';
import { findScaleSlip } from '../scale-slip.ts';
import type { ReviewedRow } from '../reviewed-sheet.ts';

const COUNT_NAME = /(?:人次|场次|数量|数)$/u;
/** 数 that measures something else than how many. */
const NO_COUNT = /(?:指|系|倍|分|百分|参|读|度|基|均|完成|到位)数$/u;
/** Persons by a bare name: under 数量 they are counted, elsewhere a share of them may be meant (满意度: 参训人员). */
const PERSONS = /(?:人员|学员|员工|职工|坐席)$/u;
const MONEY_NAME = /(?:费|费用|成本|经费|支出|金额|资金|总额)$/u;
const RATE_NAME = /(?:率|比例|占比|比重)$/u;
const OTHER_RATE = /(?:频率|功率|效率|速率|分辨率|汇率|利率|税率|率先)/u;
const SHARE_UNIT = /^(?:%|‰|个?百分点|倍|分)?$/u;

const mismatchOf = ({ indicator, target }: ReviewedRow): FindingKinds['unit-mismatch'] | null => {
  if (target.kind !== 'numeric' && target.kind !== 'range') return null;
  const name = indicator.name.replace(/[（(][^（）()]*[)）]$/u, '').trim();
  const isQuantity = /数量/u.test(indicator.subcategoryText);
  if (target.unit === '%') {
    const isCount = COUNT_NAME.test(name) && !NO_COUNT.test(name);
    if (isCount || (isQuantity && PERSONS.test(name))) return 'count-as-percent';
    return MONEY_NAME.test(name) ? 'cost-as-percent' : null;
  }
  if (isQuantity && parseMoneyUnit(target.unit) !== null) return 'quantity-in-money';
  const isRate = RATE_NAME.test(name) && !OTHER_RATE.test(name);
  return isRate && !SHARE_UNIT.test(target.unit) ? 'rate-in-other-unit' : null;
};

const findInRow = (row: ReviewedRow): Observations<'unit-mismatch'> => {
  const { indicator } = row;
  const kind = mismatchOf(row);
  const times = findScaleSlip(row);
  const { targetText: target, actualText: actual } = indicator;
  return [
    ...(kind === null ? [] : [observeRow({ indicator, field: 'targetText' }, kind, { target })]),
    ...(times === null
      ? []
      : [observeRow({ indicator, field: 'actualText' }, 'scale-slip', { target, actual, times })]),
  ];
};

/** A unit that does not fit what the indicator's name counts, or not the size of the actual. */
export const unitMismatch: Check<'unit-mismatch'> = {
  slug: 'unit-mismatch',
  severity: 'warn',
  source: bureauPractice,
  find: ({ rows }) => rows.flatMap(findInRow),
};
