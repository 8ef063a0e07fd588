import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root-route.tsx';

const EntryListPage = lazyRouteComponent(
  () => import('../../features/entry/start/entry-list-page.tsx'),
  'EntryListPage',
);
const EntryPage = lazyRouteComponent(() => import('../../features/entry/sheet/entry-page.tsx'), 'EntryPage');

/** `#/entry`: where filling in begins. */
export const entryListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/entry',
  component: EntryListRoute,
});

function EntryListRoute() {
  const { year = null, unit = null } = rootRoute.useSearch();
  return <EntryListPage year={year} unit={unit} />;
}

/** `#/entry/a`. */
export const entryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/entry/$id',
  component: EntryRoute,
});

function EntryRoute() {
  const { id } = entryRoute.useParams();
  return <EntryPage key={id} id={id} />;
}
