import { type RefObject, useLayoutEffect, useRef } from 'react';

/** How far each list was scrolled, by its place, as long as the program is open. */
const kept = new Map<string, number>();

/** Puts a list that is opened again where it was left; `place` names the list and what it is narrowed to. */
export const useKeptScroll = (scroller: RefObject<HTMLElement | null>, place: string): void => {
  const latest = useRef(place);
  useLayoutEffect(() => {
    latest.current = place;
  }, [place]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    element.scrollTo({ top: kept.get(latest.current) ?? 0 });
    const keep = (): void => void kept.set(latest.current, element.scrollTop);
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [scroller]);
};
