/**
 * Resolves when the page has nothing to draw. Threads that work while it draws take its time on a machine of two
 * processors. A page that nobody sees draws nothing, and its browser lets it wait long.
 */
export const pageTurn = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.visibilityState === 'hidden') resolve();
    // Not every browser has it.
    else if (typeof scheduler === 'undefined') setTimeout(resolve);
    else void scheduler.postTask(() => resolve(), { priority: 'background' });
  });
