import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Figure } from '../../src/ui/figure.tsx';

it.each([
  ['90', '.00'],
  ['9.7', '0'],
  ['9.71', ''],
  ['', ''],
])('fills %s up to two places with unseen “%s”', (text, missing) => {
  expect(renderToStaticMarkup(<Figure text={text} />)).toContain(`data-missing="${missing}"><span>${text}</span>`);
});
