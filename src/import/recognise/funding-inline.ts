import type { FundingField } from '../../domain/budget/funding.ts';
import { said } from './amounts.ts';
import { doubtful, type Fact, type MoneyColumn, type Reading, type Trouble } from './blocks.ts';
import { fieldOf, valueOf } from './funding-columns.ts';
import type { Grid } from './grid.ts';
import { type FundingColumnKind, fundingColumnKind } from './labels/funding-labels.ts';
import { moneyUnitOf } from './lines.ts';

const labelled = /([\p{Script=Han}（）()]{2,14})\s*[：:]\s*([\d０-９][\d０-９,，.．]*\s*(?:万元|元|万|[%％])?)/gu;

type Said = { readonly kind: Exclude<FundingColumnKind, 'aside'>; readonly amount: string };

/** `全年预算数：860万元 全年执行数：834.2万元 执行率：97%` → what each says; empty unless it is all about money. */
const amountsIn = (text: string): readonly Said[] => {
  const found = [...text.matchAll(labelled)].map(([, label = '', amount = '']) => ({
    kind: fundingColumnKind(label),
    amount,
  }));
  const known = found.flatMap(({ kind, amount }): readonly Said[] =>
    kind === null || kind === 'aside' ? [] : [{ kind, amount }],
  );
  const isMoney = known.some(({ kind }) => kind === 'adjusted' || kind === 'executed' || kind === 'initial');
  const rest = text.replace(labelled, '').replace(/[\s，,；;、。]/gu, '');
  return isMoney && known.length >= 2 && known.length === found.length && rest === '' ? known : [];
};

/** Reads 项目资金 written as one line of labels and amounts; each is uncertain. */
export const readInlineFunding = (grid: Grid, row: number, sheetUnit: MoneyColumn | null): Reading | null => {
  const cells = grid.cellsIn(row);
  const cell = cells.find(({ text }) => amountsIn(text).length > 0);
  if (cell === undefined) return null;
  const unit = cells.map(({ text }) => moneyUnitOf(text)).find((found) => found !== null) ?? null;
  const own = unit ?? sheetUnit ?? '万元';
  const troubles: Trouble[] = [];
  const values: Partial<Record<FundingField, Fact>> = {};
  for (const { kind, amount } of amountsIn(cell.text)) {
    const value = said(valueOf(doubtful(cell, amount), kind, { own, block: own }, troubles));
    if (value !== null) values[fieldOf[kind]] ??= value;
  }
  return { blocks: [{ kind: 'funding', unit, rows: [{ kind: 'total', label: '', values }] }], troubles, next: row + 1 };
};
