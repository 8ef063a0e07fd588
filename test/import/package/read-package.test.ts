import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainStart, sealLine } from '../../../src/domain/exchange/package-lines.ts';
import { isAsFiled, verifyLog } from '../../../src/domain/exchange/change-log.ts';
import { writePackage } from '../../../src/export/package/write-package.ts';
import { readPackage } from '../../../src/import/package/read-package.ts';
import { parsePackageSheet } from '../../../src/storage/schema/package-sheet.ts';

const stored = (version: number): Readonly<Record<string, unknown>> =>
  JSON.parse(
    readFileSync(new URL(`../../cases/schema/evaluation-${version}.json`, import.meta.url), 'utf8'),
  ) as Readonly<Record<string, unknown>>;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const sample = writePackage([{ id: 'a', fields: stored(3) }], { from: '甲单位', at: '2024-03-01' });

describe('a package', () => {
  it('brings back every field', () => {
    const read = readPackage(bytesOf(sample));
    expect(read).toEqual({
      ok: true,
      value: { from: '甲单位', at: '2024-03-01', sheets: [{ id: 'a', fields: stored(3) }] },
    });
  });

  it.each([1, 2, 3, 4])('with sheets of schema %i opens', (version) => {
    const read = readPackage(bytesOf(writePackage([{ id: 'a', fields: stored(version) }], { from: '', at: '' })));
    const sheets = read.ok ? read.value.sheets : [];
    expect(sheets.map(({ fields }) => parsePackageSheet(fields).ok)).toEqual([true]);
  });

  it('of the first version, as it was written then, opens', () => {
    const bytes = new Uint8Array(readFileSync(new URL('../../cases/schema/package-1.jichi', import.meta.url)));
    const read = readPackage(bytes);
    const sheets = read.ok ? read.value.sheets.map(({ fields }) => parsePackageSheet(fields)) : [];
    const logs = sheets.map(
      (sheet) =>
        sheet.ok && [
          verifyLog(sheet.value.record.log),
          isAsFiled(sheet.value.record.log, sheet.value.record.evaluation),
        ],
    );
    expect(logs).toEqual([[null, true]]);
  });

  it('never passes with any one bit flipped, and names the very byte wherever it names one', () => {
    const whole = bytesOf(sample);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        const read = readPackage(bytes);
        expect(read.ok).toBe(false);
        const byte = !read.ok && read.error.kind === 'changed' ? read.error.byte : null;
        expect([null, at + 1]).toContain(byte);
      }),
      { numRuns: 400 },
    );
  });

  it('names the row in which a byte was changed, and what it was', () => {
    const at = bytesOf(sample.slice(0, sample.indexOf('"targetText":"'))).length + 14;
    const bytes = bytesOf(sample);
    const before = bytes[at] ?? 0;
    bytes[at] = before ^ 1;
    expect(readPackage(bytes)).toMatchObject({
      ok: false,
      error: {
        kind: 'changed',
        byte: at + 1,
        before,
        after: before ^ 1,
        place: { path: ['evaluation', 'indicators', '0'] },
      },
    });
  });

  it.each([
    ['cut after a line', sample.split('\n').slice(0, 5).join('\n').concat('\n'), 'cut'],
    ['without its last line break', sample.slice(0, -1), 'cut'],
    ['with a line taken out', sample.split('\n').toSpliced(3, 1).join('\n'), 'changed'],
    ['with two lines swapped', swapLines(sample, 3, 4), 'changed'],
    ['another kind of file', '{"format":"jichi-workspace"}', 'not-a-package'],
    ['nothing', '', 'not-a-package'],
  ])('%s is refused', (_, text, kind) => {
    expect(readPackage(bytesOf(text))).toMatchObject({ ok: false, error: { kind } });
  });

  it('cannot reach beyond its own fields', () => {
    const fields = { ...stored(3), review: { marks: { ['__proto__']: { scoreText: '1' } }, opinion: '' } };
    const spoiled = JSON.parse(
      JSON.stringify(fields).replace('"marks":{}', '"marks":{"__proto__":{"a":1}}'),
    ) as typeof fields;
    const read = readPackage(bytesOf(writePackage([{ id: 'a', fields: spoiled }], { from: '', at: '' })));
    expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
    expect(read.ok && Object.getPrototypeOf(read.value.sheets[0]?.fields)).toBe(Object.prototype);
  });
});

const sealed = (contents: readonly unknown[]): Uint8Array => {
  let previous = chainStart;
  const lines = contents.map((content) => {
    const { line, hash } = sealLine(previous, typeof content === 'string' ? content : JSON.stringify(content));
    previous = hash;
    return line;
  });
  return bytesOf(`${lines.join('\n')}\n`);
};

const head = { format: 'jichi-package', version: 1, from: '', at: '', sheets: 1 };
const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

/** Whoever makes a package can seal anything: these are whole by their hashes and still not sheets. */
describe('a package made to do harm, though sealed well,', () => {
  it.each<[string, readonly unknown[], object]>([
    ['the same sheet twice', [head, ['a', [], {}], ['a', [], {}], { end: 2 }], { kind: 'shape', line: 2 }],
    ['fewer lines than it ends with', [head, ['a', [], {}], { end: 7 }], { kind: 'cut' }],
    ['a line that is no JSON', [head, '<script>alert(1)</script>', { end: 1 }], { kind: 'shape', line: 2 }],
    [
      'a line nested a hundred thousand deep',
      [head, `["a",[],${deep(100_000)}]`, { end: 1 }],
      { kind: 'shape', line: 2 },
    ],
    ['a field nested fifty deep', [head, `["a",[],${deep(50)}]`, { end: 1 }], { kind: 'shape', line: 2 }],
    [
      'a path of a thousand steps',
      [head, ['a', [], {}], ['a', Array(1000).fill('x'), 1], { end: 2 }],
      { kind: 'shape' },
    ],
    ['a path into the prototype', [head, ['a', [], {}], ['a', ['__proto__', 'x'], 1], { end: 2 }], { kind: 'shape' }],
    ['a path to a constructor', [head, ['a', [], {}], ['a', ['constructor'], 1], { end: 2 }], { kind: 'shape' }],
    [
      'a row far beyond the list',
      [head, ['a', [], { rows: [] }], ['a', ['rows', '4294967294'], 1], { end: 2 }],
      { kind: 'shape' },
    ],
    ['a later version', [{ ...head, version: 2 }, { end: 0 }], { kind: 'newer', version: 2 }],
    ['another format', [{ ...head, format: 'something' }, { end: 0 }], { kind: 'not-a-package' }],
  ])('with %s is refused', (_, contents, error) => {
    expect(readPackage(sealed(contents))).toMatchObject({ ok: false, error });
  });

  it('with a text of four million characters opens, and nothing is lost', () => {
    const text = '绩'.repeat(4_000_000);
    const read = readPackage(sealed([head, `["a",[],{"text":"${text}"}]`, { end: 1 }]));
    expect(read.ok && read.value.sheets[0]?.fields['text'] === text).toBe(true);
  });

  it('with markup in its texts keeps it as text', () => {
    const projectName = '<img src=x onerror="alert(1)">';
    const spoiled = { ...stored(4), evaluation: { ...(stored(4)['evaluation'] as object), projectName } };
    const read = readPackage(bytesOf(writePackage([{ id: 'a', fields: spoiled }], { from: '', at: '' })));
    const parsed = parsePackageSheet(read.ok ? read.value.sheets[0]?.fields : null);
    expect(parsed.ok && parsed.value.record.evaluation.projectName).toBe(projectName);
  });
});

function swapLines(text: string, left: number, right: number): string {
  const lines = text.split('\n');
  return lines
    .with(left, lines[right] ?? '')
    .with(right, lines[left] ?? '')
    .join('\n');
}
