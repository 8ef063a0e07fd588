import { useMutation, useQueryClient } from '@tanstack/react-query';
import { fail, type Result, succeed } from '../domain/result.ts';
import { nameOfDamaged, withoutReadable } from '../storage/damaged-store.ts';
import type { SaveFailure } from '../storage/save-evaluations.ts';
import {
  formatWorkspaceFile,
  parseWorkspaceFile,
  type WorkspaceFile,
  type WorkspaceFileFailure,
} from '../storage/schema/workspace-file.ts';
import { queryKeys } from './keys.ts';
import { useWorkspace } from './query-client.ts';
import { tellReplaced } from './replaced.ts';
import { unsavedSessions } from './session/unsaved-sessions.ts';

/** The whole workspace as the text of one file; sheets as they stand on the screen, also where the disk refused them. */
export const useBackup = () => {
  const workspace = useWorkspace();
  return useMutation({
    mutationFn: async () => formatWorkspaceFile(unsavedSessions.asShown(await (await workspace).exportWorkspace())),
  });
};

/** A backup as read, and how many of its sheets would take the place of one that is here. */
export type OpenedBackup = {
  readonly file: WorkspaceFile;
  readonly replaces: number;
  /** The damaged in it of which it has no readable sheet, by what is still known of them. */
  readonly damaged: readonly { readonly id: string; readonly name: string }[];
};

/** Reads a backup through the same door as every stored record; nothing is written yet. */
export const useOpenBackup = () => {
  const workspace = useWorkspace();
  return useMutation({
    mutationFn: async (text: string): Promise<Result<OpenedBackup, WorkspaceFileFailure>> => {
      const parsed = parseWorkspaceFile(text);
      if (!parsed.ok) return fail(parsed.error);
      const here = new Set((await (await workspace).listSummaries()).map(({ id }) => id));
      const replaces = parsed.value.evaluations.filter(({ evaluation }) => here.has(evaluation.id)).length;
      const readable = new Set(parsed.value.evaluations.map(({ evaluation }) => evaluation.id));
      const damaged = withoutReadable(parsed.value.damaged, readable).map(({ id, stored }) => ({
        id,
        name: nameOfDamaged(stored),
      }));
      return succeed({ file: parsed.value, replaces, damaged });
    },
  });
};

/** Puts an opened backup back; the answer says how many sheets, or why none. */
export const useRestore = () => {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  return useMutation({
    mutationKey: ['save'],
    mutationFn: async (file: WorkspaceFile): Promise<Result<number, SaveFailure>> => {
      const opened = await workspace;
      const restored = await opened.restoreWorkspace(file);
      if (restored.ok) tellReplaced(file.evaluations.map(({ evaluation: { id }, revision }) => ({ id, revision })));
      if (restored.ok && (await opened.readMeta()) === null)
        await opened.writeMeta({ schema: 1, title: file.title, begunWith: 'file' });
      return restored;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKeys.workspace }),
  });
};
