import { type Block, type FundingFacts, type MoneyColumn, unsureMoney } from '../blocks.ts';
import { isFundingBlockLabel, isFundingRowLabel } from '../labels/funding-labels.ts';

type FundingBlock = Extract<Block, { kind: 'funding' }>;
type Attribute = { readonly label: string; readonly text: string };
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

/** 年度预算 | 资金总额 among what was only kept: the form has money of its own that nobody understood. */
const tellsMoney = ({ label, text }: Attribute): boolean =>
  [label, text].some((word) => isFundingBlockLabel(word) || isFundingRowLabel(word));

/**
 * The rows of a block of money; beside a total of the form's own, what its tasks sum up to are details, and beside one
 * that could not be read they are doubtful.
 */
export const rowsBeside = (
  block: FundingBlock,
  { funding, attributes }: { readonly funding: Known; readonly attributes: readonly Attribute[] },
): readonly FundingFacts[] => {
  if (isDetail(block, funding))
    return block.rows.filter(holdsAmount).map((row) => asDetail(row, block.rows[0]?.label ?? ''));
  return block.isSumOfTasks === true && attributes.some(tellsMoney) ? block.rows.map(unsureMoney) : block.rows;
};

/** The unit of the form's money once the block is taken. */
export const moneyUnitWith = (
  block: FundingBlock,
  { funding, moneyUnit }: { readonly funding: Known; readonly moneyUnit: MoneyColumn | null },
): MoneyColumn | null => (isDetail(block, funding) ? (moneyUnit ?? block.unit) : (block.unit ?? moneyUnit));
