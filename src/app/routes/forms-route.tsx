import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root-route.tsx';
import { withPreload } from './with-preload.ts';

export const formsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forms',
  component: lazyRouteComponent(() => import('../../features/forms/forms-page.tsx'), 'FormsPage'),
});

const FormEditorPage = lazyRouteComponent(() => import('../../features/forms/form-editor-page.tsx'), 'FormEditorPage');

/** `#/forms/fund-self-evaluation`. */
export const formEditorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forms/$id',
  component: withPreload(FormEditorRoute, FormEditorPage),
});

function FormEditorRoute() {
  const { id } = formEditorRoute.useParams();
  return <FormEditorPage id={id} />;
}
