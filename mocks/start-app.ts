import { setupWorker } from 'msw/browser';
import { tableServerHandlers } from './table-server.ts';

/** The published tables that the tests use; the development server gives them out as files. */
const findTable = async (name: string): Promise<Uint8Array<ArrayBuffer> | null> => {
  const response = await fetch(`/test/cases/files/${encodeURIComponent(name)}`);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
};

// `npm run dev:mock`: the app beside a played table server, e.g. #/open?from=tables/slow/sanming-2023-1.xlsx
await setupWorker(...tableServerHandlers(findTable)).start({ onUnhandledRequest: 'bypass' });
await import('../src/app/main.tsx');
