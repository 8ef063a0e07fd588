import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Evaluation } from '../../../../src/domain/evaluation/evaluation.ts';
import { sanming2023 } from '../../../../src/domain/rules/published/sanming-2023.ts';
import { judgeSheet } from '../../../../src/features/evaluations/sheet/judge-sheet.ts';
import { SheetNotes } from '../../../../src/features/evaluations/sheet/sheet-notes.tsx';
import { UiProvider } from '../../../../src/ui/ui-provider.tsx';
import { publishedSheet } from '../../../support/evaluation-builder.ts';

const notesOf = (facts: Partial<Evaluation>): string => {
  const evaluation = { ...publishedSheet('sanming-2023-4'), ...facts };
  return renderToStaticMarkup(
    <UiProvider>
      <SheetNotes sheet={judgeSheet(evaluation, sanming2023)} />
    </UiProvider>,
  );
};

const sources = [{ file: '三明.xlsx', table: 'Sheet1' }];

it('speaks of published numbers where a table was read', () => {
  expect(notesOf({ sources })).toContain('公布得分与计算结果一致');
  expect(notesOf({ sources, statedTotal: '90' })).toContain('公布总分 90');
});

it('speaks of the unit’s own numbers where the sheet was filled in here', () => {
  expect(notesOf({ sources: [] })).toContain('自评得分与计算结果一致');
  expect(notesOf({ sources: [], statedTotal: '90' })).toContain('自评总分 90');
});
