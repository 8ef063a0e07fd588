import { memo, useCallback, useEffect, useMemo, useState } from 'react';
import { PrintedSheet } from '../../export/print/printed-sheet.tsx';
import type { EvaluationRecord } from '../../storage/schema/parse-record.ts';
import { printText } from '../../text/print-text.ts';
import { type PrintChoice, toPrintSheet } from './to-print-sheet.ts';

type PrintedJobProps = PrintChoice & {
  readonly records: readonly EvaluationRecord[];
  readonly onProgress: (done: number, pages: number) => void;
};

/** Sheets laid out at a time, so that the page stays free while hundreds are being cut. */
const batch = 4;

/** The sheets of one print job, laid out a few at a time. */
export const PrintedJob = ({ records, form, scores, onProgress }: PrintedJobProps) => {
  const [paged, setPaged] = useState<ReadonlyMap<string, number>>(new Map());
  const [shown, setShown] = useState(batch);
  const onPaged = useCallback(
    (id: string, pages: number) => setPaged((current) => new Map(current).set(id, pages)),
    [],
  );
  const done = records.filter(({ id }) => paged.has(id)).length;
  const pages = records.reduce((sum, { id }) => sum + (paged.get(id) ?? 0), 0);
  useEffect(() => {
    onProgress(done, pages);
    if (done < shown || shown >= records.length) return;
    const next = requestAnimationFrame(() => setShown(shown + batch));
    return () => cancelAnimationFrame(next);
  }, [done, pages, shown, records.length, onProgress]);
  return records
    .slice(0, shown)
    .map((record) => (
      <SheetSlot
        key={record.id}
        record={record}
        form={form}
        scores={scores}
        numbering={records.length === 1 ? 'counted' : 'numbered'}
        onPaged={onPaged}
      />
    ));
};

type SheetSlotProps = PrintChoice & {
  readonly record: EvaluationRecord;
  readonly numbering: 'counted' | 'numbered';
  readonly onPaged: (id: string, pages: number) => void;
};

const SheetSlot = memo(({ record, form, scores, numbering, onPaged }: SheetSlotProps) => {
  const sheet = useMemo(() => toPrintSheet(record, { form, scores }), [record, form, scores]);
  const report = useCallback((pages: number) => onPaged(record.id, pages), [record.id, onPaged]);
  return (
    <section aria-label={printText.sheetLabel(sheet.title, sheet.formName)}>
      <PrintedSheet layout={sheet.layout} numbering={numbering} onPaged={report} />
    </section>
  );
});
