import { describe, expect, it } from 'vitest';
import { parseStatedGrade } from '../../../src/domain/scoring/stated-grade.ts';

describe('parseStatedGrade', () => {
  it.each([
    ['优 (S≥90)', 'excellent'],
    ['良 (90>S≥80)', 'good'],
    ['优秀', 'excellent'],
    ['良好', 'good'],
    ['中等', 'fair'],
    ['（差）', 'poor'],
    ['优（S≥90）', 'excellent'],
    ['优□ 良☑ 中□ 差□', 'good'],
    ['□优 √良 □中 □差', 'good'],
    ['√优□良□中□差', 'excellent'],
    ['优（S≥90）□ 良（90>S≥80）☑ 中□ 差□', 'good'],
    ['1.优□ 2.良☑ 3.中□ 4.差□', 'good'],
    ['[√]优 [ ]良 [ ]中 [ ]差', 'excellent'],
    ['■优（90分以上） □良（80-89分） □中 □差', 'excellent'],
  ])('reads %s as %s', (text, expected) => {
    expect(parseStatedGrade(text)).toBe(expected);
  });

  it.each(['', '—', '优□ 良□ 中□ 差□', '1.优□ 2.良□', '[ ]优 [ ]良', '☑优 ☑良', '90', '合格'])(
    'reads no grade in %j',
    (text) => {
      expect(parseStatedGrade(text)).toBeNull();
    },
  );
});
