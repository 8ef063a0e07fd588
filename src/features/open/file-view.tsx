import { useMemo } from 'react';
import { parseWorkspaceFile } from '../../storage/schema/workspace-file.ts';
import { FailedView } from './failed-view.tsx';
import { wordsOfWorkspaceFile } from './failure-words.ts';
import { TableHandover } from './table-handover.tsx';
import { WorkspaceOffer } from './workspace-offer.tsx';

type FileViewProps = { readonly fileName: string; readonly bytes: Uint8Array };

/** Tells a workspace file from a table by what it holds, never by its name. */
const looksLikeJson = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*\{/u.test(new TextDecoder().decode(bytes.subarray(0, 64)));

export const FileView = ({ fileName, bytes }: FileViewProps) =>
  looksLikeJson(bytes) ? <WorkspaceView bytes={bytes} /> : <TableHandover fileName={fileName} bytes={bytes} />;

const WorkspaceView = ({ bytes }: { readonly bytes: Uint8Array }) => {
  const file = useMemo(() => parseWorkspaceFile(new TextDecoder().decode(bytes)), [bytes]);
  return file.ok ? (
    <WorkspaceOffer file={file.value} />
  ) : (
    <FailedView words={wordsOfWorkspaceFile(file.error)} onRetry={null} />
  );
};
