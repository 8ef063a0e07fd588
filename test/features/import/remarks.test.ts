import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReadEntry } from '../../../src/features/import/entry.ts';
import { remarksOf } from '../../../src/features/import/remarks.ts';
import { importFile } from '../../../src/import/import-file.ts';

const entryOf = async (file: string): Promise<ReadEntry> => {
  const bytes = new Uint8Array(readFileSync(`test/cases/files/${file}`));
  let id = 0;
  const read = await importFile({ file, bytes }, { newId: () => String((id += 1)) });
  return {
    kind: 'read',
    original: read,
    read,
    corrections: [],
    isRereading: false,
    settled: new Set(),
    saved: new Map(),
  };
};

describe('remarksOf', () => {
  it('tells of the cells that were read with a doubt, and of what the checks find wrong', async () => {
    const remarks = remarksOf(await entryOf('sanming-2023-4.xlsx'), () => 'sanming-2023');
    const formula = remarks.find(({ row, column }) => row === 23 && column === 5);
    expect(formula).toMatchObject({ table: 'Sheet1', mark: 'doubtful' });
    expect(formula?.text).toContain('优');
    const blank = remarks.find(({ row, column, mark }) => row === 23 && column === 8 && mark === 'wrong');
    expect(blank?.text).toContain('自评得分空白');
  });

  it('marks the very cells of 项目资金 that are wrong, and not the budget beside them', async () => {
    const remarks = remarksOf(await entryOf('sanming-2023-4.xlsx'), () => 'national-2020');
    const wrong = (row: number, column: number): string | undefined =>
      remarks.find((remark) => remark.row === row && remark.column === column && remark.mark === 'wrong')?.text;
    expect(wrong(9, 8)).toContain('当年财政拨款执行率 98.24%');
    expect(wrong(8, 9)).toContain('预算执行得分 7');
    expect(remarks.filter(({ row, column }) => row === 8 && column === 4)).toEqual([]);
  });

  it('checks each sheet with its own rule set', async () => {
    const asked: number[] = [];
    const entry = await entryOf('sanming-2023-4.xlsx');
    const wrongWith = (id: string): number =>
      remarksOf(entry, (draft) => {
        asked.push(draft);
        return id;
      }).filter(({ mark }) => mark === 'wrong').length;
    expect(wrongWith('sanming-2023')).not.toBe(wrongWith('national-2020'));
    expect(asked).toEqual([0, 0]);
  });

  it('says nothing of the scores of a goal table', async () => {
    const remarks = remarksOf(await entryOf('weinan-2023-1.xlsx'), () => 'national-2020');
    expect(remarks.filter(({ mark }) => mark === 'wrong')).toEqual([]);
  });
});
