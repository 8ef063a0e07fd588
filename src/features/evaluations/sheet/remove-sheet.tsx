import { useNavigate } from '@tanstack/react-router';
import type { Evaluation } from '../../../domain/evaluation/evaluation.ts';
import { useRemoveEvaluations } from '../../../queries/removed.ts';
import { removeText } from '../../../text/ui-sheet.ts';
import classes from './sheet-blocks.module.css';

/** Takes the sheet out of the list, where it can be put back; at the foot of the page, out of the way. */
export const RemoveSheet = ({ evaluation }: { readonly evaluation: Evaluation }) => {
  const navigate = useNavigate();
  const remove = useRemoveEvaluations();
  const leave = async (): Promise<void> => {
    await navigate({ to: '/', search: { removed: 'shown' } });
    await remove.mutateAsync([evaluation.id]);
  };
  return (
    <div className={classes.foot}>
      <button type="button" onClick={() => void leave()}>
        {removeText.action}
      </button>
    </div>
  );
};
