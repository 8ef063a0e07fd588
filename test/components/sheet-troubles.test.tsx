import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { SheetTroubles } from '../../src/components/sheet-troubles.tsx';
import { emptyLedger } from '../../src/domain/entry/ledger.ts';
import { emptyWatch } from '../../src/domain/monitoring/watch.ts';
import { UiProvider } from '../../src/ui/ui-provider.tsx';
import { buildEvaluation, buildIndicator } from '../support/evaluation-builder.ts';

const indicators = [buildIndicator({ id: 'a', name: '回访次数' }), buildIndicator({ id: 'b', name: '' })];
const sheet = {
  ruleSetId: 'national-2020',
  evaluation: buildEvaluation({ indicators }),
  ledger: emptyLedger,
  watch: emptyWatch,
};

it.each([
  ['a', '回访次数 · 实际完成值'],
  ['b', '第 2 行 · 实际完成值'],
  ['gone', '已删除的行 · 实际完成值'],
])('names the row %s that another window changed too: %s', (id, words) => {
  const clash = { place: { kind: 'indicator', id, field: 'actualText' }, mine: '5', theirs: '7' } as const;
  const bar = renderToStaticMarkup(
    <UiProvider>
      <SheetTroubles
        state={{ sheet, trouble: null, clashes: [clash] }}
        session={{ retry: () => undefined, settle: () => undefined }}
        readBackup={() => Promise.resolve('')}
      />
    </UiProvider>,
  );
  expect(bar).toContain(`“${words}”`);
});
