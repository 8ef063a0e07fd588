import { expect, it } from 'vitest';
import { amountText } from '../../src/text/ui-amount.ts';

it.each([
  ['200', '200.00'],
  ['196.49', '196.49'],
  ['4.5', '4.50'],
  ['1.2345', '1.2345'],
  ['', ''],
  ['—', '—'],
])('prints the amount %s as “%s”', (written, printed) => {
  expect(amountText(written)).toBe(printed);
});
