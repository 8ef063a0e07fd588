import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';

/** What a component gets from the hooks it calls. */
export const callHooks = <Got,>(queries: QueryClient, call: () => Got): Got => {
  const got: Got[] = [];
  const Caller = () => {
    got.push(call());
    return null;
  };
  renderToStaticMarkup(
    <QueryClientProvider client={queries}>
      <Caller />
    </QueryClientProvider>,
  );
  const [first] = got;
  if (first === undefined) throw new Error('nothing was rendered');
  return first;
};

/** Resolves once what was asked of the mutations holds no more. */
export const whileMutations = async (queries: QueryClient, holds: () => boolean): Promise<void> => {
  while (holds())
    await new Promise<void>((resolve) => {
      const stop = queries.getMutationCache().subscribe(() => {
        stop();
        resolve();
      });
    });
};

/** Resolves when no change is being written. */
export const noneIsPending = (queries: QueryClient): Promise<void> =>
  whileMutations(queries, () => queries.isMutating() > 0);
