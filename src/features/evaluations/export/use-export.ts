import { useEffect, useRef, useState } from 'react';
import type { ListTable } from '../../../export/csv/list-table.ts';
import { fileStem, sheetsFileStem } from '../../../export/file-name.ts';
import type { Form } from '../../../export/layout/form.ts';
import { type LoadedRecords, useLoadRecords } from '../../../queries/load-records.ts';
import { fileNameText } from '../../../text/file-name-text.ts';
import { downloadBlob } from '../../../ui/download.ts';
import type { ExportTask } from '../../../worker/export/export-message.ts';
import { type RunningExport, startExport } from '../../../worker/export/start-export.ts';
import type { ExportChoice, ExportFormat } from './export-choice.ts';

/** How far an export is. */
export type ExportState =
  | { readonly kind: 'idle' | 'loading' | 'packing' | 'no-self-evaluation' }
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'written'; readonly name: string; readonly missing: number }
  | { readonly kind: 'broken'; readonly reason: string };

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv',
} as const satisfies Record<ExportFormat, string>;

type ExportSource = {
  readonly ids: readonly string[];
  readonly forms: readonly Form[];
  readonly list: ListTable | null;
};

type Prepared = { readonly task: ExportTask; readonly stem: string; readonly missing: number };

const prepare = (
  { what, format, formId, scores }: ExportChoice,
  { forms, list }: ExportSource,
  { records, failures }: LoadedRecords,
): Prepared | null => {
  const sheets = records.map((record) => ({
    evaluation: record.evaluation,
    kept: record,
    ruleSetId: record.ruleSetId,
  }));
  const stem = sheetsFileStem(sheets.map(({ evaluation }) => evaluation));
  const missing = failures.length;
  if (what === 'list')
    return list === null || format === 'docx'
      ? null
      : { task: { kind: 'list', format, table: list }, stem: fileNameText.list, missing };
  if (what === 'sheets') {
    const form = forms.find(({ id }) => id === formId) ?? null;
    const task = { kind: 'sheets', format: format === 'docx' ? 'docx' : 'xlsx', form, scores, sheets } as const;
    return { task, stem, missing };
  }
  if (what === 'indicators') {
    const task = { kind: 'indicators', format: format === 'csv' ? 'csv' : 'xlsx', sheets } as const;
    return { task, stem: fileStem([stem, fileNameText.indicators]), missing };
  }
  const own = sheets.filter(({ evaluation }) => evaluation.kind === 'self-evaluation');
  const name = fileStem([sheetsFileStem(own.map(({ evaluation }) => evaluation)), fileNameText.report]);
  return own.length === 0 ? null : { task: { kind: 'report', format: 'docx', sheets: own }, stem: name, missing };
};

/** Loads, writes in a thread, hands the file to the browser. Leaving stops it. */
export const useExport = (source: ExportSource) => {
  const load = useLoadRecords();
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const running = useRef<RunningExport | null>(null);
  const open = useRef(true);
  useEffect(() => {
    open.current = true;
    return () => {
      open.current = false;
      running.current?.stop();
    };
  }, []);
  const start = async (choice: ExportChoice): Promise<void> => {
    setState({ kind: 'loading' });
    const loaded = choice.what === 'list' ? { records: [], failures: [] } : await load(source.ids);
    const prepared = prepare(choice, source, loaded);
    if (!open.current) return;
    if (prepared === null) return setState({ kind: 'no-self-evaluation' });
    setState({ kind: 'packing' });
    running.current = startExport(prepared.task, (done, of) =>
      setState(done < of ? { kind: 'progress', done, of } : { kind: 'packing' }),
    );
    const written = await running.current.file;
    if (!open.current) return;
    if (!written.ok) return setState({ kind: 'broken', reason: written.error.reason });
    const name = `${prepared.stem}.${choice.format}`;
    downloadBlob(name, new Blob([written.value], { type: mediaTypes[choice.format] }));
    setState({ kind: 'written', name, missing: prepared.missing });
  };
  return { state, start };
};
