import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outputNames, pathKey } from '../../../src/cli/export/output-names.ts';

const place = (taken: readonly string[] = []) => ({
  folder: 'out',
  extension: 'xlsx',
  taken: new Set(taken.map(pathKey)),
});

describe('outputNames', () => {
  it.each([
    ['in/a.pdf', 1, ['a.xlsx']],
    ['in/a.b.pdf', 2, ['a.b-1.xlsx', 'a.b-2.xlsx']],
    ['in/空表', 0, []],
    ['in/.隐藏.html', 1, ['.隐藏.xlsx']],
    ['in/a:b*c?😀.html', 1, ['a:b*c?😀.xlsx']],
    [`in/${'长'.repeat(84)}.htm`, 1, [`${'长'.repeat(83)}.xlsx`]],
    [`in/${'😀'.repeat(63)}.et`, 2, [`${'😀'.repeat(62)}-1.xlsx`, `${'😀'.repeat(62)}-2.xlsx`]],
  ])('names what %s with %d sheets gives', (file, count, names) => {
    expect(outputNames(file, count, place())).toEqual(names.map((name) => join('out', name)));
  });

  it('never writes over an input or an earlier output', () => {
    const target = place(['out/A.xlsx']);
    expect(outputNames('out/a.xlsx', 1, target)).toEqual([join('out', 'a (2).xlsx')]);
    expect(outputNames('in/a.docx', 1, target)).toEqual([join('out', 'a (3).xlsx')]);
  });
});
