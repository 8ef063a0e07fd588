import { lazy, Suspense, useState } from 'react';
import type { ListTable } from '../../../export/csv/list-table.ts';

const ExportDialog = lazy(async () => ({ default: (await import('./export-dialog.tsx')).ExportDialog }));

type ExportButtonProps = {
  readonly label: string;
  readonly className: string | undefined;
  readonly ids: readonly string[];
  /** Made when the dialog opens. */
  readonly toList: (() => ListTable) | null;
};

/** Opens the dialog that writes files; nothing of it is loaded before. */
export const ExportButton = ({ label, className, ids, toList }: ExportButtonProps) => {
  const [list, setList] = useState<{ readonly table: ListTable | null } | null>(null);
  return (
    <>
      <button type="button" className={className} onClick={() => setList({ table: toList?.() ?? null })}>
        {label}
      </button>
      {list !== null && (
        <Suspense>
          <ExportDialog ids={ids} list={list.table} onClose={() => setList(null)} />
        </Suspense>
      )}
    </>
  );
};
