import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../src/import/read/html/read-html.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const archive = (encoding: string, body: string): Uint8Array =>
  utf8(
    [
      'From: <Saved by a browser>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\tboundary="----=_part"',
      '',
      '------=_part',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '------=_part',
      'Content-Type: text/html; charset="utf-8"',
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      body,
      '------=_part--',
    ].join('\r\n'),
  );

const quoted = '<table><tr><td class=3D"x">=E9=A1=B9=\r\n=E7=9B=AE</td></tr></table>';
const inBase64 = btoa(String.fromCharCode(...utf8('<table><tr><td>项目</td></tr></table>')));

describe('unwrapWebArchive', () => {
  it.each([
    ['quoted-printable', quoted],
    ['base64', inBase64.replace(/(.{20})/g, '$1\r\n')],
    ['8bit', '<table><tr><td>项目</td></tr></table>'],
  ])('reads the page of an archive in %s', async (encoding, body) => {
    const read = await readHtml({ file: 'a.mht', bytes: archive(encoding, body) });
    expect(read.ok && read.value[0]?.cells[0]?.text).toBe('项目');
  });
});
