import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { printSearch } from '../search.ts';
import { rootRoute } from './root-route.tsx';
import { withPreload } from './with-preload.ts';

const PrintPage = lazyRouteComponent(() => import('../../features/print/print-page.tsx'), 'PrintPage');

/** `#/print?ids=a,b`. */
export const printRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/print',
  validateSearch: printSearch,
  component: withPreload(PrintRoute, PrintPage),
});

function PrintRoute() {
  const { ids = '', form = null } = printRoute.useSearch();
  return <PrintPage ids={ids.split(',').filter((id) => id !== '')} form={form} />;
}

/** `#/print/a`. */
export const printOneRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/print/$id',
  validateSearch: printSearch,
  component: withPreload(PrintOneRoute, PrintPage),
});

function PrintOneRoute() {
  const { id } = printOneRoute.useParams();
  const { form = null } = printOneRoute.useSearch();
  return <PrintPage ids={[id]} form={form} />;
}
