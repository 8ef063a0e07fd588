import { type Decimal, multiplyDecimals, wholeNumber } from '../number/decimal.ts';
import { dividesEvenly, divideRounded } from '../number/ratio.ts';
import { MULTIPLIERS } from './unit-words.ts';

/** Units of one kind, each as a whole multiple of the smallest part needed. */
const SCALES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  money: { 元: 1, 圆: 1, 元整: 1, 元人民币: 1 },
  share: { '‰': 1, '%': 10 },
  points: { 个百分点: 1, 百分点: 1 },
  people: { 人: 1, 名: 1, 位: 1 },
  length: { 毫米: 1, mm: 1, 厘米: 10, cm: 10, 米: 1000, m: 1000, 公里: 1_000_000, 千米: 1_000_000, km: 1_000_000 },
  area: {
    平方米: 3,
    平米: 3,
    '㎡': 3,
    m2: 3,
    'm²': 3,
    亩: 2000,
    公顷: 30_000,
    hm2: 30_000,
    'hm²': 30_000,
    平方公里: 3_000_000,
    平方千米: 3_000_000,
    km2: 3_000_000,
    'km²': 3_000_000,
  },
  volume: { 毫升: 1, ml: 1, 升: 1000, L: 1000, 立方米: 1_000_000, 方: 1_000_000, m3: 1_000_000, 'm³': 1_000_000 },
  weight: { 克: 1, g: 1, 斤: 500, 公斤: 1000, 千克: 1000, kg: 1000, 吨: 1_000_000, t: 1_000_000 },
  time: { 秒: 1, s: 1, 分钟: 60, min: 60, 小时: 3600, 个小时: 3600, h: 3600, 天: 86_400, 日: 86_400 },
  calendar: { 月: 1, 个月: 1, 季度: 3, 个季度: 3, 年: 12, 年度: 12 },
  workdays: { 工作日: 1, 个工作日: 1 },
};

const MULTIPLIER_ZEROS: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  万亿: 12,
};

type Scaled = { readonly kind: string; readonly factor: bigint; readonly per: string; readonly plain: boolean };

const WITH_MULTIPLIER = new RegExp(`^(${MULTIPLIERS})?(.*)$`, 'u');

const findScale = (word: string): { readonly kind: string; readonly factor: bigint } | null => {
  for (const [kind, units] of Object.entries(SCALES)) {
    const factor = units[word];
    if (factor !== undefined) return { kind, factor: BigInt(factor) };
  }
  return null;
};

/** What stands below the line, one way to write it; 次/年 is 次 in the sheet of one year. */
const normalPer = (text: string): string => text.replace(/[每·*.]/gu, '/').replace(/^\/(?:年度?)$/u, '');

const toScaled = (unit: string): Scaled => {
  const cut = unit.slice(1).search(/[/每·*.]/u);
  const head = cut < 0 ? unit : unit.slice(0, cut + 1);
  const per = cut < 0 ? '' : normalPer(unit.slice(cut + 1));
  const whole = findScale(head);
  if (whole !== null) return { ...whole, per, plain: false };
  const [, multiplier, word = ''] = WITH_MULTIPLIER.exec(head) ?? [];
  const scale = findScale(word);
  const times = 10n ** BigInt(multiplier === undefined ? 0 : (MULTIPLIER_ZEROS[multiplier] ?? 0));
  if (scale !== null) return { kind: scale.kind, factor: scale.factor * times, per, plain: false };
  return { kind: word, factor: times, per, plain: multiplier === undefined };
};

/**
 * An actual brought to the unit of its target. `converted` is false where nothing had to be changed. Where the quotient
 * has no finite decimal, both sides are taken to the smaller unit.
 */
export type UnitMatch =
  | { readonly kind: 'matched'; readonly actual: Decimal; readonly target: Decimal; readonly converted: boolean }
  | { readonly kind: 'differs' };

const CONVERTED_PLACES = 12;
const HUNDRED = wholeNumber(100);

const rescale = (
  actual: Decimal,
  target: Decimal,
  factors: { readonly from: bigint; readonly to: bigint },
): UnitMatch => {
  if (factors.from === factors.to) return { kind: 'matched', actual, target, converted: false };
  const [numerator, denominator] = [multiplyDecimals(actual, wholeNumber(factors.from)), wholeNumber(factors.to)];
  if (!dividesEvenly(numerator, denominator, CONVERTED_PLACES)) {
    return { kind: 'matched', actual: numerator, target: multiplyDecimals(target, denominator), converted: true };
  }
  return { kind: 'matched', actual: divideRounded(numerator, denominator, CONVERTED_PLACES), target, converted: true };
};

/** A target without unit takes plain counts as they are; an amount of money or a length needs to know its unit. */
const matchUnknownTarget = (actual: Decimal, unit: string, target: Decimal): UnitMatch => {
  const scaled = toScaled(unit);
  if (unit === '%') {
    const within = target.coefficient <= HUNDRED.coefficient * 10n ** BigInt(target.scale);
    return within ? { kind: 'matched', actual, target, converted: true } : { kind: 'differs' };
  }
  const isCount = scaled.plain || scaled.kind === 'people';
  return isCount && scaled.per === '' && scaled.factor === 1n
    ? { kind: 'matched', actual, target, converted: false }
    : { kind: 'differs' };
};

/** Brings an actual to the unit of its target; `''` on the actual's side means the target's unit. */
export const matchUnits = (
  actual: { readonly value: Decimal; readonly unit: string },
  target: { readonly value: Decimal; readonly unit: string },
): UnitMatch => {
  if (actual.unit === target.unit)
    return { kind: 'matched', actual: actual.value, target: target.value, converted: false };
  if (actual.unit === '') {
    return { kind: 'matched', actual: actual.value, target: target.value, converted: target.unit === '%' };
  }
  if (target.unit === '') return matchUnknownTarget(actual.value, actual.unit, target.value);
  const [from, to] = [toScaled(actual.unit), toScaled(target.unit)];
  const isSameKind = from.kind === to.kind || from.kind === '' || to.kind === '';
  if (!isSameKind || from.per !== to.per) return { kind: 'differs' };
  return rescale(actual.value, target.value, { from: from.factor, to: to.factor });
};
