import { describe, expect, it } from 'vitest';
import { parseExportRequest } from '../../../src/cli/export/export-request.ts';

const parse = (line: string) => parseExportRequest(line.split(' '));

describe('parseExportRequest', () => {
  it('takes the form a sheet came in, and what was written, unless told otherwise', () => {
    expect(parse('--to xlsx --out out a.xlsx b.pdf')).toMatchObject({
      ok: true,
      value: {
        format: 'xlsx',
        form: null,
        ruleSet: { id: 'national-2020' },
        scores: 'written',
        folder: 'out',
        files: ['a.xlsx', 'b.pdf'],
      },
    });
  });

  it('takes a form, rules and computed scores', () => {
    const line = '--to pdf --form project-self-evaluation --rules sanming-2023 --scores computed --out out a.xlsx';
    expect(parse(line)).toMatchObject({
      ok: true,
      value: { form: { id: 'project-self-evaluation' }, ruleSet: { id: 'sanming-2023' }, scores: 'computed' },
    });
  });

  it.each([
    ['--out out a.xlsx', '--to'],
    ['--to doc --out out a.xlsx', 'doc'],
    ['--to xlsx a.xlsx', '--out'],
    ['--to xlsx --out out', '文件'],
    ['--to xlsx --form none --out out a.xlsx', 'fund-self-evaluation'],
    ['--to xlsx --rules none --out out a.xlsx', 'national-2020'],
    ['--to xlsx --scores none --out out a.xlsx', 'none'],
    ['--to xlsx --nothing --out out a.xlsx', '--nothing'],
  ])('refuses %s and names %s', (line, named) => {
    const request = parse(line);
    expect(request.ok ? null : request.error).toContain(named);
  });
});
