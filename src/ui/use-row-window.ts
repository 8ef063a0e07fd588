import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

type RowWindow = {
  /** First and one past the last row to draw. */
  readonly from: number;
  readonly to: number;
  /** Whole rows in sight. */
  readonly page: number;
  /** Looks again at once, for when the scroller was moved by the program. */
  readonly look: () => void;
};

const spare = 12;

/** Which rows of equal height are in sight of a scroller, with a few to spare on either side. */
export const useRowWindow = (
  scroller: RefObject<HTMLElement | null>,
  { count, rowHeight }: { readonly count: number; readonly rowHeight: number },
): RowWindow => {
  const [sight, setSight] = useState(() => ({ first: 0, page: Math.ceil(window.innerHeight / rowHeight) }));
  const look = useCallback((): void => {
    const element = scroller.current;
    if (element === null) return;
    const first = Math.floor(element.scrollTop / rowHeight);
    const page = Math.ceil(element.clientHeight / rowHeight);
    setSight((last) => (last.first === first && last.page === page ? last : { first, page }));
  }, [scroller, rowHeight]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, look]);
  const from = Math.max(0, Math.min(sight.first, count) - spare);
  return { from, to: Math.min(count, sight.first + sight.page + spare), page: sight.page, look };
};
