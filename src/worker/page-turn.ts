/**
 * Resolves when the page has nothing to draw. Threads that work while it draws take its time on a machine of two
 * processors. A page that nobody sees draws nothing, and its browser lets it wait long.
 */
export const pageTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const end = new AbortController();
    const go = (): void => {
      end.abort();
      resolve();
    };
    if (document.visibilityState === 'hidden') return go();
    document.addEventListener('visibilitychange', go, { signal: end.signal });
    // Not every browser has it.
    if (typeof scheduler === 'undefined') setTimeout(go);
    else void scheduler.postTask(go, { priority: 'background' });
  });
