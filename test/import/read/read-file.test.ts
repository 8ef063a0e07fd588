import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/import/read/read-file.ts';
import { workbookBytes } from '../../support/workbook-bytes.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('readFile', () => {
  it('asks the bytes, not the name', async () => {
    const read = await readFile({ file: '自评表.xls', bytes: utf8('<table><tr><td>项目名称</td></tr></table>') });
    expect(read).toMatchObject({ ok: true, value: { file: '自评表.xls', format: 'html' } });
  });

  it('turns whatever a library throws into a failure', async () => {
    const bytes = workbookBytes({ A1: { t: 's', v: '一' } }, 'biff8').subarray(0, 1200);
    expect(await readFile({ file: 'a.xls', bytes })).toMatchObject({ ok: false });
  });

  it('refuses a file larger than any form', async () => {
    const read = await readFile({ file: 'a.bin', bytes: new Uint8Array(64 * 1024 * 1024 + 1) });
    expect(read).toMatchObject({ ok: false, error: { kind: 'too-large', what: 'bytes' } });
  });
});
