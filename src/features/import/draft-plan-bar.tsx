import { importText } from '../../text/import-page-text.ts';
import { Choice } from '../../ui/choice.tsx';
import { DifferenceList } from './difference-list.tsx';
import classes from './draft-plan-bar.module.css';
import { actionsOf, type DraftAction, type DraftPlan, lockOf } from './plan.ts';

type DraftPlanBarProps = { readonly plan: DraftPlan; readonly onChoose: (action: DraftAction) => void };

/** What accepting this sheet would do, and what it would change. */
export const DraftPlanBar = ({ plan, onChoose }: DraftPlanBarProps) => (
  <section className={classes.plan} aria-label={importText.next}>
    <div className={classes.planLine}>
      <Choice
        label={importText.actionLabel(plan.evaluation.projectName || plan.evaluation.implementingUnit)}
        value={plan.action}
        options={actionsOf(plan).map((action) => ({ value: action, label: importText.actions[action] }))}
        onChange={(value) => onChoose(actionsOf(plan).find((action) => action === value) ?? 'skip')}
      />
      <span>{noteOf(plan)}</span>
    </div>
    {plan.differences !== null &&
      plan.differences.length > 0 &&
      (plan.action === 'update' || lockOf(plan) !== null) && (
        <DifferenceList differences={plan.differences} kind="changed" />
      )}
    {plan.held.length > 0 && plan.action !== 'separate' && <HeldPlan held={plan.held} />}
  </section>
);

/** What the table says otherwise and an update leaves out, with the reason and what can be done. */
const HeldPlan = ({ held }: Pick<DraftPlan, 'held'>) => (
  <>
    <p>{importText.held(held.length)}</p>
    <DifferenceList differences={held} kind="held" />
  </>
);

const noteOf = (plan: DraftPlan): string => {
  const { existing, differences, isRepeated } = plan;
  if (isRepeated) return importText.repeated;
  if (existing === null) return '';
  if (differences === null) return importText.existingLoading;
  if (differences.length === 0) return plan.held.length === 0 ? importText.existingSame : importText.existingHeld;
  const lock = lockOf(plan);
  return importText.existing(differences.length) + (lock === null ? '' : importText.existingLocked[lock]);
};
