import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { evaluationSearch } from '../search.ts';
import { rootRoute } from './root-route.tsx';
import { withPreload } from './with-preload.ts';

const SheetPage = lazyRouteComponent(() => import('../../features/evaluations/sheet/sheet-page.tsx'), 'SheetPage');

export const evaluationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evaluations/$id',
  validateSearch: evaluationSearch,
  component: withPreload(EvaluationRoute, SheetPage),
});

function EvaluationRoute() {
  const { id } = evaluationRoute.useParams();
  const search = evaluationRoute.useSearch();
  const navigate = evaluationRoute.useNavigate();
  return (
    <SheetPage
      key={id}
      id={id}
      search={search}
      onSearchChange={(change) => void navigate({ search: (current) => ({ ...current, ...change }), replace: true })}
    />
  );
}
