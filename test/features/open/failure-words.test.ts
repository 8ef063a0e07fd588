import { describe, expect, it } from 'vitest';
import { wordsOfFetch, wordsOfTable, wordsOfWorkspaceFile } from '../../../src/features/open/failure-words.ts';

const address = 'https://city.example/a.xlsx';

describe('an address that gives nothing says why', () => {
  it.each([
    [{ kind: 'unreachable', address }, '连不上'],
    [{ kind: 'refused', address, status: 404 }, '没有这个文件'],
    [{ kind: 'refused', address, status: 403 }, '对方不让取'],
    [{ kind: 'refused', address, status: 500 }, '对方出错'],
    [{ kind: 'interrupted', address, received: 2048, expected: 4096 }, '传到一半断了'],
    [{ kind: 'cancelled', address }, '已取消'],
  ] as const)('%o', (failure, title) => {
    expect(wordsOfFetch(failure).title).toBe(title);
  });
});

describe('a workspace file that cannot be used says why', () => {
  it.each([
    [{ kind: 'not-json', firstCharacters: '{"a"' }, '文件内容读不懂'],
    [{ kind: 'not-a-workspace' }, '不是工作区文件'],
    [{ kind: 'newer-schema', schema: 9 }, '文件来自更新的版本'],
    [{ kind: 'shape', path: 'evaluations.3', problem: '' }, '文件内容不完整'],
  ] as const)('%o', (failure, title) => {
    expect(wordsOfWorkspaceFile(failure).title).toBe(title);
  });
});

describe('a table file', () => {
  const read = { file: 'a', format: 'xlsx', failure: null, tables: [], drafts: [], issues: [] } as const;

  it('that can be read has nothing to say', () => {
    expect(wordsOfTable({ kind: 'read', read })).toBeNull();
  });

  it('that is damaged says what to do', () => {
    const failure = { kind: 'damaged', part: 'archive' } as const;
    expect(wordsOfTable({ kind: 'read', read: { ...read, failure } })).toMatchObject({
      cause: expect.stringContaining('压缩包的目录不完整') as string,
      remedy: expect.stringContaining('重新下载') as string,
    });
  });
});
