import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { reviewSearch } from '../search.ts';
import { rootRoute } from './root-route.tsx';

const ReviewPage = lazyRouteComponent(() => import('../../features/review/review-page.tsx'), 'ReviewPage');

export const reviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/review',
  validateSearch: reviewSearch,
  component: ReviewRoute,
});

function ReviewRoute() {
  const { year = null, unit = null, view = 'unit', ...search } = reviewRoute.useSearch();
  const navigate = reviewRoute.useNavigate();
  return (
    <ReviewPage
      search={search}
      where={{ year, unit }}
      view={view}
      onSearchChange={(change) => void navigate({ search: (current) => ({ ...current, ...change }), replace: true })}
    />
  );
}
