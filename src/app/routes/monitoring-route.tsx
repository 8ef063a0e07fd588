import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { MonitoringSearch } from '../../features/monitoring/monitoring-search.ts';
import { readToday } from '../read-today.ts';
import { monitoringSearch } from '../search.ts';
import { rootRoute } from './root-route.tsx';

const MonitoringPage = lazyRouteComponent(
  () => import('../../features/monitoring/monitoring-page.tsx'),
  'MonitoringPage',
);

/** `#/monitoring?month=7`. */
export const monitoringRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/monitoring',
  validateSearch: monitoringSearch,
  component: MonitoringRoute,
});

function MonitoringRoute() {
  const search = monitoringRoute.useSearch();
  const navigate = monitoringRoute.useNavigate();
  const onSearchChange = useCallback(
    (change: Partial<MonitoringSearch>) =>
      void navigate({ search: (current) => ({ ...current, ...change }), replace: true, resetScroll: false }),
    [navigate],
  );
  return <MonitoringPage search={search} onSearchChange={onSearchChange} />;
}

const WatchPage = lazyRouteComponent(() => import('../../features/monitoring/watch-page.tsx'), 'WatchPage');

/** `#/monitoring/a?month=7`. */
export const watchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/monitoring/$id',
  validateSearch: monitoringSearch,
  component: WatchRoute,
});

function WatchRoute() {
  const { id } = watchRoute.useParams();
  const { month } = watchRoute.useSearch();
  const navigate = watchRoute.useNavigate();
  const [today] = useState(readToday);
  return (
    <WatchPage
      key={id}
      id={id}
      month={month ?? null}
      today={today}
      onMonthChange={(chosen) =>
        void navigate({ search: (current) => ({ ...current, month: chosen }), replace: true, resetScroll: false })
      }
    />
  );
}
