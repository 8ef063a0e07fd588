import { parseMoneyUnit } from '../../money/money.ts';
import type { FindingKinds } from '../finding.ts';
import { type Check, type Observations, observeRow } from '../check.ts';
import { bureauPractice } from '../check-sources.ts';
import type { ReviewedRow } from '../reviewed-sheet.ts';

const COUNT_UNIT = /^(?:万|千|百)?(?:人|人次|名|户|个|件|辆|台|套|份|篇|条|场|座|处|亩|公里|平方米|米|吨)$/u;
const TIMELY_NAME = /时|期|进度|及时|速度|频|完成|到位|响应/u;
const COST_NAME = /成本|控制|节约|预算|支出|费|资金|经费|价|超|偏差|标准|补助/u;
const PAYMENT_NAME = /^(?:支付|拨付|发放|兑付).*(?:费|款|资金|经费|补贴|补助)$/u;
const SHARE_NAME = /(?:率|满意度)$/u;

const misfiledAs = ({ indicator, target }: ReviewedRow): FindingKinds['misfiled'] | null => {
  const { name, subcategoryText } = indicator;
  const unit = target.kind === 'numeric' || target.kind === 'range' ? target.unit : null;
  if (unit === null) return null;
  if (/时效/u.test(subcategoryText))
    return COUNT_UNIT.test(unit) && !TIMELY_NAME.test(name) ? 'count-under-timeliness' : null;
  if (/成本/u.test(subcategoryText))
    return unit === '%' && SHARE_NAME.test(name) && !COST_NAME.test(name) ? 'rate-under-cost' : null;
  if (!/数量/u.test(subcategoryText)) return null;
  if (unit === '%' && SHARE_NAME.test(name)) return 'rate-under-quantity';
  return PAYMENT_NAME.test(name) && parseMoneyUnit(unit) === null ? 'payment-under-quantity' : null;
};

const findInRow = (row: ReviewedRow): Observations<'misfiled'> => {
  const kind = misfiledAs(row);
  const { indicator } = row;
  const facts = { subcategory: indicator.subcategoryText, target: indicator.targetText };
  return kind === null ? [] : [observeRow({ indicator, field: 'subcategory' }, kind, facts)];
};

/** A 三级指标 that does not fit its 二级指标: a count under 时效, a rate under 数量 or 成本. */
export const misfiled: Check<'misfiled'> = {
  slug: 'misfiled',
  severity: 'warn',
  source: bureauPractice,
  find: ({ rows }) => rows.flatMap(findInRow),
};
