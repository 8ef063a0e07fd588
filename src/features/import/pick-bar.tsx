import { useEffect, useRef } from 'react';
import { importText } from '../../text/import-page-text.ts';
import { Button } from '../../ui/button.tsx';
import classes from './pick-bar.module.css';
import { sourcesOfFiles } from './picked-files.ts';
import type { Source } from '../../worker/inbox.ts';

type PickBarProps = { readonly onPick: (sources: readonly Source[]) => void };

/** Files, a folder: two ways to begin for those who do not drag. */
export const PickBar = ({ onPick }: PickBarProps) => {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  useEffect(() => folder.current?.setAttribute('webkitdirectory', ''), []);
  const take = (input: HTMLInputElement): void => {
    onPick(sourcesOfFiles(input.files ?? []));
    input.value = '';
  };
  return (
    <span className={classes.pick}>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={importText.pickFiles}
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        aria-label={importText.pickFolder}
        onChange={(event) => take(event.currentTarget)}
      />
      <Button tone="primary" onClick={() => files.current?.click()}>
        {importText.pickFiles}
      </Button>
      <Button onClick={() => folder.current?.click()}>{importText.pickFolder}</Button>
    </span>
  );
};
