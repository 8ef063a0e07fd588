import { type RefObject, useLayoutEffect, useRef } from 'react';

/** For what can be closed from within: when it goes, the focus goes back to where it came from, not to the page's top. */
export const useReturnFocus = <Kind extends HTMLElement>(): RefObject<Kind | null> => {
  const own = useRef<Kind>(null);
  useLayoutEffect(() => {
    const element = own.current;
    let before: HTMLElement | null = null;
    const remember = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget instanceof HTMLElement && element?.contains(relatedTarget) !== true) before = relatedTarget;
    };
    element?.addEventListener('focusin', remember);
    return () => {
      element?.removeEventListener('focusin', remember);
      if (element?.contains(document.activeElement) === true) before?.focus({ preventScroll: true });
    };
  }, []);
  return own;
};
