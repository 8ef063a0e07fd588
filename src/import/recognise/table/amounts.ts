import { bareText } from './bare-text.ts';
import {
  compareDecimals,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  wholeNumber,
} from '../../../domain/number/decimal.ts';
import { rememberByText } from '../../../domain/remember-by-text.ts';
import { divideRounded } from '../../../domain/number/ratio.ts';
import { convertMoney, parseMoney, parseMoneyUnit } from '../../../domain/money/money.ts';
import { type Fact, type MoneyColumn, type Trouble, troubleAt } from '../blocks.ts';
import { isBlankText } from './cell-text.ts';
import { formulaFact } from './formula-text.ts';

const withUnit = /^([+-]?[\d,.]+)(.*)$/u;

/** `854万（其中示范建设295万元）` → `854万`: what the amount is made of stands behind it in brackets. */
const withoutDetail = (text: string): string => text.replace(/(?<=[\d万元亿])\([^()]*\p{Script=Han}[^()]*\)$/u, '');

const bareAmount = (text: string): string => withoutDetail(bareText(text)).replace(/^[¥￥]/u, '');

/** `7,00.0,77`: an amount whose marks went wrong; which one it is nobody can tell. */
const misplaced = /^\d{1,3}(?:[,.]\d{1,3}){2,}$/u;

/** `4万`, `1,234.50`, `４０`: reads as an amount, or as a sign for no amount. */
export const looksLikeAmount = rememberByText((text) => {
  const bare = bareAmount(text);
  const match = withUnit.exec(bare);
  return (
    isBlankText(bare) ||
    misplaced.test(bare) ||
    (match !== null &&
      parseDecimal(match[1] ?? '') !== null &&
      /^(?:万?元?|千元|百万元?|亿元?|[%％])$/u.test(match[2] ?? ''))
  );
});

/** `预算数：386.40` → `386.40`: the cell names its amount itself. */
const withoutName = (text: string): string =>
  text.replace(/^\p{Script=Han}[\p{Script=Han}:：]{1,12}(?=[\d,.]+(?:万?元)?$)/u, '');

/** An amount as a plain decimal in the unit of its block; `4万` under 万元 is 4, `40000元` is 4 and doubtful. */
export const amountFact = (fact: Fact, unit: MoneyColumn, troubles: Trouble[]): Fact => {
  const read = formulaFact(fact, troubles);
  if (read.cell === null || isBlankText(read.text)) return { ...read, text: '' };
  const printed = bareAmount(read.text);
  const bare = withoutName(printed);
  const isDetailed = withoutDetail(bareText(read.text)) !== bareText(read.text);
  const isDoubtful = read.isDoubtful || isDetailed || bare !== printed;
  const plain = parseDecimal(bare);
  if (plain !== null) return { ...read, text: bare.replaceAll(',', '').replace(/^\+/, ''), isDoubtful };
  const match = withUnit.exec(bare);
  const written = parseMoneyUnit(match?.[2] ?? '');
  const money = written === null ? null : parseMoney(match?.[1] ?? '', written);
  if (money === null) {
    troubles.push(troubleAt('number-unreadable', read.cell));
    return { ...read, isDoubtful: true };
  }
  const isConverted = written !== unit;
  const amount = isConverted ? convertMoney(money, unit).amount : money.amount;
  return { ...read, text: formatDecimal(amount), isDoubtful: isDoubtful || isConverted };
};

/** An amount under a head that names its own unit, in the unit of the block; a converted one is doubtful. */
export const convertedAmount = (fact: Fact, from: MoneyColumn, to: MoneyColumn): Fact => {
  const money = from === to ? null : parseMoney(fact.text, from);
  return money === null ? fact : { ...fact, text: formatDecimal(convertMoney(money, to).amount), isDoubtful: true };
};

/** More than can be: the number belongs to another column, or is two of them. */
export const isBeyond = (text: string, limit: number): boolean => {
  const value = text.length < 3 ? null : parseDecimal(text);
  return value !== null && compareDecimals(value, wholeNumber(limit)) > 0;
};

/** The points of a whole form: no row has more. */
export const fullScore = 100;

/** Ten times the budget. */
const highestRate = 1000;

/** An execution rate without its percent sign. */
export const rateFact = (fact: Fact, troubles: Trouble[]): Fact => {
  const read = formulaFact(fact, troubles);
  if (read.cell === null || isBlankText(read.text)) return { ...read, text: '' };
  const bare = bareText(read.text).replace(/%$/u, '').replaceAll(',', '');
  if (parseDecimal(bare) !== null)
    return { ...read, text: bare, isDoubtful: read.isDoubtful || isBeyond(bare, highestRate) };
  troubles.push(troubleAt('number-unreadable', read.cell));
  return { ...read, isDoubtful: true };
};

/** A rate printed as a share (执行率 1, 0.98) is told as percent and marked: the amounts beside it prove it. */
export const shareAsPercent = (rate: Fact, adjusted: Fact | undefined, executed: Fact | undefined): Fact => {
  const share = parseDecimal(rate.text);
  const budget = parseDecimal(adjusted?.text ?? '');
  const spent = parseDecimal(executed?.text ?? '');
  const isWrittenAsPercent = rate.cell !== null && /[%％]/u.test(rate.cell.text);
  if (share === null || budget === null || spent === null || isWrittenAsPercent) return rate;
  if (budget.coefficient <= 0n || spent.coefficient <= 0n) return rate;
  const isShare = compareDecimals(divideRounded(spent, budget, 2), divideRounded(share, wholeNumber(1), 2)) === 0;
  if (!isShare) return rate;
  return { ...rate, text: formatDecimal(multiplyDecimals(share, wholeNumber(100))), isDoubtful: true };
};

/** The fact when it says something, else nothing. */
export const said = (fact: Fact): Fact | null => (fact.text === '' && !fact.isDoubtful ? null : fact);
