import { receiptText } from '../../../../text/ui-receipt.ts';
import { ClosablePanel } from '../../../../ui/closable-panel.tsx';
import type { JudgedSheet } from '../judge-sheet.ts';
import { sheetStops } from '../sheet-search.ts';
import { ExecutionReceipt } from './execution-receipt.tsx';
import { GradeReceipt } from './grade-receipt.tsx';
import { IndicatorReceipt } from './indicator-receipt.tsx';
import { TotalReceipt } from './total-receipt.tsx';

type ReceiptPanelProps = { readonly sheet: JudgedSheet; readonly at: string; readonly onClose: () => void };

const titleOf = ({ rows }: JudgedSheet, at: string): string => {
  if (at === sheetStops.execution) return receiptText.executionTitle;
  if (at === sheetStops.total) return receiptText.totalTitle;
  if (at === sheetStops.grade) return receiptText.gradeTitle;
  return rows.find(({ indicator }) => indicator.id === at)?.indicator.name ?? '';
};

/** The derivation of one number beside the sheet; Esc closes it. */
export const ReceiptPanel = ({ sheet, at, onClose }: ReceiptPanelProps) => (
  <ClosablePanel name={receiptText.panel} title={titleOf(sheet, at)} closeName={receiptText.close} onClose={onClose}>
    <Receipt sheet={sheet} at={at} />
  </ClosablePanel>
);

const Receipt = ({ sheet, at }: Omit<ReceiptPanelProps, 'onClose'>) => {
  if (at === sheetStops.execution) return <ExecutionReceipt sheet={sheet} />;
  if (at === sheetStops.total) return <TotalReceipt sheet={sheet} />;
  if (at === sheetStops.grade) return <GradeReceipt sheet={sheet} />;
  const row = sheet.rows.find(({ indicator }) => indicator.id === at);
  return row === undefined ? null : <IndicatorReceipt sheet={sheet} row={row} />;
};
