import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followOtherTabs } from '../queries/other-tabs.ts';
import { createQueryClient } from '../queries/query-client.ts';
import { openWorkspace } from '../storage/workspace.ts';
import { UiProvider } from '../ui/ui-provider.tsx';
import { router } from './router.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const queries = createQueryClient(openWorkspace('main', { now: () => new Date().toISOString() }));
followOtherTabs(queries);

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <UiProvider>
        <RouterProvider router={router} />
      </UiProvider>
    </QueryClientProvider>
  </StrictMode>,
);
