import { CHINESE_NUMERAL, parseChineseNumeral } from '../number/chinese-numeral.ts';
import { type Decimal, parseDecimal, wholeNumber } from '../number/decimal.ts';
import { rememberByText } from '../remember-by-text.ts';
import { isKnownUnit, isPossibleUnit } from './unit-words.ts';

/** Which way a written number bounds: what its words say before any rule of the form is applied. */
export type Bound = '>=' | '>' | '=' | '<=' | '<' | 'none';

/** A number with its sign and unit as written. */
export type Quantity = { readonly bound: Bound; readonly value: Decimal; readonly unit: string };

/** Signs and words before a number, longest first. `reach` (达到) only bounds when nothing behind the number does. */
const SIGNS: readonly (readonly [string, Bound | 'reach' | 'within'])[] = [
  [
    '大于或等于|大于等于|大于或者等于|高于或等于|高于等于|多于或等于|等于或大于|等于或高于|超过或等于|达到或超过|大等于',
    '>=',
  ],
  ['小于或等于|小于等于|小于或者等于|低于或等于|低于等于|少于或等于|等于或小于|等于或低于|小等于', '<='],
  ['不得少于|不得低于|不得小于|不能少于|不能低于|不少于|不低于|不小于|不下于|不短于|至少|最少|最低|最短|≥|>=|=>', '>='],
  [
    '不得超过|不得高于|不得大于|不得多于|不能超过|不超过|不超出|不高于|不大于|不多于|不长于|不突破|未超过|不超|至多|最多|最高|最长|≤|<=|=<',
    '<=',
  ],
  ['大于|高于|超过|超出|多于|>', '>'],
  // As forms write it, 小于0.9‰ is at most 0.9‰: only the sign itself is strict.
  ['小于|低于|少于|短于|不足|不到', '<='],
  ['<', '<'],
  ['等于|==|=', '='],
  ['控制在|限制在|控制为|压缩在', 'within'],
  ['达到|达至|达成|达', 'reach'],
];

const NEUTRAL =
  '(?:[¥￥]|人民币|全年度?|本年度?|年度|年内|每年度?|年均|平均|累计|总计|共计|合计|总数|共|完成|实现|确保|保证|力争|预计|计划|保持在|保持|维持在|稳定在|应|需|须|为|开展|组织|举办|召开|举行|实施|新增|新建|建设|建成|购置|采购|购买|配备|发放|印制|编制|培训|检查|巡查|支付|补助|安排)';
const SIGN_TEXT = SIGNS.map(([words]) => `(?:${words})`).join('|');
const NUMBER = `\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?![\\d,])|\\d+(?:\\.\\d+)?|百分之(?:百|\\d+(?:\\.\\d+)?|${CHINESE_NUMERAL})|百分百|${CHINESE_NUMERAL}`;
const QUANTITY = new RegExp(`^${NEUTRAL}*(${SIGN_TEXT})?${NEUTRAL}*(-?(?:${NUMBER}))(.*)$`, 'u');
const PER_PERIOD = /^(?:每个?(月|季度|季|半年|周|天|日|人|户|亩|学期|村|班)(?=[^每])|(月|日|周|人|户|亩)均)/u;
const ABOVE = /(?:\(含\))?(?:及?其?以上|之上)(?:\(含[^)]*\))?$/u;
const WITHIN = /(?:\(含\))?(?:之?以?内|及?以下|之下)(?:\(含[^)]*\))?$/u;
const DONE_SHARE =
  /^%(以上|及以上)?(?:率|的)?(?:按时|按期|及时|全部|足额|全面|准确|有效|安全|规范)?(?:达标|完成|覆盖|合格|到位|落实|执行|发放|通过|及时|准确|满意|支付|办结|公开|兑现|入库|整改|安全|达到|拨付|到账|保障|使用|有效|参与|持证|办理|开展|运行|完好|正常)?率?$/u;
const CHINESE_UNIT =
  /^(?:次|个|名|人|项|场|期|家|户|台|套|辆|件|条|年|个月|天|日|周|小时|万元|元|万|个工作日|批|类|种|处|座|篇|份|轮|万人|万人次|人次|个村|个小时|分钟)(?:\/.{1,4})?$/u;
const ZERO_EVENT =
  /^(起|例|次|件|个|人|宗|人次)?(?:[\u4e00-\u9fa5]{0,6})(?:事故|投诉|故障|差错|事件|死亡|案件|上访|违规|违纪|失误|火灾|伤亡)$/u;

const BOUNDS = new Map(SIGNS.flatMap(([words, bound]) => words.split('|').map((word) => [word, bound] as const)));

const boundOf = (sign: string): Bound | 'reach' | 'within' => BOUNDS.get(sign) ?? 'none';

/** Joins the sign before the number with the word behind it; null when the two contradict each other. */
const joinBounds = (before: Bound | 'reach' | 'within', behind: 'above' | 'within' | 'none'): Bound | null => {
  if (before === 'none') return behind === 'above' ? '>=' : behind === 'within' ? '<=' : 'none';
  if (before === 'reach') return behind === 'within' ? '<=' : '>=';
  if (before === 'within') return behind === 'above' ? '>=' : '<=';
  if (behind === 'none') return before;
  if (before === '=') return null;
  return (before === '>=' || before === '>') === (behind === 'above') ? before : null;
};

const readNumber = (text: string): Decimal | null => {
  if (/^-?[\d,.]+$/u.test(text)) return parseDecimal(text);
  if (text === '百分百' || text === '百分之百') return wholeNumber(100);
  const plain = text.replace(/^百分之/u, '');
  if (/^\d/u.test(plain)) return parseDecimal(plain);
  const value = parseChineseNumeral(plain);
  return value === null ? null : wholeNumber(value);
};

/** 百分比 and the care-of sign are how some people type %. */
export const normalUnit = (unit: string): string => (/^(?:个?百分比|℅)$/u.test(unit) ? '%' : unit);

type Rest = { readonly unit: string; readonly behind: 'above' | 'within' | 'none' };

const readRest = (rest: string): Rest => {
  const above = ABOVE.exec(rest);
  if (above !== null) return { unit: rest.slice(0, above.index), behind: 'above' };
  const within = WITHIN.exec(rest);
  if (within !== null && within.index > 0) return { unit: rest.slice(0, within.index), behind: 'within' };
  return { unit: rest.replace(/\(含[^)]*\)$/u, ''), behind: 'none' };
};

/** 10余次, 300多人: how many more is not said. */
const isVague = (unit: string): boolean => /^(?:[余多几](?!媒体|元化)|来(?=[个人次名户]))/u.test(unit);

const acceptsUnit = (unit: string, numberText: string, bound: Bound): boolean => {
  if (isVague(unit)) return false;
  if (/[一二两三四五六七八九十百千]/u.test(numberText) && !numberText.startsWith('百分'))
    return CHINESE_UNIT.test(unit);
  return isKnownUnit(unit) || (bound !== 'none' && isPossibleUnit(unit));
};

const readWhole = (text: string): Quantity | null => {
  const match = QUANTITY.exec(text);
  if (match === null) return null;
  const [, sign = '', numberText = '', restText = ''] = match;
  const value = readNumber(numberText);
  if (value === null) return null;
  const rest = numberText.startsWith('百分') ? `%${restText}` : restText;
  const done = DONE_SHARE.exec(rest);
  const { unit: written, behind } = readRest(done === null ? rest : `%${done[1] ?? ''}`);
  const bound = joinBounds(boundOf(sign), behind);
  if (bound === null) return null;
  const unit = normalUnit(written);
  if (acceptsUnit(unit, numberText, bound)) return { bound, value, unit };
  const event = value.coefficient === 0n ? ZERO_EVENT.exec(written) : null;
  return event === null ? null : { bound, value, unit: event[1] ?? '' };
};

/**
 * Reads one number with its sign and unit, folded and without spaces; null unless the whole text is one
 * (`abc>=5` and `5个村通水` are none). 每月1次 has the unit 次/月.
 */
export const parseQuantity = rememberByText((text): Quantity | null => {
  const period = PER_PERIOD.exec(text);
  if (period === null) return readWhole(text);
  const quantity = readWhole(text.slice(period[0].length));
  if (quantity === null || quantity.unit === '' || /[%‰/]|^[日号天]$/u.test(quantity.unit)) return null;
  return { ...quantity, unit: `${quantity.unit}/${period[1] ?? period[2] ?? ''}` };
});

const STARTS_QUANTITY = new RegExp(`^(?:${SIGN_TEXT}|\\d)`, 'u');

/** A quantity behind the name of its own measure: 合格率≥95%. The name must be the indicator's, or a share. */
export const parseMeasuredQuantity = (text: string, indicatorName: string): Quantity | null => {
  for (let cut = 2; cut < text.length && cut <= 30; cut += 1) {
    const rest = text.slice(cut);
    if (!STARTS_QUANTITY.test(rest)) continue;
    const head = text.slice(0, cut).replace(/[:为是]$/u, '');
    if (!/^[^\d<>≤≥=,;、。]+$/u.test(head)) return null;
    const quantity = parseQuantity(rest);
    if (quantity === null) return null;
    const isOwnName = head.length > 1 && (indicatorName.includes(head) || head.includes(indicatorName || '\n'));
    const isShare = /(?:率|度|比例|占比|比重)$/u.test(head) && quantity.unit === '%';
    return isOwnName || isShare ? quantity : null;
  }
  return null;
};
