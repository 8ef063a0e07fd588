import { preview } from 'vite';
import type { Page } from 'playwright-core';
import { filterRows } from '../../src/features/overview/filter-rows.ts';
import { heatUnits } from '../../src/features/overview/charts/heat.ts';
import { lossSteps } from '../../src/features/overview/charts/losses.ts';
import { quadrantPoints } from '../../src/features/overview/charts/quadrant.ts';
import { toOverviewRows } from '../../src/features/overview/overview-row.ts';
import { rankByUrgency } from '../../src/features/overview/rank-rows.ts';
import { tallyRows } from '../../src/features/overview/tally-rows.ts';
import type { Summary } from '../../src/storage/schema/summary-schema.ts';
import { toSummary } from '../../src/storage/summary.ts';
import { launchBrowser } from '../../src/cli/pdf/launch-browser.ts';
import { buildCounty } from '../support/county.ts';
import { measure, printMeasurement } from './measure.ts';

const sheets = 10_000;
/** Self-evaluations of the sample, beside which the county is put. */
const sampleSheets = 5;
const turns = 5;
const today = { year: 2026, month: 7 };

/** What a county of 10,000 sheets costs the overview: its arithmetic here, and all of it in a browser. */
export async function benchOverview(): Promise<void> {
  const summaries = buildCounty(sheets).map((evaluation) =>
    toSummary({ id: evaluation.id, revision: 1, ruleSetId: 'national-2020', evaluation }),
  );
  const what = { count: sheets, unit: 'sheets' };
  printMeasurement(
    await measure(
      { name: 'read the rows of the overview', ...what },
      () => summaries,
      (all) => toOverviewRows(all, today),
    ),
  );
  const rows = toOverviewRows(summaries, today);
  printMeasurement(
    await measure(
      { name: 'filter, add up, rank, draw', ...what },
      () => rows,
      (all) => {
        const filtered = filterRows(all, { lost: 'quantity' });
        return [
          tallyRows(filtered),
          rankByUrgency(filtered),
          heatUnits(filtered),
          lossSteps(filtered),
          quadrantPoints(filtered),
        ];
      },
    ),
  );
  await benchPage(summaries);
}

async function benchPage(summaries: readonly Summary[]): Promise<void> {
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  const browser = await launchBrowser();
  const url = server.resolvedUrls?.local[0] ?? '';
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto(`${url}#/rules`);
  await page.getByRole('heading').first().waitFor();
  await page.waitForTimeout(1500);
  for (let start = 0; start < summaries.length; start += 1000) await plant(page, summaries.slice(start, start + 1000));
  await page.reload();
  await page.getByRole('heading').first().waitFor();
  // As on any day after the one that brought the sheets: the list was read once, and packed afterwards.
  await page.goto(`${url}#/overview`);
  await page.evaluate(waitForPacks);
  const ready: number[] = [];
  const shell: number[] = [];
  const filter: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    await page.goto(`${url}#/overview`);
    await page.reload();
    const seen = await page.evaluate(waitFor, `${summaries.length + sampleSheets} 个项目，`);
    ready.push(seen.at);
    shell.push(seen.shell);
    await page.waitForTimeout(1000);
    filter.push(await timeFilter(page));
  }
  console.log(
    `overview of ${sheets} sheets: ready ${median(ready)} ms after the page began, its frame ${median(shell)} ms`,
  );
  console.log(`a filter of it: ${median(filter)} ms`);
  await browser.close();
  await server.close();
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[values.length >> 1] ?? Number.NaN;
}

/** Puts rows straight into the browser's storage; their facts are never opened by the overview. */
function plant(page: Page, rows: readonly Summary[]): Promise<void> {
  return page.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('jichi.workspace.main');
        request.addEventListener('error', () => reject(new Error('no storage')));
        request.addEventListener('success', () => {
          const transaction = request.result.transaction(['evaluations', 'summaries'], 'readwrite');
          for (const row of all) {
            transaction.objectStore('evaluations').put({}, row.id);
            transaction.objectStore('summaries').put(row, row.id);
          }
          transaction.addEventListener('complete', () => {
            request.result.close();
            resolve();
          });
        });
      }),
    rows,
  );
}

/** Until the rows that were planted are packed. */
async function waitForPacks(): Promise<void> {
  const ask = <Answer>(request: IDBRequest<Answer>): Promise<Answer> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error('no storage')));
    });
  const database = await ask(indexedDB.open('jichi.workspace.main'));
  for (;;) {
    if ((await ask(database.transaction('summaries').objectStore('summaries').count())) === 0) break;
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
  }
  database.close();
}

/** When words stand on the page, and when the frame did, in milliseconds since the page began. */
function waitFor(words: string): Promise<{ readonly at: number; readonly shell: number }> {
  return new Promise((resolve, reject) => {
    let shell = 0;
    const look = (): void => {
      if (shell === 0 && document.querySelector('nav') !== null) shell = Math.round(performance.now());
      if (document.body.textContent.includes(words)) resolve({ at: Math.round(performance.now()), shell });
      else if (performance.now() > 120_000) reject(new Error(`“${words}” did not come in two minutes`));
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** From the choice to the sentence that answers it. */
function timeFilter(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const select = [...document.querySelectorAll('select')].find(({ ariaLabel }) => ariaLabel === '失分方面');
        const before = document.querySelector('[aria-live]')?.textContent;
        if (select === undefined) throw new Error('the filter is gone');
        const start = performance.now();
        select.value = 'quantity';
        select.dispatchEvent(new Event('change', { bubbles: true }));
        const look = (): void => {
          if (document.querySelector('[aria-live]')?.textContent === before) requestAnimationFrame(look);
          else resolve(Math.round(performance.now() - start));
        };
        requestAnimationFrame(look);
      }),
  );
}
