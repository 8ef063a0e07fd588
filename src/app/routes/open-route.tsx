import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { openSearch } from '../search.ts';
import { rootRoute } from './root-route.tsx';
import { withPreload } from './with-preload.ts';

const OpenPage = lazyRouteComponent(() => import('../../features/open/open-page.tsx'), 'OpenPage');

export const openRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/open',
  validateSearch: openSearch,
  component: withPreload(OpenRoute, OpenPage),
});

function OpenRoute() {
  const { from = null } = openRoute.useSearch();
  return <OpenPage key={from} from={from} />;
}
