import { describe, expect, it } from 'vitest';
import { satisfactionEvidence } from '../../../../src/domain/review/checks/satisfaction-evidence.ts';
import type { Indicator } from '../../../../src/domain/indicator/indicator.ts';
import { observeRows } from '../../../support/observe.ts';

describe('satisfaction-evidence', () => {
  it.each<[string, readonly Partial<Indicator>[], readonly string[]]>([
    ['none asked for outputs', [{ actualText: '100' }], []],
    ['a survey named', [{ category: 'satisfaction', actualText: '98%', remark: '发放问卷200份' }], []],
    ['not reached yet', [{ category: 'satisfaction', actualText: '' }], []],
    [
      'two without a word, one note',
      [
        { category: 'satisfaction', actualText: '98%' },
        { category: 'satisfaction', actualText: '99%' },
      ],
      ['none'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(observeRows(satisfactionEvidence, ...rows)).toEqual(expected);
  });
});
