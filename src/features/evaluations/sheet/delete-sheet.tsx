import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Evaluation } from '../../../domain/evaluation/evaluation.ts';
import { useDeleteEvaluations } from '../../../queries/evaluations.ts';
import { deleteText } from '../../../text/ui-sheet.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import classes from './sheet-blocks.module.css';

/** Removes the sheet from this browser, after asking; at the foot of the page, out of the way. */
export const DeleteSheet = ({ evaluation }: { readonly evaluation: Evaluation }) => {
  const [asking, setAsking] = useState<'no' | 'yes'>('no');
  const navigate = useNavigate();
  const remove = useDeleteEvaluations();
  const confirm = async (): Promise<void> => {
    setAsking('no');
    await navigate({ to: '/' });
    await remove.mutateAsync([evaluation.id]);
  };
  return (
    <div className={classes.foot}>
      <button type="button" onClick={() => setAsking('yes')}>
        {deleteText.action}
      </button>
      <ConfirmDialog
        open={asking === 'yes'}
        title={deleteText.title}
        confirm={deleteText.confirm}
        cancel={deleteText.cancel}
        onCancel={() => setAsking('no')}
        onConfirm={() => void confirm()}
      >
        {deleteText.body(evaluation.projectName || evaluation.formTitle)}
      </ConfirmDialog>
    </div>
  );
};
