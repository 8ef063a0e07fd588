import { existsSync } from 'node:fs';
import { preview } from 'vite';
import { launchBrowser } from '../../src/cli/pdf/launch-browser.ts';
import { buildEvaluation, buildIndicator } from '../support/evaluation-builder.ts';

const rows = 40;
const keystrokes = 60;

/** A workspace with a sheet of 40 indicators, in the first schema: every later one opens it. */
const largeSheet = () => {
  const indicators = Array.from({ length: rows }, (_, index) =>
    buildIndicator({
      id: `row-${index}`,
      name: `第${index + 1}项培训人数`,
      targetText: `≥${100 + index}人`,
      maxScoreText: '2.25',
      actualText: String(95 + index),
      deviationReason: '第二期培训推迟到次年一月',
    }),
  );
  const evaluations = [{ ruleSetId: 'sichuan', evaluation: buildEvaluation({ indicators }) }];
  return { format: 'jichi-workspace', schema: 1, title: '', evaluations, damaged: [] };
};

const median = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[values.length >> 1] ?? Number.NaN;

/** From a keystroke in a sheet of 40 indicators to its score on the screen, in the built app. */
export async function benchTyping(): Promise<void> {
  if (!existsSync('dist/index.html')) throw new Error('There is no built app yet: run `npm run build` first.');
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.route('**/sample/workspace.json', (route) => route.fulfill({ json: largeSheet() }));
  await page.goto(`${server.resolvedUrls?.local[0]}#/entry/sheet`);
  await page.locator('[data-cell="3:5"]').click();
  await page.evaluate(() => {
    const waits: number[] = [];
    Object.assign(window, { waits });
    const channel = new MessageChannel();
    let start = 0;
    channel.port1.addEventListener('message', () => waits.push(performance.now() - start));
    channel.port1.start();
    document.addEventListener(
      'beforeinput',
      () => {
        start = performance.now();
        requestAnimationFrame(() => channel.port2.postMessage(null));
      },
      { capture: true },
    );
  });
  for (let count = 0; count < keystrokes; count += 1) {
    await page.keyboard.type(String(count % 10));
    await page.waitForTimeout(40);
    if (count % 3 === 2) await page.keyboard.press('Enter');
  }
  const waits = await page.evaluate(() => (window as unknown as { waits: number[] }).waits);
  await browser.close();
  await server.close();
  const slowest = Math.max(...waits);
  console.log(
    `typing into ${rows} rows: ${median(waits).toFixed(1)} ms to the painted score, slowest ${slowest.toFixed(0)} ms`,
  );
}
