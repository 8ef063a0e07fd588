import { type Edit, editOf } from '../../../domain/entry/edit.ts';
import type { Place } from '../../../domain/entry/entry-sheet.ts';
import type { SheetSession } from '../../../queries/session/sheet-session.ts';
import { useSettings } from '../../../queries/settings.ts';
import { reasonDialogText } from '../../../text/entry-panel.ts';
import { TextDialog } from '../../../ui/text-dialog.tsx';

type TargetDialogProps = {
  readonly row: string;
  readonly text: string;
  readonly session: SheetSession;
  readonly onClose: () => void;
};

/** A target changed after submission: the old one stays on record with the reason. */
export const TargetDialog = ({ row, text, session, onClose }: TargetDialogProps) => {
  const { person } = useSettings();
  const { sheet } = session.getState();
  const place: Place = { kind: 'indicator', id: row, field: 'targetText' };
  const indicator = sheet.evaluation.indicators.find(({ id }) => id === row);
  if (indicator === undefined || indicator.targetText === text) return null;
  const confirm = (reason: string): void => {
    const edit = editOf(sheet, place, text);
    const change = {
      indicatorId: row,
      from: indicator.targetText,
      to: text,
      reason,
      by: person,
      at: new Date().toISOString(),
    };
    const edits: readonly (Edit | null)[] = [edit, { kind: 'target-change-recorded', change }];
    session.edit(edits.filter((entry) => entry !== null));
    onClose();
  };
  return (
    <TextDialog
      title={reasonDialogText.targetTitle}
      body={reasonDialogText.targetBody(indicator.name, indicator.targetText, text)}
      label={reasonDialogText.targetLabel}
      confirm={reasonDialogText.confirm}
      cancel={reasonDialogText.cancel}
      onCancel={onClose}
      onConfirm={confirm}
    />
  );
};
