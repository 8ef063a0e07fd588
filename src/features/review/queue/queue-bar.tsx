import { Link } from '@tanstack/react-router';
import { queueText } from '../../../text/review-queue-text.ts';
import { listText, stateText } from '../../../text/ui-list.ts';
import { Choice } from '../../../ui/choice.tsx';
import classes from '../review-page.module.css';
import type { ReviewSearch } from '../review-search.ts';
import type { QueueRow } from './queue-rows.ts';

type QueueBarProps = {
  readonly search: ReviewSearch;
  readonly onSearchChange: (change: Partial<ReviewSearch>) => void;
  readonly rows: readonly QueueRow[];
  /** Listed sheets that can be returned. */
  readonly returnable: number;
  readonly onReturn: () => void;
};

const states = ['submitted', 'draft', 'returned', 'reviewed', 'archived'] as const;
const mostPrinted = 200;

/** Narrowing the queue, and what can be done with all that is listed. */
export const QueueBar = ({ search, onSearchChange, rows, returnable, onReturn }: QueueBarProps) => {
  const [first] = rows;
  const printed = rows.slice(0, mostPrinted).map(({ summary }) => summary.id);
  return (
    <div className={classes.bar}>
      <Choice
        label={queueText.states}
        value={search.state ?? ''}
        options={[
          { value: '', label: queueText.allStates },
          ...states.map((value) => ({ value, label: stateText[value] })),
        ]}
        onChange={(chosen) => onSearchChange({ state: states.find((value) => value === chosen) })}
      />
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={search.risky === 'yes'}
          onChange={(event) => onSearchChange({ risky: event.currentTarget.checked ? 'yes' : undefined })}
        />
        {queueText.onlyRisky}
      </label>
      {first !== undefined && search.sheet === undefined && (
        <button type="button" className={classes.plain} onClick={() => onSearchChange({ sheet: first.summary.id })}>
          {queueText.open(rows.length)}
        </button>
      )}
      {printed.length > 0 && (
        <Link to="/print" search={{ ids: printed.join(',') }}>
          {listText.print(printed.length, rows.length)}
        </Link>
      )}
      {returnable > 0 && (
        <button type="button" className={classes.plain} onClick={onReturn}>
          {queueText.batchReturn(returnable)}
        </button>
      )}
    </div>
  );
};
