import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { type Outcome, OutcomeLine } from '../../../../src/features/review/exchange/outcome-line.tsx';

const render = (outcome: Outcome): string => renderToStaticMarkup(<OutcomeLine outcome={outcome} />);

it('is an alarm where it failed, and a quiet word where it went well', () => {
  expect(render({ kind: 'failed', words: '没有导出' })).toMatch(/^<p role="alert".*>没有导出</u);
  expect(render({ kind: 'done', words: '已写入' })).toBe('<output>已写入</output>');
});
