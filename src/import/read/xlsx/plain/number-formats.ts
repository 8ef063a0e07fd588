import { attributeOf, scanTags } from './scan-tags.ts';

/** Built-in formats that mean the same in every language; the others depend on where the file was written. */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

/** The number format of each cell style, by its number; null for one that is not known here. */
export const readNumberFormats = (xml: string): readonly (string | null)[] => {
  const codes = new Map<number, string>();
  const formats: (string | null)[] = [];
  let isInCellStyles = false;
  scanTags(xml, ({ name, kind, attributes }) => {
    if (name === 'cellXfs') isInCellStyles = kind === 'open';
    else if (name === 'numFmt' && kind !== 'close') {
      const id = Number.parseInt(attributeOf(attributes, 'numFmtId') ?? '', 10);
      codes.set(id, attributeOf(attributes, 'formatCode') ?? 'General');
    } else if (name === 'xf' && kind !== 'close' && isInCellStyles) {
      const id = Number.parseInt(attributeOf(attributes, 'numFmtId') ?? '0', 10);
      formats.push(codes.get(id) ?? builtIn[id] ?? null);
    }
  });
  return formats;
};
