import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { emptyLedger } from '../../../../src/domain/entry/ledger.ts';
import type { Evaluation } from '../../../../src/domain/evaluation/evaluation.ts';
import { emptyWatch } from '../../../../src/domain/monitoring/watch.ts';
import { FillingNote } from '../../../../src/features/entry/panel/filling-note.tsx';
import { judgeEntry } from '../../../../src/features/entry/sheet/judge-entry.ts';
import { publishedSheet } from '../../../support/evaluation-builder.ts';

const noteOf = (evaluation: Evaluation): string =>
  renderToStaticMarkup(
    <FillingNote
      judged={judgeEntry({ ruleSetId: 'sanming-2023', evaluation, ledger: emptyLedger, watch: emptyWatch })}
    />,
  );

describe('FillingNote', () => {
  const blankScore: Evaluation = { ...publishedSheet('sanming-2023-4'), state: 'draft' };

  it('names the row, the score, and the total and grade that follow', () => {
    const note = noteOf(blankScore);
    expect(note).toMatch(/提交后总分 96\.71，等级优/u);
    expect(note).toMatch(/自评得分：空 → 10</u);
    expect(note).toMatch(/总分：86\.71 → 96\.71</u);
  });

  it('says nothing where every score is written, and of a sheet that is submitted', () => {
    expect(noteOf({ ...publishedSheet('sanming-2023-1'), state: 'draft' })).toBe('');
    expect(noteOf({ ...blankScore, state: 'submitted' })).toBe('');
  });
});
