import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { TroubleBar } from '../../src/components/trouble-bar.tsx';
import { UiProvider } from '../../src/ui/ui-provider.tsx';

const render = (trouble: 'storage-full' | 'storage-failed' | null): string =>
  renderToStaticMarkup(
    <UiProvider>
      <TroubleBar trouble={trouble} clashes={[]} onRetry={() => undefined} readBackup={() => Promise.resolve('')} />
    </UiProvider>,
  );

it.each(['storage-full', 'storage-failed'] as const)(
  'gives the backup that %s asks for, and another try',
  (trouble) => {
    expect(render(trouble)).toMatch(/请先下载备份.*<button.*重试保存.*<button.*下载备份/u);
  },
);

it('says nothing while all is written', () => {
  expect(render(null)).not.toMatch(/alert|<button/u);
});
