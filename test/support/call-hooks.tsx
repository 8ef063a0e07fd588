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
