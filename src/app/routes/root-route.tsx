import { createRootRoute, retainSearchParams } from '@tanstack/react-router';
import { Frame } from '../frame/frame.tsx';
import { NotFoundPage } from '../not-found-page.tsx';
import { frameSearch } from '../search.ts';

export const rootRoute = createRootRoute({
  validateSearch: frameSearch,
  search: { middlewares: [retainSearchParams(['year', 'unit', 'view'])] },
  component: RootRoute,
  notFoundComponent: NotFoundPage,
});

function RootRoute() {
  const { year = null, unit = null, view = 'unit' } = rootRoute.useSearch();
  return <Frame year={year} unit={unit} view={view} />;
}
