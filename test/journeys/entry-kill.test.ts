import { appendFileSync, mkdtempSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
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

type Tally = { seen: number; readonly lost: string[] };

/** Leaves the beginning of a line at the end of the log of the databases, as a write that a power cut broke off does. */
const tearLog = (profile: string): void => {
  const folder = join(profile, 'Default', 'IndexedDB');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const newest = files
    .filter((name) => name.endsWith('.log'))
    .toSorted()
    .at(-1);
  if (newest === undefined) throw new Error(`no log in ${files.join(' ')}`);
  const [checksum, length, wholeLine] = [[1, 2, 3, 4], [0, 2], [1]];
  const written = Array.from({ length: 40 }, () => 0x55);
  appendFileSync(join(folder, newest), Uint8Array.from([checksum, length, wholeLine, written].flat()));
};

const inNewProfile = async (work: (profile: string) => Promise<void>): Promise<void> => {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  try {
    await work(profile);
  } finally {
    // What still wrote when the blow fell is gone in a moment; each try begins at the top again, as that of rmSync does not.
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
};

const fill = async (page: Page, row: number, value: string): Promise<void> => {
  const cell = page.locator(`[data-cell="${row}:${actualColumn}"]`);
  await cell.click();
  await page.keyboard.type(value);
  await page.keyboard.press('Enter');
  await expect.poll(() => cell.getAttribute('data-save')).toBe('saved');
};

/** Kills and opens the browser of one profile again at each turn, and tells what it lost. */
const killAtTurns = async (turns: readonly number[]): Promise<Tally> => {
  const tally: Tally = { seen: 0, lost: [] };
  await inNewProfile(async (profile) => {
    let { page, kill } = await open(profile);
    for (const turn of turns) {
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
        tally.seen += 1;
        const text = now[row]?.text ?? '';
        // A cell may have been typed on between the look and the kill: then it holds the newer text.
        if (text !== cell.text && !text.startsWith(String(turn)))
          tally.lost.push(`${turn}/${row}: ${cell.text} → ${now.map((found) => found.text).join(' ')}`);
      }
    }
    await kill();
  });
  return tally;
};

test('a power cut tears the log of the browser: what was typed before and after it is there', async () => {
  await inNewProfile(async (profile) => {
    const first = await open(profile);
    await fill(first.page, 0, '77');
    await first.kill();
    tearLog(profile);
    const second = await open(profile);
    await fill(second.page, 1, '78');
    await second.kill();
    const third = await open(profile);
    const texts = (await readActuals(third.page)).map(({ text }) => text);
    await third.kill();
    expect(texts.slice(0, 2)).toEqual(['77', '78']);
  });
}, 120_000);

test('the browser is killed 20 times while typing: every cell that showed “saved” is there', async () => {
  const turns = Array.from({ length: 20 }, (_, index) => index + 1);
  // Two profiles side by side: a browser that starts or types waits most of the time.
  const tallies = await Promise.all([killAtTurns(turns.slice(0, 10)), killAtTurns(turns.slice(10))]);
  expect(tallies.flatMap(({ lost }) => lost)).toEqual([]);
  expect(tallies.reduce((sum, { seen }) => sum + seen, 0)).toBeGreaterThanOrEqual(20);
}, 240_000);
