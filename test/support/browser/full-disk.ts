import type { Page } from 'playwright-core';

/** From now on nothing can be written, until `emptyDisk`. */
export const fillDisk = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const stores = IDBObjectStore.prototype;
    const put = Object.getOwnPropertyDescriptor(stores, 'put') ?? {};
    const full = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.assign(window, { emptyDisk: () => Object.defineProperty(stores, 'put', put) });
    Object.defineProperty(stores, 'put', { ...put, value: full });
  });

export const emptyDisk = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as { emptyDisk: () => void }).emptyDisk());
