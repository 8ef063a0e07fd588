import type { Page } from 'playwright-core';

/** What a spreadsheet or a browser puts on the clipboard, pasted into the page. */
export async function pasteTable(page: Page, html: string): Promise<void> {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', content);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}
