import { type Dispatch, memo, type SetStateAction, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { PrintedSheet } from '../../export/print/printed-sheet.tsx';
import type { EvaluationRecord } from '../../storage/schema/parse-record.ts';
import { printText } from '../../text/print-text.ts';
import { type PrintChoice, type PrintSheet, toPrintSheets } from './to-print-sheet.ts';

type PrintedJobProps = PrintChoice & {
  readonly records: readonly EvaluationRecord[];
  readonly onProgress: (done: number, pages: number) => void;
};

/** Sheets laid out at a time, so that the page stays free while hundreds are being cut. */
const batch = 4;

const isSameJob = (before: PrintedJobProps, now: PrintedJobProps): boolean =>
  before.form === now.form &&
  before.scores === now.scores &&
  before.onProgress === now.onProgress &&
  before.records.length === now.records.length &&
  before.records.every((record, index) => record === now.records[index]);

/** The sheets of one print job, laid out a few at a time. */
export const PrintedJob = memo(({ records, form, scores, onProgress }: PrintedJobProps) => {
  const sheets = useMemo(() => toPrintSheets(records, { form, scores }), [records, form, scores]);
  const [paged, setPaged] = useState<ReadonlyMap<string, number>>(new Map());
  const [shown, setShown] = useState(batch);
  const onPaged = useFrameReports(setPaged);
  const cut = sheets.filter(({ id }) => paged.has(id));
  const done = cut.reduce((sum, sheet) => sum + sheet.sheets, 0);
  const pages = cut.reduce((sum, { id }) => sum + (paged.get(id) ?? 0), 0);
  useEffect(() => {
    onProgress(done, pages);
    if (cut.length < shown || shown >= sheets.length) return;
    const next = requestAnimationFrame(() => setShown(shown + batch));
    return () => cancelAnimationFrame(next);
  }, [done, pages, shown, cut.length, sheets.length, onProgress]);
  return sheets
    .slice(0, shown)
    .map((sheet) => (
      <SheetSlot
        key={sheet.id}
        sheet={sheet}
        numbering={sheets.length === 1 ? 'counted' : 'numbered'}
        onPaged={onPaged}
      />
    ));
}, isSameJob);

type Report = (id: string, pages: number) => void;

/**
 * Reports of sheets that were cut, handed on together in the next frame: a sheet reports while it is being drawn, and an
 * update within a drawing counts towards React's limit of nested ones, which a job of a hundred sheets reached.
 */
const useFrameReports = (take: Dispatch<SetStateAction<ReadonlyMap<string, number>>>): Report => {
  const waiting = useRef(new Map<string, number>());
  const frame = useRef<number | null>(null);
  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current ?? 0);
      frame.current = null;
    },
    [],
  );
  return useCallback(
    (id, pages) => {
      waiting.current.set(id, pages);
      frame.current ??= requestAnimationFrame(() => {
        frame.current = null;
        const told = waiting.current;
        waiting.current = new Map();
        take((current) => new Map([...current, ...told]));
      });
    },
    [take],
  );
};

type SheetSlotProps = {
  readonly sheet: PrintSheet;
  readonly numbering: 'counted' | 'numbered';
  readonly onPaged: Report;
};

const SheetSlot = memo(({ sheet, numbering, onPaged }: SheetSlotProps) => {
  const report = useCallback((pages: number) => onPaged(sheet.id, pages), [sheet.id, onPaged]);
  return (
    <section aria-label={printText.sheetLabel(sheet.title, sheet.formName)}>
      <PrintedSheet layout={sheet.layout} numbering={numbering} onPaged={report} />
    </section>
  );
});
