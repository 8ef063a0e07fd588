import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followOtherTabs } from '../queries/other-tabs.ts';
import { createQueryClient } from '../queries/query-client.ts';
import { packLater, readAhead } from '../queries/read-ahead.ts';
import { openWorkspace } from '../storage/workspace.ts';
import { UiProvider } from '../ui/ui-provider.tsx';
import { router } from './router.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const workspace = openWorkspace('main', { now: () => new Date().toISOString() });
const queries = createQueryClient(workspace);
followOtherTabs(queries);
void readAhead(queries, workspace).then(() => packLater(queries, workspace));

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <UiProvider>
        <RouterProvider router={router} />
      </UiProvider>
    </QueryClientProvider>
  </StrictMode>,
);
