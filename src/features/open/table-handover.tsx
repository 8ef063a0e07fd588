import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { openText, type OpenWords } from '../../text/open-text.ts';
import { startImportQueue } from '../../worker/import-queue.ts';
import type { ImportOutcome } from '../../worker/import-slot.ts';
import { leaveSources } from '../../worker/inbox.ts';
import { FailedView } from './failed-view.tsx';
import { wordsOfTable } from './failure-words.ts';
import classes from './open-page.module.css';

type TableHandoverProps = { readonly fileName: string; readonly bytes: Uint8Array };

/** A table file is read; when it can be read, the import page shows it, source and result side by side. */
export const TableHandover = ({ fileName, bytes }: TableHandoverProps) => {
  const [words, setWords] = useState<OpenWords | null>(null);
  const navigate = useNavigate();
  useEffect(() => {
    const queue = startImportQueue();
    let leaving = false;
    const makeTask = () => Promise.resolve({ kind: 'file', file: fileName, bytes: Uint8Array.from(bytes) } as const);
    const decide = (outcome: ImportOutcome): void => {
      const failed = wordsOfTable(outcome);
      setWords(failed);
      if (failed !== null) return;
      leaveSources([{ name: fileName, makeTask }]);
      void navigate({ to: '/import', replace: true });
    };
    const read = async (): Promise<void> => {
      const outcome = await queue.add(makeTask);
      if (!leaving) decide(outcome);
    };
    void read();
    return () => {
      leaving = true;
      queue.close();
    };
  }, [fileName, bytes, navigate]);
  return words === null ? (
    <output className={classes.loading}>{openText.reading}</output>
  ) : (
    <FailedView words={words} onRetry={null} />
  );
};
