import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { TroubleBar } from '../../src/components/trouble-bar.tsx';
import { UiProvider } from '../../src/ui/ui-provider.tsx';

const render = (trouble: 'storage-full' | 'storage-failed' | null, unwritten: readonly string[] = []): string =>
  renderToStaticMarkup(
    <UiProvider>
      <TroubleBar
        trouble={trouble}
        clashes={[]}
        unwritten={[{ why: '没有写入：', lines: unwritten }]}
        onRetry={() => undefined}
        onDismiss={() => undefined}
        readBackup={() => Promise.resolve('')}
      />
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

it('lists what was written nowhere, until it is dismissed', () => {
  expect(render(null, ['回访次数：5'])).toMatch(/alert.*没有写入：.*<li>回访次数：5<\/li>.*<button.*知道了/u);
});
