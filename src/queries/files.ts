import { useMutation } from '@tanstack/react-query';
import type { KeptFile } from '../storage/schema/file-schema.ts';
import { useWorkspace } from './query-client.ts';

/** Keeps a file as evidence; the answer says why when it could not. */
export const useSaveFile = () => {
  const workspace = useWorkspace();
  return useMutation({
    mutationKey: ['save', 'file'],
    gcTime: 0,
    mutationFn: async (file: KeptFile) => (await workspace).saveFile(file),
  });
};

/** A kept file by its id, or null. */
export const useReadFile = () => {
  const workspace = useWorkspace();
  return useMutation({ gcTime: 0, mutationFn: async (id: string) => (await workspace).readFile(id) });
};
