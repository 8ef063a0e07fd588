import { createHashHistory, createRouter, parseSearchWith, stringifySearchWith } from '@tanstack/react-router';
import { ErrorPage } from './error-page.tsx';
import { entryListRoute, entryRoute } from './routes/entry-route.tsx';
import { evaluationRoute } from './routes/evaluation-route.tsx';
import { formEditorRoute, formsRoute } from './routes/forms-route.tsx';
import { helpRoute } from './routes/help-route.tsx';
import { importRoute } from './routes/import-route.tsx';
import { listRoute } from './routes/list-route.tsx';
import { monitoringRoute, watchRoute } from './routes/monitoring-route.tsx';
import { openRoute } from './routes/open-route.tsx';
import { briefingRoute, overviewRoute } from './routes/overview-route.tsx';
import { printOneRoute, printRoute } from './routes/print-route.tsx';
import { reviewRoute } from './routes/review-route.tsx';
import { rootRoute } from './routes/root-route.tsx';
import { rulesRoute } from './routes/rules-route.tsx';

/** The address lives behind the `#`, so that any static server and a plain file work alike. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    overviewRoute,
    briefingRoute,
    monitoringRoute,
    watchRoute,
    listRoute,
    evaluationRoute,
    entryListRoute,
    entryRoute,
    formsRoute,
    formEditorRoute,
    importRoute,
    openRoute,
    printRoute,
    printOneRoute,
    reviewRoute,
    rulesRoute,
    helpRoute,
  ]),
  history: createHashHistory(),
  parseSearch: parseSearchWith((text) => text),
  stringifySearch: stringifySearchWith(String),
  defaultErrorComponent: ErrorPage,
  defaultPreload: 'intent',
  defaultPreloadDelay: 20,
  defaultPendingMs: 300,
  defaultPendingMinMs: 0,
  scrollRestoration: true,
});

/** Gives every link and address of the program its types; only an interface can be extended from outside. */
declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
