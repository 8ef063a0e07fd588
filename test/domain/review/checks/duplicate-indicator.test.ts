import { describe, expect, it } from 'vitest';
import { duplicateIndicator } from '../../../../src/domain/review/checks/duplicate-indicator.ts';
import type { Indicator } from '../../../../src/domain/indicator/indicator.ts';
import { observeRows } from '../../../support/observe.ts';

describe('duplicate-indicator', () => {
  it.each<[string, readonly Partial<Indicator>[], readonly string[]]>([
    ['different names', [{ name: '培训人数' }, { name: '培训次数' }], []],
    ['names that are none', [{ name: '无' }, { name: '无' }, { name: '' }, { name: '' }], []],
    [
      'two names in turn, one of them three times',
      [{ name: '培训人数' }, { name: '培训次数' }, { name: '培训人数' }, { name: '培训次数' }, { name: '培训人数' }],
      ['twice', 'twice', 'twice'],
    ],
    ['the same name', [{ name: '群众满意度' }, { name: '群众 “满意度”' }], ['twice']],
  ])('%s', (_, rows, expected) => {
    expect(observeRows(duplicateIndicator, ...rows)).toEqual(expected);
  });
});
