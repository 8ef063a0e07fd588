import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { OverviewSearch } from '../../features/overview/overview-search.ts';
import { readToday } from '../read-today.ts';
import { overviewSearch } from '../search.ts';
import { rootRoute } from './root-route.tsx';

const OverviewPage = lazyRouteComponent(() => import('../../features/overview/overview-page.tsx'), 'OverviewPage');

export const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/overview',
  validateSearch: overviewSearch,
  component: OverviewRoute,
});

/** The clock is read here, once, so that everything below follows from its arguments. */
function OverviewRoute() {
  const search = overviewRoute.useSearch();
  const navigate = overviewRoute.useNavigate();
  const [today] = useState(readToday);
  const onSearchChange = useCallback(
    (change: Partial<OverviewSearch>) =>
      void navigate({ search: (current) => ({ ...current, ...change }), replace: true, resetScroll: false }),
    [navigate],
  );
  return <OverviewPage search={search} today={today} onSearchChange={onSearchChange} />;
}

const BriefingPage = lazyRouteComponent(
  () => import('../../features/overview/briefing/briefing-page.tsx'),
  'BriefingPage',
);

/** `#/briefing?year=2023`: the same filters as the overview. */
export const briefingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/briefing',
  validateSearch: overviewSearch,
  component: BriefingRoute,
});

function BriefingRoute() {
  const [today] = useState(readToday);
  return <BriefingPage search={briefingRoute.useSearch()} today={today} />;
}
