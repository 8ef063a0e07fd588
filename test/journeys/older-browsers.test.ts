import { expect, inject, test } from 'vitest';
import { startJourneys } from '../support/browser/journey.ts';

const { open } = startJourneys();

/** Runs before the first line of any script, in the page and in every thread. */
const forget = `if (!globalThis.aged) {
  globalThis.aged = true;
  for (const name of ['toReversed', 'toSorted', 'toSpliced']) delete Array.prototype[name];
}`;

test('a browser without the newest functions of the language lists, reads and checks all the same', async () => {
  const page = await open('about:blank');
  await page.context().route('**/assets/*.js', async (route) => {
    // A kept connection that the server just closed is opened anew.
    const response = await route.fetch({ maxRetries: 3 });
    await route.fulfill({ response, body: `${forget}\n${await response.text()}` });
  });
  await page.goto(inject('appUrl'));
  await page.getByText('22 张表，5 张自评表，预算 533.52 万元，优 4 良 1 中 0 差 0').waitFor();
  expect(await page.evaluate(() => 'aged' in globalThis)).toBe(true);

  await page.getByRole('link', { name: '导入' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件', exact: true }).click();
  await (await chooser).setFiles(['test/cases/files/sanming-2023-3.pdf', 'test/cases/files/sanming-2023-4.docx']);
  await expect.poll(() => page.getByText('1 张表', { exact: true }).count(), { timeout: 40_000 }).toBe(2);

  await page.getByRole('link', { name: '复核' }).click();
  await page.getByText('未支出而产出满分').first().waitFor();
});
