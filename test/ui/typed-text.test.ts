import { expect, it } from 'vitest';
import { textToPutBack, type TypedText, typeOver } from '../../src/ui/typed-text.ts';

const type = (shown: string, ...texts: readonly string[]): TypedText | null =>
  texts.reduce<{ readonly last: TypedText | null; readonly shown: string }>(
    (field, text) => ({ last: typeOver(field.last, field.shown, text), shown: text }),
    { last: null, shown },
  ).last;

it('Esc puts back what stood there before the first keystroke', () => {
  expect(textToPutBack(type('10', '1', '12'), '12')).toBe('10');
});

it.each([
  ['nothing was typed', type('10'), '20'],
  ['the same stands there again', type('10', '1', '10'), '10'],
  ['another window wrote over what was typed', type('10', '11'), '20'],
])('Esc puts nothing back where %s', (_, last, shown) => {
  expect(textToPutBack(last, shown)).toBeNull();
});

it('Esc puts back what another window wrote, where it was typed over', () => {
  expect(textToPutBack(typeOver(type('10', '11'), '20', '201'), '201')).toBe('20');
});
