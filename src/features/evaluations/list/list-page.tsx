import { useDeferredValue, useMemo } from 'react';
import { useStart } from '../../../queries/start-workspace.ts';
import { useSummaries } from '../../../queries/summaries.ts';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import { listText } from '../../../text/ui-list.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { usePinyin } from '../../../ui/use-pinyin.ts';
import { OpenFailed } from '../open-failed.tsx';
import { BeginPanel } from './begin-panel.tsx';
import { DamagedNote } from './damaged-note.tsx';
import { filterSummaries } from './filter-summaries.ts';
import { listColumns } from './list-columns.tsx';
import { ListFilters } from './list-filters.tsx';
import { ListHead } from './list-head.tsx';
import classes from './list-page.module.css';
import type { ListSearch } from './list-search.ts';
import { ListSkeleton } from './list-skeleton.tsx';
import { RemovedNote } from './removed-note.tsx';
import { nextSort, sortOf, sortSummaries } from './sort-summaries.ts';

type ListPageProps = {
  readonly search: ListSearch;
  readonly onSearchChange: (change: Partial<ListSearch>) => void;
};

/** All evaluations of the workspace: sorted, filtered, searched; where the user is stands in the address. */
export const ListPage = ({ search, onSearchChange }: ListPageProps) => {
  const start = useStart();
  const summaries = useSummaries();
  if (start.isError || summaries.isError) return <OpenFailed />;
  if (summaries.data === undefined) return <ListSkeleton />;
  return (
    <div className={classes.page}>
      <div className={classes.notes}>
        <DamagedNote />
        <RemovedNote
          open={search.removed === 'shown'}
          onOpenChange={(open) => onSearchChange({ removed: open ? 'shown' : undefined })}
        />
      </div>
      {summaries.data.length === 0 ? (
        <BeginPanel failure={start.data?.sampleFailure ?? null} isLost={start.data?.isLost ?? false} />
      ) : (
        <Listing summaries={summaries.data} search={search} onSearchChange={onSearchChange} />
      )}
    </div>
  );
};

const Listing = ({ summaries, search, onSearchChange }: ListPageProps & { readonly summaries: readonly Summary[] }) => {
  const settled = useDeferredValue(search);
  const pinyin = usePinyin(settled.q ?? '');
  const sort = sortOf(settled);
  const filtered = useMemo(() => filterSummaries(summaries, settled, pinyin), [summaries, settled, pinyin]);
  const { column, direction } = sort;
  const rows = useMemo(() => sortSummaries(filtered, { column, direction }), [filtered, column, direction]);
  const changeSort = (id: string): void => {
    const chosen = listColumns.find((candidate) => candidate.id === id);
    if (chosen === undefined) return;
    const next = nextSort(sort, chosen.id);
    onSearchChange({ sort: next.column, dir: next.direction });
  };
  return (
    <>
      <ListHead rows={rows} />
      <ListFilters search={search} onSearchChange={onSearchChange} />
      {rows.length === 0 ? (
        <p className={classes.nothing}>{listText.nothingMatches}</p>
      ) : (
        <DataTable
          label={listText.table}
          place={settled}
          columns={listColumns}
          rows={rows}
          keyOf={idOf}
          sort={sort}
          onSort={changeSort}
        />
      )}
    </>
  );
};

const idOf = ({ id }: Summary): string => id;
