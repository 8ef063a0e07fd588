import { describe, expect, it } from 'vitest';
import { withoutRequiredMarks } from '../../../../src/import/recognise/tidy/required-marks.ts';
import { parseWrittenForm } from '../../../support/written-form.ts';

const said = (text: string): string | undefined => {
  const [table] = parseWrittenForm(`@table 表\n${text} | 值\n@expect`).tables;
  return table === undefined ? undefined : withoutRequiredMarks(table).cells[0]?.text;
};

describe('withoutRequiredMarks', () => {
  it.each([
    ['*项目名称', '项目名称'],
    ['＊ 项目名称', '项目名称'],
    ['项目资金（万元）*', '项目资金（万元）'],
    ['**局', '**局'],
    ['≤**万元', '≤**万元'],
    ['5*3', '5*3'],
  ])('%s → %s', (text, label) => {
    expect(said(text)).toBe(label);
  });
});
