import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CellInput } from '../../../src/features/review/cell-input.tsx';

const render = (flaw: string | null): string =>
  renderToStaticMarkup(<CellInput label="界限" value="abc" lock="open" flaw={flaw} onCommit={() => undefined} />);

it('tells a flaw below the text as typed, and nothing where there is none', () => {
  expect(render('请填数字')).toMatch(/aria-invalid="true".* value="abc".*role="alert".*请填数字/u);
  expect(render(null)).not.toMatch(/aria-invalid|alert/u);
});
