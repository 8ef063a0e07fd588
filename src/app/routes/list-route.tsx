import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listSearch } from '../search.ts';
import { rootRoute } from './root-route.tsx';
import { withPreload } from './with-preload.ts';

const ListPage = lazyRouteComponent(() => import('../../features/evaluations/list/list-page.tsx'), 'ListPage');

export const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: listSearch,
  component: withPreload(ListRoute, ListPage),
});

function ListRoute() {
  const search = listRoute.useSearch();
  const navigate = listRoute.useNavigate();
  return (
    <ListPage
      search={search}
      onSearchChange={(change) => void navigate({ search: (current) => ({ ...current, ...change }), replace: true })}
    />
  );
}
