import { addRowEdit, removeRowEdit } from '../../../domain/entry/row-edits.ts';
import { takeComputedEdits } from '../../../domain/entry/submission.ts';
import type { SheetSession } from '../../../queries/session/sheet-session.ts';
import { entryText } from '../../../text/entry-sheet.ts';
import { Button } from '../../../ui/button.tsx';
import { newId } from '../../../worker/new-id.ts';
import { entrySums, type JudgedEntry } from './judge-entry.ts';
import { isEditable, isHeldToPlan } from './year-columns.ts';

type RowActionsProps = {
  readonly judged: JudgedEntry;
  readonly session: SheetSession;
  readonly active: string | null;
  readonly onJump: (row: string, column: string) => void;
};

/** A row more below the active one, or the active one less; both can be undone. */
export const RowActions = ({ judged: { sheet }, session, active, onJump }: RowActionsProps) => {
  const { indicators } = sheet.evaluation;
  const at = indicators.findIndex(({ id }) => id === active);
  if (isHeldToPlan(sheet)) return <span>{entryText.heldToPlan}</span>;
  if (!isEditable(sheet, 'maxScoreText')) return null;
  const add = (): void => {
    const edit = addRowEdit(sheet, at + 1, { newId });
    session.edit([edit]);
    onJump(edit.indicator.id, 'name');
  };
  const remove = (): void => {
    const edit = active === null ? null : removeRowEdit(sheet, active);
    if (edit !== null) session.edit([edit]);
  };
  return (
    <>
      <Button onClick={add}>{entryText.addRow}</Button>
      <Button disabled={at < 0} onClick={remove}>
        {entryText.removeRow}
      </Button>
    </>
  );
};

/** 自评得分 as computed, over what the sheet says. */
export const TakeComputed = ({ judged: { sheet, score }, session }: Pick<RowActionsProps, 'judged' | 'session'>) =>
  isEditable(sheet, 'selfScoreText') && (
    <Button onClick={() => session.edit(takeComputedEdits(sheet, score, entrySums))}>{entryText.takeComputed}</Button>
  );
