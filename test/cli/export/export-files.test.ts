import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportFiles, type SheetWriter } from '../../../src/cli/export/export-files.ts';
import { type ExportRequest, parseExportRequest } from '../../../src/cli/export/export-request.ts';
import { openWriter } from '../../../src/cli/export/sheet-writers.ts';
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts';
import { importFile } from '../../../src/import/import-file.ts';

const published = (name: string): string => `test/cases/files/${name}`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const requestFor = (...words: readonly string[]): ExportRequest => {
  const request = parseExportRequest(['--out', folder, ...words]);
  if (!request.ok) throw new Error(request.error);
  return request.value;
};

let ids = 0;
const newId = (): string => `id-${(ids += 1)}`;

const run = async (request: ExportRequest, write?: SheetWriter) => {
  const writer = await openWriter(request.format);
  return exportFiles(request, { write: write ?? writer.write, newId });
};

const evaluationsIn = async (path: string): Promise<readonly Evaluation[]> => {
  const { drafts } = await importFile({ file: path, bytes: new Uint8Array(readFileSync(path)) }, { newId });
  return drafts.map(({ evaluation }) => evaluation);
};

const projectsIn = async (path: string): Promise<readonly string[]> =>
  (await evaluationsIn(path)).map(({ projectName }) => projectName);

describe('exportFiles', () => {
  it.each(['xlsx', 'docx'])('writes a .%s for every evaluation of every file', async (format) => {
    const files = [published('sanming-2023-all.xlsx'), published('weinan-2023-1.docx')];
    const { written, failures } = await run(requestFor('--to', format, ...files));
    expect(failures).toEqual([]);
    expect(written.map((path) => path.slice(folder.length + 1))).toEqual([
      ...[1, 2, 3, 4, 5].map((number) => `sanming-2023-all-${number}.${format}`),
      `weinan-2023-1.${format}`,
    ]);
    expect(await projectsIn(written.at(-1) ?? '')).toEqual(['热线服务业务费']);
  });

  it.each([
    ['weinan-2023-1', '项目支出绩效自评表'],
    ['weinan-2023-3', '部门整体支出绩效自评表'],
    ['guyuan-2025-1', '项目支出绩效自评表'],
  ])('writes the self-evaluation sheet that the goals of %s lead to, to be filled in', async (id, title) => {
    const [path = ''] = (await run(requestFor('--to', 'xlsx', published(`${id}.xlsx`)))).written;
    const [again] = await evaluationsIn(path);
    const [goals] = await evaluationsIn(published(`${id}.xlsx`));
    expect([again?.kind, again?.formTitle]).toEqual(['self-evaluation', title]);
    const rows = (evaluation: Evaluation | undefined) =>
      evaluation?.indicators.map(({ subcategoryText, name, targetText }) => [subcategoryText, name, targetText]).sort();
    expect(rows(again)).toEqual(rows(goals));
    expect(again?.indicators.every(({ actualText, selfScoreText }) => actualText + selfScoreText === '')).toBe(true);
    expect(again?.expectedGoal.replace(/\s/gu, '')).toBe(goals?.expectedGoal.replace(/\s/gu, ''));
  });

  it('makes folders that are not there, and says so where none can be made', async () => {
    const file = published('sanming-2023-1.xlsx');
    const write: SheetWriter = () => Promise.resolve(new Uint8Array([1]));
    const deep = join(folder, 'a', 'b');
    const made = await run({ ...requestFor('--to', 'xlsx', file), folder: deep }, write);
    expect(made.written).toEqual([join(deep, 'sanming-2023-1.xlsx')]);
    const refused = await run({ ...requestFor('--to', 'xlsx', file), folder: '/proc/nope' }, write);
    expect(refused).toEqual({ written: [], failures: [expect.stringContaining('/proc/nope: 写不进这个目录')] });
  });

  it('writes into another form', async () => {
    const request = requestFor('--to', 'xlsx', '--form', 'project-self-evaluation', published('sanming-2023-1.xlsx'));
    const [path = ''] = (await run(request)).written;
    expect((await evaluationsIn(path)).map(({ formTitle }) => formTitle)).toEqual(['项目支出绩效自评表']);
  });

  it('fills blank scores only when asked', async () => {
    const file = published('sanming-2023-4.xlsx');
    const totals = await Promise.all(
      ['written', 'computed'].map(async (scores) => {
        const request = requestFor('--to', 'xlsx', '--rules', 'sanming-2023', '--scores', scores, file);
        const totals: string[] = [];
        await run(request, async ({ layout }) => {
          totals.push(
            ...layout.bands.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text))),
          );
          return new Uint8Array();
        });
        return totals.filter((text) => text === '86.71' || text === '96.71');
      }),
    );
    expect(totals).toEqual([['86.71'], ['96.71']]);
  });

  it('reports each file that gives nothing, and still writes the others', async () => {
    const [broken, text, missing] = ['broken.xlsx', 'plain.csv', 'missing.pdf'].map((name) => join(folder, name));
    writeFileSync(broken ?? '', 'PK\u0003\u0004 cut off');
    writeFileSync(text ?? '', '日期,天气\n周一,晴\n');
    const files = [broken ?? '', text ?? '', missing ?? '', published('weinan-2023-1.xlsx')];
    const { written, failures } = await run(requestFor('--to', 'docx', ...files));
    expect(written).toEqual([join(folder, 'weinan-2023-1.docx')]);
    expect(failures.map((line) => line.slice(0, line.indexOf(': ')))).toEqual([broken, text, missing]);
  });

  it('leaves what lies in the folder as it is', async () => {
    writeFileSync(join(folder, 'weinan-2023-1.docx'), 'mine');
    const request = requestFor('--to', 'docx', published('weinan-2023-1.xlsx'));
    const first = await run(request);
    const second = await run(request);
    expect([...first.written, ...second.written]).toEqual(
      ['weinan-2023-1 (2).docx', 'weinan-2023-1 (3).docx'].map((name) => join(folder, name)),
    );
    expect(readFileSync(join(folder, 'weinan-2023-1.docx'), 'utf8')).toBe('mine');
  });

  it('says that it cannot write where a file is in the way of the folder', async () => {
    writeFileSync(join(folder, 'file'), '');
    const request = requestFor('--to', 'docx', published('weinan-2023-1.xlsx'));
    const { written, failures } = await run({ ...request, folder: join(folder, 'file', 'out') });
    expect(written).toEqual([]);
    expect(failures).toEqual([expect.stringContaining('写不进这个目录')]);
  });

  it('tells what was written before a sheet of the same file failed', async () => {
    const request = requestFor('--to', 'docx', published('sanming-2023-all.xlsx'));
    let calls = 0;
    const { written, failures } = await run(request, async () => {
      calls += 1;
      if (calls === 3) throw new Error('no room');
      return new Uint8Array([1]);
    });
    expect(written).toEqual([1, 2].map((number) => join(folder, `sanming-2023-all-${number}.docx`)));
    expect(failures).toEqual([expect.stringContaining('no room')]);
  });

  it('survives a writer that fails', async () => {
    const request = requestFor('--to', 'docx', published('weinan-2023-1.xlsx'), published('weinan-2023-2.xlsx'));
    let calls = 0;
    const { written, failures } = await run(request, async () => {
      calls += 1;
      if (calls === 1) throw new Error('no room');
      return new Uint8Array([1]);
    });
    expect(written).toEqual([join(folder, 'weinan-2023-2.docx')]);
    expect(failures).toEqual([expect.stringContaining('no room')]);
    expect(readdirSync(folder)).toEqual(['weinan-2023-2.docx']);
  });
});
