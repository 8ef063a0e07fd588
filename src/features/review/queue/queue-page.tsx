import { useMemo, useState } from 'react';
import { useBureau, useReadReviewer } from '../../../queries/bureau.ts';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import { deskText } from '../../../text/review-desk-text.ts';
import { queueText } from '../../../text/review-queue-text.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { TextDialog } from '../../../ui/text-dialog.tsx';
import { Desk } from '../desk/desk.tsx';
import { noOutcome } from '../exchange/outcome-line.tsx';
import classes from '../review-page.module.css';
import type { ReviewPlace } from '../review-search.ts';
import { narrowColumns, toSort, wideColumns } from './queue-columns.tsx';
import { QueueBar } from './queue-bar.tsx';
import { QueueNotes } from './queue-notes.tsx';
import { arrangeRows, missingUnits, type QueueRow, toQueueRows } from './queue-rows.ts';
import { useChecks } from './use-checks.ts';
import { useHeldSheet } from './use-held-sheet.ts';
import { useReturnAll } from './use-return-all.ts';

type QueuePageProps = ReviewPlace & {
  readonly summaries: readonly Summary[];
  /** Of every unit: who filed nothing shows only there. */
  readonly ofAllUnits: readonly Summary[];
};

const idOf = ({ summary }: QueueRow): string => summary.id;

/** Everything a bureau got, by risk; the chosen sheet opens beside it. */
export const QueuePage = ({ search, onSearchChange, summaries, ofAllUnits }: QueuePageProps) => {
  const bureau = useBureau();
  const checks = useChecks(summaries, bureau.tuning);
  const all = useMemo(
    () => toQueueRows(summaries, checks.counts, checks.crossFindings),
    [summaries, checks.counts, checks.crossFindings],
  );
  const { state, risky, sort = 'risk', dir = 'down' } = search;
  const held = useHeldSheet(all, search);
  const rows = useMemo(() => arrangeRows(all, { state, risky, sort, dir }, held), [all, state, risky, sort, dir, held]);
  const [asking, setAsking] = useState<'no' | 'reason'>('no');
  const returnAll = useReturnAll();
  const [outcome, setOutcome] = useState(noOutcome);
  const readReviewer = useReadReviewer();
  const at = rows.findIndex(({ summary }) => summary.id === search.sheet);
  const step = (by: -1 | 1): void => {
    const next = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)];
    if (next !== undefined) onSearchChange({ sheet: next.summary.id });
  };
  const returnable = rows.filter(({ summary }) => summary.state === 'submitted').map(idOf);
  return (
    <div className={classes.queuePage} data-split={search.sheet === undefined ? undefined : ''}>
      <div className={classes.queue}>
        <QueueBar
          search={search}
          onSearchChange={onSearchChange}
          rows={rows}
          returnable={returnable.length}
          onReturn={() => setAsking('reason')}
        />
        <QueueNotes
          outcome={outcome}
          checks={checks}
          missing={missingUnits(bureau.expectedUnits, ofAllUnits)}
          expected={bureau.expectedUnits.length}
        />
        {rows.length === 0 ? (
          <p className={classes.nothing}>{summaries.length === 0 ? queueText.empty : queueText.nothingMatches}</p>
        ) : (
          <DataTable
            label={queueText.table}
            place={{ ...search, sheet: undefined }}
            columns={search.sheet === undefined ? wideColumns : narrowColumns}
            rows={rows}
            keyOf={idOf}
            shown={at}
            sort={{ column: sort, direction: dir }}
            onSort={(column) => {
              const chosen = toSort(column);
              if (chosen !== null)
                onSearchChange({ sort: chosen, dir: sort === chosen && dir === 'down' ? 'up' : 'down' });
            }}
          />
        )}
      </div>
      {search.sheet !== undefined && (
        <Desk
          id={search.sheet}
          bureau={bureau}
          crossFindings={checks.crossFindings}
          position={{ at, all: rows.length }}
          onStep={step}
          onClose={() => onSearchChange({ sheet: undefined })}
        />
      )}
      {asking === 'reason' && (
        <TextDialog
          title={queueText.batchReturnTitle(returnable.length)}
          label={deskText.returnReason}
          confirm={deskText.returnConfirm}
          refused={returnable.length === 0 ? queueText.movedOn : null}
          cancel={deskText.cancel}
          onCancel={() => setAsking('no')}
          onConfirm={(reason) => {
            setAsking('no');
            setOutcome(noOutcome);
            void returnAll(returnable, { reason, by: readReviewer() }).then(setOutcome);
          }}
        />
      )}
    </div>
  );
};
