import { expect, test } from 'vitest';
import { startJourneys } from '../support/browser/journey.ts';

const { open } = startJourneys();

test('the app opens on the sample workspace', async () => {
  const page = await open();
  await page.getByRole('navigation').first().waitFor();
  await page.screenshot({ path: '.cache/open.png' });
  console.log(await page.locator('body').ariaSnapshot());
  expect(await page.title()).toContain('绩尺');
});
