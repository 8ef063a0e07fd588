import { describe, expect, it } from 'vitest';
import { readClipboard } from '../../../src/import/read/read-clipboard.ts';

describe('readClipboard', () => {
  it('prefers the HTML, which keeps merges', async () => {
    const html =
      '<html><body><!--StartFragment--><table><tr><td colspan=2>项目名称</td><td>热线</td></tr></table><!--EndFragment--></body></html>';
    const read = await readClipboard({ html, text: '项目名称\t\t热线' });
    expect(read.ok && read.value.tables[0]?.cells[0]).toMatchObject({ text: '项目名称', columnSpan: 2 });
  });

  it('says that an empty clipboard is empty', async () => {
    expect(await readClipboard({ html: '<p>a</p>', text: '  ' })).toEqual({ ok: false, error: { kind: 'empty' } });
  });

  it('tells why the HTML could not be read when there is no text', async () => {
    expect(await readClipboard({ html: '<table></table>', text: '' })).toMatchObject({
      ok: false,
      error: { kind: 'no-table' },
    });
  });
});
