import { type DragEvent, type ReactNode, useEffect, useState } from 'react';
import { importText } from '../../text/import-page-text.ts';
import classes from './drop-area.module.css';
import { droppedFiles, sourcesOfFiles } from './picked-files.ts';
import type { Source } from '../../worker/inbox.ts';

type DropAreaProps = {
  readonly children: ReactNode;
  readonly onDrop: (sources: readonly Source[]) => void;
  readonly onEmptyPaste: () => void;
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** The whole page takes what is dropped or pasted. */
export const DropArea = ({ children, onDrop, onEmptyPaste }: DropAreaProps) => {
  const [isOver, setOver] = useState(false);
  usePaste(onDrop, onEmptyPaste);
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    setOver(false);
    onDrop(sourcesOfFiles(await droppedFiles(event.dataTransfer)));
  };
  return (
    <div
      className={classes.page}
      data-over={isOver ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget instanceof Node ? event.relatedTarget : null))
          setOver(false);
      }}
      onDrop={(event) => void drop(event)}
    >
      {children}
      {isOver && (
        <div className={classes.over} aria-hidden="true">
          {importText.drop}
        </div>
      )}
    </div>
  );
};

/** Ctrl+V anywhere on the page, except while typing. */
const usePaste = (onPaste: (sources: readonly Source[]) => void, onEmptyPaste: () => void): void =>
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const { clipboardData, target } = event;
      if (clipboardData === null || isTyping(target)) return;
      event.preventDefault();
      if (clipboardData.files.length > 0 && clipboardData.getData('text/html') === '') {
        onPaste(sourcesOfFiles(clipboardData.files));
        return;
      }
      const [html, text] = [clipboardData.getData('text/html'), clipboardData.getData('text/plain')];
      if (html.trim() === '' && text.trim() === '') onEmptyPaste();
      else onPaste([{ name: importText.paste, makeTask: () => Promise.resolve({ kind: 'clipboard', html, text }) }]);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [onPaste, onEmptyPaste]);
