import type { Block, FundingFacts, MoneyColumn } from '../blocks.ts';

type FundingBlock = Extract<Block, { kind: 'funding' }>;
type Known = readonly { readonly row: FundingFacts }[];

const holdsAmount = ({ values }: FundingFacts): boolean =>
  [values.initialBudgetText, values.adjustedBudgetText, values.executedAmountText].some(
    (fact) => fact !== undefined && fact.text !== '',
  );

/** 金额合计 as it is printed, its parts under its name. */
const asDetail = (row: FundingFacts, sum: string): FundingFacts => ({
  ...row,
  kind: 'detail',
  label: row.kind === 'total' ? sum : `${sum}：${row.label}`,
});

const isDetail = ({ isSumOfTasks }: FundingBlock, known: Known): boolean =>
  isSumOfTasks === true && known.some(({ row }) => row.kind === 'total' && holdsAmount(row));

/** The rows of a block of money; beside a total of the form's own, what its tasks sum up to are details. */
export const rowsBeside = (block: FundingBlock, known: Known): readonly FundingFacts[] =>
  isDetail(block, known)
    ? block.rows.filter(holdsAmount).map((row) => asDetail(row, block.rows[0]?.label ?? ''))
    : block.rows;

/** The unit of the form's money once the block is taken. */
export const moneyUnitWith = (
  block: FundingBlock,
  { funding, moneyUnit }: { readonly funding: Known; readonly moneyUnit: MoneyColumn | null },
): MoneyColumn | null => (isDetail(block, funding) ? (moneyUnit ?? block.unit) : (block.unit ?? moneyUnit));
