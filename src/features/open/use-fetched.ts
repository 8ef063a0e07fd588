import { useEffect, useRef, useState } from 'react';
import { type FetchFailure, fetchBytes } from '../../remote/fetch-bytes.ts';

export type Fetched =
  | {
      readonly kind: 'loading';
      readonly received: number;
      readonly expected: number | null;
      readonly pace: 'normal' | 'slow';
    }
  | { readonly kind: 'failed'; readonly failure: FetchFailure }
  | { readonly kind: 'arrived'; readonly bytes: Uint8Array };

/** After this long without the whole file, the page says that the other side is slow. */
const patience = 4000;

const begin: Fetched = { kind: 'loading', received: 0, expected: null, pace: 'normal' };

/** Fetches an address once; a new attempt is a new mount. */
export const useFetched = (href: string) => {
  const [fetched, setFetched] = useState<Fetched>(begin);
  const control = useRef<AbortController | null>(null);
  useEffect(() => {
    const mine = new AbortController();
    control.current = mine;
    let leaving = false;
    const slow = setTimeout(
      () => setFetched((current) => (current.kind === 'loading' ? { ...current, pace: 'slow' } : current)),
      patience,
    );
    const run = async (): Promise<void> => {
      const bytes = await fetchBytes(href, {
        signal: mine.signal,
        onProgress: (received, expected) =>
          setFetched((current) => (current.kind === 'loading' ? { ...current, received, expected } : current)),
      });
      clearTimeout(slow);
      if (leaving) return;
      setFetched(bytes.ok ? { kind: 'arrived', bytes: bytes.value } : { kind: 'failed', failure: bytes.error });
    };
    void run();
    return () => {
      leaving = true;
      clearTimeout(slow);
      mine.abort();
    };
  }, [href]);
  return { fetched, cancel: () => control.current?.abort() };
};
