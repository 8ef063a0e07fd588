import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit, invertEdits } from '../../../src/domain/entry/edit.ts';
import type { EntrySheet, OutlookField } from '../../../src/domain/entry/entry-sheet.ts';
import { emptyLedger } from '../../../src/domain/entry/ledger.ts';
import { rebaseEdits } from '../../../src/domain/entry/rebase-edits.ts';
import { changedOutlooks, onOutlookGround } from '../../../src/domain/monitoring/outlook-ground.ts';
import { emptyWatch, outlookAt } from '../../../src/domain/monitoring/watch.ts';
import { outlookEdits } from '../../../src/domain/monitoring/watch-edits.ts';
import { buildEvaluation, buildIndicator } from '../../support/evaluation-builder.ts';

const start: EntrySheet = {
  ruleSetId: 'national-2020',
  evaluation: buildEvaluation({ indicators: [buildIndicator({ id: 'row' })] }),
  ledger: emptyLedger,
  watch: emptyWatch,
};
type Word = readonly [number, OutlookField, string];

const editsOf = (sheet: EntrySheet, [month, field, text]: Word): readonly Edit[] =>
  outlookEdits(sheet, { kind: 'outlook', id: 'row', month, field }, text);
const say = (sheet: EntrySheet, ...words: readonly Word[]): EntrySheet =>
  words.reduce((said, word) => applyEdits(said, editsOf(said, word)), sheet);

const may = say(start, [5, 'likelihood', 'possible'], [5, 'causeText', '缺人']);
const step = editsOf(may, [6, 'likelihood', 'certain']);
const mine = applyEdits(may, step);

/** The step is taken back after another window said these words, and taken again. */
const walk = (...words: readonly Word[]) => {
  const theirs = say(mine, ...words);
  const months = new Set(changedOutlooks(mine, theirs));
  const undone = rebaseEdits(theirs, onOutlookGround(theirs, invertEdits(step), months));
  const redone = rebaseEdits(undone.sheet, onOutlookGround(undone.sheet, step, months));
  return { undone, redone };
};

const shown = ({ watch }: EntrySheet) => outlookAt(watch, 'row', 6);

describe('the first word of a month, taken back after another window said more of it', () => {
  it('leaves what it brought along, and goes back to what was said before', () => {
    const { undone, redone } = walk([6, 'expectedText', '90']);
    expect(undone.clashes).toEqual([]);
    expect(shown(undone.sheet)).toMatchObject({ likelihood: 'possible', causeText: '缺人', expectedText: '90' });
    expect(shown(redone.sheet)).toMatchObject({ likelihood: 'certain', causeText: '缺人', expectedText: '90' });
    expect(redone.clashes).toEqual([]);
  });

  it('leaves what another wrote over what it brought along', () => {
    const { undone } = walk([6, 'causeText', '缺钱']);
    expect([undone.clashes, shown(undone.sheet)]).toMatchObject([[], { likelihood: 'possible', causeText: '缺钱' }]);
  });

  it('asks where both chose', () => {
    const { undone } = walk([6, 'likelihood', 'impossible']);
    expect(undone.clashes).toMatchObject([{ mine: 'possible', theirs: 'impossible' }]);
    expect(shown(undone.sheet)).toMatchObject({ likelihood: 'impossible', causeText: '缺人' });
  });

  it.each<[string, readonly Word[]]>([
    ['another month was spoken of', [[7, 'expectedText', '90']]],
    [
      'the words of the other are taken back too',
      [
        [6, 'expectedText', '90'],
        [6, 'expectedText', ''],
      ],
    ],
  ])('goes as a whole where %s', (_, words) => {
    const { undone } = walk(...words);
    expect(undone.sheet.watch.outlooks.filter(({ month }) => month === 6)).toEqual([]);
    expect(shown(undone.sheet)).toMatchObject({ likelihood: 'possible', causeText: '缺人' });
  });

  it('goes back to nothing where the month had been cleared', () => {
    const cleared = say(may, [6, 'likelihood', ''], [6, 'causeText', '']);
    const word = editsOf(cleared, [6, 'likelihood', 'certain']);
    const before = applyEdits(cleared, word);
    const theirs = say(before, [6, 'expectedText', '90']);
    const edits = onOutlookGround(theirs, invertEdits(word), new Set(changedOutlooks(before, theirs)));
    expect(edits).toHaveLength(1);
    expect(shown(applyEdits(theirs, edits))).toMatchObject({ likelihood: null, causeText: '', expectedText: '90' });
  });
});
