import { type Funding, type FundingField, fundingFields, type FundingRow } from '../../../domain/budget/funding.ts';
import type { Origin } from '../../../domain/evaluation/origin.ts';
import type { Trouble, Sited } from '../blocks.ts';
import type { SitedFunding } from './form-facts.ts';
import { isWholePeriod } from '../funding/money-cells.ts';
import type { Reason } from './doubted.ts';
import { doubtImplausibleMoney } from './implausible-money.ts';
import { saysSame } from '../table/says-same.ts';

export type BuiltFunding = {
  readonly funding: Funding;
  readonly troubles: readonly Trouble[];
  readonly reasons: readonly Reason[];
};

const amounts = new Set<FundingField>(['initialBudgetText', 'adjustedBudgetText', 'executedAmountText']);

/** A second total row adds what the first leaves open; what both say stays a detail row. */
const mergeTotals = (rows: readonly SitedFunding[]): readonly SitedFunding[] => {
  const merged: SitedFunding[] = [];
  for (const next of rows) {
    const at = merged.findIndex((known) => known.row.kind === 'total');
    const total = merged[at];
    if (next.row.kind !== 'total' || total === undefined) {
      merged.push(next);
      continue;
    }
    const isAddition = fundingFields.every((field) => {
      const [known, added] = [total.row.values[field], next.row.values[field]];
      return known === undefined || added === undefined || saysSame(known.text, added.text);
    });
    if (isAddition)
      merged[at] = { ...total, row: { ...total.row, values: { ...next.row.values, ...total.row.values } } };
    else merged.push({ ...next, row: { ...next.row, kind: 'detail' } });
  }
  return merged;
};

const ofTreasury = /财政(?:拨款|资金|预算|补助)/u;
const ofLevel = /中央|地方|省|市|县|区|镇|本级|上级|财政|债券|基金|国有资本|拨款/u;
const ofOthers = /专户|非财政|非同级|非本级|转移|结转|结余|配套|^20\d\d年\S+ /u;

/** 市级财政资金 | 其他资金: the only money of a treasury beside the other money is the 财政拨款, whichever level it comes from. */
const settleTreasury = (rows: readonly SitedFunding[]): readonly SitedFunding[] => {
  const kinds = new Set(rows.map(({ row }) => row.kind));
  const [only, ...others] = rows.filter(({ row }) => ofTreasury.test(row.label) && !ofOthers.test(row.label));
  const isOnlyLevel = rows.every(
    (each) => each === only || each.row.kind !== 'detail' || !ofLevel.test(each.row.label),
  );
  const isPart =
    only?.row.kind === 'detail' && others.length === 0 && isOnlyLevel && kinds.has('total') && kinds.has('other');
  return isPart && !kinds.has('current-year-appropriation')
    ? rows.map((each) => (each === only ? { ...each, row: { ...each.row, kind: 'current-year-appropriation' } } : each))
    : rows;
};

/** Without a row that sums up, the one amount of the year is the project's, as far as anyone can tell. */
const settleOnly = (rows: readonly SitedFunding[]): readonly SitedFunding[] => {
  const own = rows.filter(({ row }) => !isWholePeriod(row.label));
  const [only] = own;
  const isSummedUp = rows.some(({ row }) => row.kind === 'total');
  if (only === undefined || own.length > 1 || isSummedUp || only.row.kind !== 'detail') return rows;
  const values = Object.fromEntries(
    Object.entries(only.row.values).map(([field, fact]) => [field, { ...fact, isDoubtful: true }]),
  );
  return rows.map((each) => (each === only ? { ...each, row: { ...each.row, kind: 'total', values } } : each));
};

const buildRow = (
  funding: SitedFunding,
  isUnitKnown: boolean,
  originOf: (fact: Sited) => Origin | null,
): FundingRow => {
  const { row, table } = funding;
  const text = (field: FundingField): string => row.values[field]?.text ?? '';
  const origins: Partial<Record<FundingField, Origin>> = {};
  const doubts: FundingField[] = [];
  for (const field of fundingFields) {
    const fact = row.values[field];
    if (fact === undefined) continue;
    const origin = originOf({ ...fact, table });
    if (origin !== null) origins[field] = origin;
    if (fact.isDoubtful || (!isUnitKnown && amounts.has(field) && fact.text !== '')) doubts.push(field);
  }
  return {
    kind: row.kind,
    label: row.label,
    initialBudgetText: text('initialBudgetText'),
    adjustedBudgetText: text('adjustedBudgetText'),
    executedAmountText: text('executedAmountText'),
    maxScoreText: text('maxScoreText'),
    rateText: text('rateText'),
    selfScoreText: text('selfScoreText'),
    origins,
    doubts,
  };
};

/** 项目资金 of a form; without a printed unit of money 万元 is taken and every amount marked. */
export const buildFunding = (
  rows: readonly SitedFunding[],
  unit: '万元' | '元' | null,
  originOf: (fact: Sited) => Origin | null,
): BuiltFunding => {
  const cells = rows.flatMap(({ row }) => fundingFields.map((field) => row.values[field]?.cell ?? null));
  // An amount that carries its own unit (4万) needs none beside it.
  const saysUnit = cells.some((cell) => cell !== null && /[万元]/u.test(cell.text));
  const isUnitKnown = unit !== null || saysUnit;
  const read = settleTreasury(settleOnly(mergeTotals(rows))).map((row) => buildRow(row, isUnitKnown, originOf));
  const { rows: built, reasons } = doubtImplausibleMoney(read);
  const first = cells.find((cell) => cell !== null && cell.text !== '') ?? null;
  const hasAmount = built.some((row) => row.initialBudgetText + row.adjustedBudgetText + row.executedAmountText !== '');
  const troubles: readonly Trouble[] =
    isUnitKnown || !hasAmount
      ? []
      : [{ kind: 'unit-of-money-unknown', row: first?.row ?? null, column: first?.column ?? null, text: '' }];
  return { funding: { unit: unit ?? '万元', rows: built }, troubles, reasons };
};
