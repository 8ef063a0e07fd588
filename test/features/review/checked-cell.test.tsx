import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { isThreshold } from '../../../src/domain/review/tuning.ts';
import { CheckedCell } from '../../../src/features/review/checked-cell.tsx';
import { createRefusedTexts } from '../../../src/ui/refused-texts.ts';
import { RefusedTextsOfPage } from '../../../src/ui/use-refused-text.ts';

const render = (value: string): string => {
  const refused = createRefusedTexts();
  refused.take({ key: 'threshold', kept: '80', isRefused: () => true }, 'abc', () => undefined);
  return renderToStaticMarkup(
    <RefusedTextsOfPage value={refused}>
      <CheckedCell
        place="threshold"
        label="界限"
        value={value}
        lock="open"
        flawOf={(text) => (isThreshold(text) ? null : '请填数字')}
        onCommit={() => undefined}
      />
    </RefusedTextsOfPage>,
  );
};

it('shows again what the page remembers as refused, with its flaw', () => {
  expect(render('80')).toMatch(/value="abc".*role="alert".*请填数字/u);
});

it('shows what is kept once that is another text', () => {
  expect(render('85')).toMatch(/value="85"(?!.*alert)/u);
});
