import type { CellRole } from '../layout/sheet-layout.ts';

export const latinFont = 'Times New Roman';

/** Headings of running text. */
export const headingFont = '黑体';

const titleFont = '方正小标宋简体';
const textFont = '仿宋_GB2312';

/** The font of official documents for a role. */
export const eastAsianFont = (role: CellRole): string => (role === 'title' ? titleFont : textFont);

/** Fonts that stand in for each other where one is not installed, nearest first. */
const substitutes: Readonly<Record<string, readonly string[]>> = {
  [titleFont]: ['FZXiaoBiaoSong-B05S', '华文中宋', 'STZhongsong', '宋体', 'SimSun'],
  [headingFont]: ['SimHei', 'STHeiti', '华文黑体', '宋体'],
  [textFont]: ['FangSong_GB2312', '仿宋', 'FangSong', '华文仿宋', 'STFangsong', '宋体', 'SimSun'],
};

/** The font table of a document: names what a word processor may use instead of the fonts the document asks for. */
export const fontTableXml = (): string => {
  const fonts = Object.entries(substitutes).map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
};
