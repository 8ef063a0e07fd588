import { expect, it } from 'vitest';
import type { EvaluationKind } from '../../src/domain/evaluation/evaluation.ts';
import { findForm } from '../../src/export/forms/published-forms.ts';
import { prepareSheet } from '../../src/export/prepare-sheet.ts';
import { layoutRows } from '../../src/export/layout/sheet-layout.ts';
import { ruleSetOf } from '../../src/storage/summary.ts';
import { publishedEvaluation } from '../support/published-sheet.ts';

it.each<[EvaluationKind, string, boolean]>([
  ['monitoring', 'project-monitoring', true],
  ['monitoring', 'project-self-evaluation', false],
  ['self-evaluation', 'project-self-evaluation', true],
])('a %s sheet on the form %s shows its values: %s', (kind, formId, isShown) => {
  const evaluation = { ...publishedEvaluation('sanming-2023-4'), kind };
  const choice = { form: findForm(formId), scores: 'computed' } as const;
  const { layout } = prepareSheet({ evaluation, kept: null }, ruleSetOf('sanming-2023'), choice);
  const texts = layoutRows(layout).flatMap(({ cells }) => cells.map(({ text }) => text));
  expect(texts.includes('99.66')).toBe(isShown);
  expect(texts.includes('≥95%')).toBe(true);
});
