import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { TextDialogForm } from '../../src/ui/text-dialog.tsx';
import { UiProvider } from '../../src/ui/ui-provider.tsx';

const render = (refused: string | null, text: string): string =>
  renderToStaticMarkup(
    <UiProvider>
      <TextDialogForm
        label="退回原因"
        text={text}
        confirm="退回"
        cancel="取消"
        refused={refused}
        onConfirm={() => undefined}
        onCancel={() => undefined}
      />
    </UiProvider>,
  );

const isOff = (html: string): boolean => /<button[^>]*disabled[^>]*>(?:(?!<\/button>).)*退回/u.test(html);

it('is done with words, and not without', () => {
  expect(isOff(render(null, '请核对'))).toBe(false);
  expect(isOff(render(null, ' '))).toBe(true);
});

it('is not done once it cannot be, and says why; the words stay', () => {
  const html = render('所列的表已在别处办理', '请核对');
  expect(isOff(html)).toBe(true);
  expect(html).toMatch(/role="alert"[^>]*>所列的表已在别处办理/u);
  expect(html).toContain('请核对');
});
