import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormAdaptation } from '../domain/form/form-adaptation.ts';
import { queryKeys } from './keys.ts';
import { useWorkspace } from './query-client.ts';

const none: readonly FormAdaptation[] = [];

/** The forms a bureau adapted; none until they are read. */
export const useFormAdaptations = (): readonly FormAdaptation[] => {
  const workspace = useWorkspace();
  const { data } = useQuery({ queryKey: queryKeys.forms, queryFn: async () => (await workspace).readForms() });
  return data ?? none;
};

/** Keeps an adapted form (in place of the one with its id), or drops the one named. */
export type FormChange =
  | { readonly kind: 'keep'; readonly form: FormAdaptation }
  | { readonly kind: 'drop'; readonly id: string };

const changeForms = (forms: readonly FormAdaptation[], change: FormChange): readonly FormAdaptation[] => {
  if (change.kind === 'drop') return forms.filter(({ id }) => id !== change.id);
  const isKnown = forms.some(({ id }) => id === change.form.id);
  return isKnown ? forms.map((form) => (form.id === change.form.id ? change.form : form)) : [...forms, change.form];
};

export const useChangeForms = () => {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  return useMutation({
    mutationKey: ['save'],
    mutationFn: async (change: FormChange) => {
      const opened = await workspace;
      const forms = changeForms(await opened.readForms(), change);
      await opened.writeForms(forms);
      queries.setQueryData(queryKeys.forms, forms);
    },
  }).mutateAsync;
};
