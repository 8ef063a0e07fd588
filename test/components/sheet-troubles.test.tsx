import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { SheetTroubles } from '../../src/components/sheet-troubles.tsx';
import type { Edit } from '../../src/domain/entry/edit.ts';
import type { Clash } from '../../src/domain/entry/rebase-edits.ts';
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

const render = (clashes: readonly Clash[], unwritten: readonly Edit[] = []): string =>
  renderToStaticMarkup(
    <UiProvider>
      <SheetTroubles
        state={{ sheet, trouble: null, clashes, unwritten, gone: [buildIndicator({ id: 'out', name: '培训人次' })] }}
        session={{ retry: () => undefined, dismiss: () => undefined, settle: () => undefined }}
        readBackup={() => Promise.resolve('')}
      />
    </UiProvider>,
  );

it.each([
  ['a', '回访次数 · 实际完成值'],
  ['b', '第 2 行 · 实际完成值'],
  ['gone', '已删除的行 · 实际完成值'],
])('names the row %s that another window changed too: %s', (id, words) => {
  const place = { kind: 'indicator', id, field: 'actualText' } as const;
  expect(render([{ kind: 'cell', place, mine: '5', theirs: '7' }])).toMatch(
    new RegExp(`“${words}”.*<button.*用这里的“5”.*<button.*用那边的“7”`, 'u'),
  );
});

it('asks whether a row goes that another window wrote into', () => {
  expect(render([{ kind: 'row', id: 'a' }])).toMatch(/“回访次数”.*<button.*仍然删除.*<button.*保留这一行/u);
});

it('tells what was not written into a sheet that was submitted elsewhere', () => {
  const place = { kind: 'indicator', id: 'a', field: 'actualText' } as const;
  expect(render([], [{ kind: 'cell', place, from: '5', to: '7' }])).toMatch(
    /已在另一个窗口提交，这里刚填的没有写入.*<li>回访次数 · 实际完成值：5 → 7<\/li>/u,
  );
});

it('tells apart, by its name, what was typed into a row that was removed elsewhere', () => {
  const at = (id: string) => ({ kind: 'indicator', id, field: 'actualText' }) as const;
  const unwritten = ['a', 'out'].map((id) => ({ kind: 'cell', place: at(id), from: '5', to: '7' }) as const);
  expect(render([], unwritten)).toMatch(
    /另一个窗口提交.*<li>回访次数 · 实际完成值：5 → 7<\/li><\/ul>.*已在另一个窗口删除.*<li>培训人次 · 实际完成值：5 → 7<\/li>/u,
  );
});
