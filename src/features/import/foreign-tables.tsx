import { useMemo, useState } from 'react';
import type { RawTable } from '../../import/read/raw-table.ts';
import { importText, positionText } from '../../text/import-page-text.ts';
import { issueText } from '../../text/issue-text.ts';
import { correctedCells } from './corrected-cells.ts';
import type { ReadEntry } from './entry.ts';
import classes from './foreign-tables.module.css';
import scrollBox from './scroll-box.module.css';
import { SourceTable } from './source-table.tsx';

/** Rows of a foreign table that are enough to see what it is. */
const glance = 40;

/** Tables that are drawn at once. */
const mostTables = 8;

type ForeignTablesProps = { readonly state: ReadEntry };

/** What stands in a file beside its forms: tables left alone, and what concerns several forms at once. */
export const ForeignTables = ({ state }: ForeignTablesProps) => {
  const [isOpen, setOpen] = useState(false);
  const tables = useMemo(() => foreignIn(state), [state]);
  const issues = state.read.issues.filter(({ kind }) => kind !== 'not-a-performance-table');
  if (tables.length + issues.length === 0) return null;
  return (
    <details className={classes.foreign} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {importText.otherTables(
          tables.map(({ name }) => name),
          issues.length,
        )}
      </summary>
      {issues.length > 0 && (
        <ul>
          {issues.map(({ kind, table, row, column, text }) => (
            <li key={`${kind} ${table} ${row} ${column} ${text}`}>
              <span className={classes.position}>
                {table} {positionText(row, column)}
              </span>
              {text !== '' && `“${text}” `}
              {issueText[kind]}
            </li>
          ))}
        </ul>
      )}
      {isOpen && <TableGlances state={state} tables={tables} />}
    </details>
  );
};

type TableGlancesProps = { readonly state: ReadEntry; readonly tables: readonly RawTable[] };

/** The first rows of each table, so that a person sees why no form was found in it. */
export const TableGlances = ({ state, tables }: TableGlancesProps) => (
  <div className={scrollBox.scroll}>
    {tables.slice(0, mostTables).map((table) => (
      <section key={table.name} aria-label={table.name}>
        <h3 className={classes.name}>{table.name}</h3>
        <SourceTable
          table={table}
          range={{ from: 1, to: Math.min(glance, table.rowCount) }}
          doubtful={new Set()}
          corrected={correctedCells(state.corrections, state.original.tables)}
        />
      </section>
    ))}
  </div>
);

const foreignIn = ({ read }: ReadEntry): readonly RawTable[] => {
  const names = new Set(read.issues.filter(({ kind }) => kind === 'not-a-performance-table').map(({ table }) => table));
  return read.tables.filter(({ name }) => names.has(name));
};
