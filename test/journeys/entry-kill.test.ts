import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { type KillableBrowser, openKillableBrowser } from '../support/browser/killable-browser.ts';

const actualColumn = 5;

/** Ready once the first cell is drawn. */
const open = async (profile: string): Promise<KillableBrowser> => {
  const opened = await openKillableBrowser(profile, new URL('#/entry/sanming-2023-4', inject('appUrl')).href);
  await opened.page.locator(`[data-cell="0:${actualColumn}"]`).waitFor();
  return opened;
};

const readActuals = (page: Page): Promise<readonly { readonly text: string; readonly save: string | null }[]> =>
  page.evaluate((column) => {
    const cells = [...document.querySelectorAll(`[data-cell$=":${column}"]`)];
    return cells.map((cell) => ({ text: cell.textContent ?? '', save: cell.getAttribute('data-save') }));
  }, actualColumn);

const rows = 10;

/** Types down the column as fast as fingers do, round and round, until the browser is gone. */
const typeOn = async (page: Page, turn: number): Promise<void> => {
  await page.locator(`[data-cell="0:${actualColumn}"]`).click();
  for (let count = 0; ; count += 1) {
    await page.keyboard.type(`${turn}${count}`, { delay: 40 });
    const isLast = count % rows === rows - 1;
    await page.keyboard.press(isLast ? 'Enter' : 'ArrowDown');
    if (isLast) for (let step = 1; step < rows; step += 1) await page.keyboard.press('ArrowUp');
  }
};

test('the browser is killed 20 times while typing: every cell that showed “saved” is there', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  const lost: string[] = [];
  let seen = 0;
  try {
    let { page, kill } = await open(profile);
    for (let turn = 1; turn <= 20; turn += 1) {
      const typing = typeOn(page, turn).catch(() => 'ended');
      // However slow the machine: something was saved before the blow, and it falls at another moment each time.
      await page.locator(`[data-cell$=":${actualColumn}"][data-save="saved"]`).first().waitFor();
      await page.waitForTimeout((turn * 397) % 1100);
      const last = await readActuals(page);
      await kill();
      await typing;
      ({ page, kill } = await open(profile));
      const now = await readActuals(page);
      for (const [row, cell] of last.entries()) {
        if (cell.save !== 'saved') continue;
        seen += 1;
        const text = now[row]?.text ?? '';
        // A cell may have been typed on between the look and the kill: then it holds the newer text.
        if (text !== cell.text && !text.startsWith(String(turn))) lost.push(`${turn}/${row}: ${cell.text} → ${text}`);
      }
    }
    await kill();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  expect(lost).toEqual([]);
  expect(seen).toBeGreaterThanOrEqual(20);
}, 240_000);
