import { describe, expect, it } from 'vitest';
import { FilledStyles } from '../../../../src/export/returned/in-place/filled-styles.ts';
import { UnknownWorkbook } from '../../../../src/export/returned/in-place/unknown-workbook.ts';

const format =
  '<xf numFmtId="10" fontId="3" fillId="0" borderId="2" xfId="0" applyAlignment="1"><alignment wrapText="1"/><protection locked="0"/></xf>';
const styles = (prefix = '') =>
  `<styleSheet><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0"/>${format}</cellXfs><cellStyles/></styleSheet>`.replaceAll(
    /<(\/?)(?=\w)/gu,
    `<$1${prefix}`,
  );

describe('FilledStyles', () => {
  it('adds a twin that differs from its cell format in nothing but the fill', () => {
    const filled = new FilledStyles(styles());
    expect(filled.twinOf(1, 'wrong')).toBe(2);
    expect(filled.toXml()).toContain(
      `${format}<xf numFmtId="10" fontId="3" fillId="2" borderId="2" xfId="0" applyAlignment="1" applyFill="1"><alignment wrapText="1"/><protection locked="0"/></xf></cellXfs>`,
    );
    expect(filled.toXml()).toContain('<fills count="3">');
    expect(filled.toXml()).toContain('<cellXfs count="3">');
    expect(filled.toXml()).toContain('<fgColor rgb="FFF8C9C4"/>');
  });

  it('makes one twin for all cells that look alike', () => {
    const filled = new FilledStyles(styles());
    const twins = [filled.twinOf(0, 'wrong'), filled.twinOf(0, 'doubtful'), filled.twinOf(0, 'wrong')];
    expect(twins).toEqual([2, 3, 2]);
    expect(filled.toXml()).toContain('<fills count="4">');
  });

  it('writes in the prefix of the file', () => {
    const filled = new FilledStyles(styles('x:'));
    filled.twinOf(0, 'doubtful');
    expect(filled.toXml()).toContain('<x:xf numFmtId="0" fontId="0" fillId="2" applyFill="1"/></x:cellXfs>');
    expect(filled.toXml()).toContain('<x:fgColor rgb="FFFFE9A8"/>');
  });

  it('leaves styles as they are while nothing is asked of them', () => {
    expect(new FilledStyles(styles()).toXml()).toBe(styles());
  });

  it.each([
    ['a format that is not there', () => new FilledStyles(styles()).twinOf(9, 'wrong')],
    ['styles without fills', () => new FilledStyles('<styleSheet><cellXfs><xf/></cellXfs></styleSheet>')],
  ])('gives up at %s', (_, make) => expect(make).toThrow(UnknownWorkbook));
});
