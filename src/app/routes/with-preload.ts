import type { ReactNode } from 'react';

/** Lets a link that is pointed at fetch the page behind it: the route's component gets the preload of its lazy page. */
export const withPreload = <Component extends () => ReactNode>(
  component: Component,
  { preload }: { readonly preload?: (() => Promise<void> | undefined) | undefined },
): Component => (preload === undefined ? component : Object.assign(component, { preload }));
