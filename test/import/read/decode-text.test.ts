import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/import/read/decode-text.ts';

const utf8 = new TextEncoder().encode('项目名称');

const encoded: readonly (readonly [title: string, bytes: Uint8Array, text: string])[] = [
  ['UTF-8', utf8, '项目名称'],
  ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]), '项目名称'],
  ['UTF-8 cut inside its last character', utf8.subarray(0, 11), '项目名'],
  ['GBK', new Uint8Array([0xcf, 0xee, 0xc4, 0xbf]), '项目'],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x79, 0x98, 0xee, 0x76]), '项目'],
  ['UTF-16 without a mark', new Uint8Array([0x00, 0x4e, 0x2c, 0, 0x31, 0, 0x0d, 0, 0x0a, 0]), '一,1\r\n'],
  ['UTF-16 without a mark, high bytes first', new Uint8Array([0x98, 0x79, 0, 0x2c, 0, 0x31, 0, 0x0a]), '项,1\n'],
];

describe('decodeText', () => {
  it.each(encoded)('reads %s', (_, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });
});
