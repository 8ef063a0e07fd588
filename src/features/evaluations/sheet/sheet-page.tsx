import { useCallback, useEffect, useMemo } from 'react';
import { useEvaluation, useSaveEvaluations } from '../../../queries/evaluations.ts';
import { useStart } from '../../../queries/start-workspace.ts';
import type { EvaluationRecord } from '../../../storage/schema/parse-record.ts';
import { ruleSetOf } from '../../../storage/summary.ts';
import { sheetText } from '../../../text/ui-sheet.ts';
import { OpenFailed } from '../open-failed.tsx';
import { GoalTable } from './goal-table.tsx';
import { IndicatorTable } from './indicator-table.tsx';
import { type JudgedSheet, judgeSheet } from './judge-sheet.ts';
import { ReceiptPanel } from './receipt/receipt-panel.tsx';
import { SheetBlocks } from './sheet-blocks.tsx';
import { SheetFailure } from './sheet-failure.tsx';
import { SheetHead } from './sheet-head.tsx';
import { SheetNotes } from './sheet-notes.tsx';
import classes from './sheet-page.module.css';
import type { SheetSearch } from './sheet-search.ts';
import { SheetSkeleton } from './sheet-skeleton.tsx';
import { TrialStrip } from './trial-strip.tsx';

type SheetPageProps = {
  readonly id: string;
  readonly search: SheetSearch;
  readonly onSearchChange: (change: Partial<SheetSearch>) => void;
};

/** One evaluation: the sheet as a table, its scores beside it, each with its receipt. */
export const SheetPage = ({ id, search, onSearchChange }: SheetPageProps) => {
  const { data, isError } = useEvaluation(id);
  const start = useStart();
  if (isError || start.isError) return <OpenFailed />;
  if (data === undefined) return <SheetSkeleton />;
  if (!data.ok) return <SheetFailure failure={data.error} />;
  return <OpenSheet record={data.value} search={search} onSearchChange={onSearchChange} />;
};

type OpenSheetProps = Omit<SheetPageProps, 'id'> & { readonly record: EvaluationRecord };

const OpenSheet = ({ record, search, onSearchChange }: OpenSheetProps) => {
  const { evaluation, revision } = record;
  const own = ruleSetOf(record.ruleSetId);
  const chosen = ruleSetOf(search.rules ?? own.id);
  const sheet = useMemo(() => judgeSheet(evaluation, chosen), [evaluation, chosen]);
  const save = useSaveEvaluations();
  const at = search.at ?? null;
  const open = (stop: string): void => onSearchChange({ at: stop });
  const close = useCallback(() => onSearchChange({ at: undefined }), [onSearchChange]);
  useDocumentTitle(evaluation.projectName || evaluation.formTitle);
  const adopt = async (): Promise<void> => {
    await save.mutateAsync([{ evaluation, ruleSetId: chosen.id, basedOn: revision }]);
    onSearchChange({ rules: undefined });
  };
  return (
    <div className={classes.page} data-panel={at === null ? undefined : ''}>
      <div className={classes.sheet}>
        <SheetHead sheet={sheet} ownRuleSetId={own.id} onTry={(id) => onSearchChange({ rules: id })} onOpen={open} />
        {chosen.id !== own.id && (
          <TrialStrip
            sheet={sheet}
            ownRuleSetId={own.id}
            onAdopt={() => void adopt()}
            onLeave={() => onSearchChange({ rules: undefined })}
          />
        )}
        {sheet.isScored && <SheetNotes sheet={sheet} />}
        <section className={classes.body} aria-label={sheetText.sheetLabel} tabIndex={0}>
          <SheetTable sheet={sheet} at={at} onOpen={open} />
          <SheetBlocks evaluation={evaluation} />
        </section>
      </div>
      {at !== null && <ReceiptPanel sheet={sheet} at={at} onClose={close} />}
    </div>
  );
};

type SheetTableProps = {
  readonly sheet: JudgedSheet;
  readonly at: string | null;
  readonly onOpen: (stop: string) => void;
};

const SheetTable = ({ sheet, at, onOpen }: SheetTableProps) => {
  if (sheet.evaluation.kind === 'blank')
    return (
      <section className={classes.blank}>
        <h2>{sheetText.blankForm}</h2>
        <p>{sheetText.blankFormBody}</p>
      </section>
    );
  if (sheet.rows.length === 0) return <p className={classes.blank}>{sheetText.noIndicators}</p>;
  return sheet.isScored ? <IndicatorTable sheet={sheet} at={at} onOpen={onOpen} /> : <GoalTable sheet={sheet} />;
};

const useDocumentTitle = (title: string): void => {
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
};
