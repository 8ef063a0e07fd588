import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { isThreshold } from '../../../src/domain/review/tuning.ts';
import { CheckedCell } from '../../../src/features/review/checked-cell.tsx';
import { HeldTextsOfPage } from '../../../src/features/review/held-texts-of-page.ts';

const render = (value: string): string =>
  renderToStaticMarkup(
    <HeldTextsOfPage value={{ held: [{ place: 'threshold', text: 'abc', over: '80' }], change: () => undefined }}>
      <CheckedCell
        place="threshold"
        label="界限"
        value={value}
        lock="open"
        flawOf={(text) => (isThreshold(text) ? null : '请填数字')}
        onCommit={() => undefined}
      />
    </HeldTextsOfPage>,
  );

it('shows again what the page holds as typed, with its flaw', () => {
  expect(render('80')).toMatch(/value="abc".*role="alert".*请填数字/u);
});

it('shows what is kept once that is another text', () => {
  expect(render('85')).toMatch(/value="85"(?!.*alert)/u);
});
