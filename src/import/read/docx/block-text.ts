import { attributeNamed, childElements, childNamed, type XmlElement } from './parse-xml.ts';
import { replaceSymbolCharacters, symbolCharacter } from './symbol-characters.ts';

/** Deleted or moved-away text, field codes, phonetic guides, properties: never part of what is read. */
const skipped = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'delInstrText',
  'rt',
  'rPr',
  'pPr',
  'tbl',
  'txbxContent',
]);

const isOff = (value: string | null): boolean => value === 'false' || value === '0' || value === 'off';

const hasProperty = (properties: XmlElement | null, name: string): boolean => {
  const property = properties === null ? null : childNamed(properties, name);
  return property !== null && !isOff(attributeNamed(property, 'val'));
};

const isPlaceholder = (element: XmlElement): boolean =>
  element.localName === 'sdt' && hasProperty(childNamed(element, 'sdtPr'), 'showingPlcHdr');

/** `mc:AlternateContent` holds the same thing twice; only the first known form counts. */
export const chosenContent = (element: XmlElement): readonly XmlElement[] => {
  if (isPlaceholder(element)) return [];
  if (element.localName !== 'AlternateContent') return childElements(element);
  const branch = childNamed(element, 'Choice') ?? childNamed(element, 'Fallback');
  return branch === null ? [] : childElements(branch);
};

const symbolText = (element: XmlElement): string =>
  symbolCharacter(
    attributeNamed(element, 'font') ?? '',
    Number.parseInt(attributeNamed(element, 'char') ?? 'fffd', 16),
  );

const runFont = (run: XmlElement): string => {
  const properties = childNamed(run, 'rPr');
  const fonts = properties === null ? null : childNamed(properties, 'rFonts');
  return fonts === null ? '' : (attributeNamed(fonts, 'ascii') ?? attributeNamed(fonts, 'hAnsi') ?? '');
};

const inlineText = (element: XmlElement, font: string): string => {
  switch (element.localName) {
    case 't':
      return replaceSymbolCharacters(element.textContent ?? '', font);
    case 'tab':
    case 'ptab':
      return ' ';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'sym':
      return symbolText(element);
    case 'r':
      if (hasProperty(childNamed(element, 'rPr'), 'vanish')) return '';
      return childrenText(element, runFont(element));
    default:
      return childrenText(element, font);
  }
};

const childrenText = (parent: XmlElement, font: string): string =>
  chosenContent(parent)
    .filter((child) => !skipped.has(child.localName ?? ''))
    .map((child) => inlineText(child, font))
    .join('');

/** Text of one paragraph: insertions kept, deletions ignored, line breaks as `\n`. Text boxes are not part of it. */
export const paragraphText = (paragraph: XmlElement): string => childrenText(paragraph, '');

/** Whether the paragraph's end was deleted by a tracked change: the next paragraph then continues this one. */
export const endIsDeleted = (paragraph: XmlElement): boolean => {
  const properties = childNamed(paragraph, 'pPr');
  const mark = properties === null ? null : childNamed(properties, 'rPr');
  return mark !== null && childNamed(mark, 'del') !== null;
};

/** Contents of the text boxes anchored in a paragraph, outermost first. */
export const textBoxes = (element: XmlElement): readonly XmlElement[] =>
  chosenContent(element)
    .filter((child) => child.localName !== 'del' && child.localName !== 'moveFrom')
    .flatMap((child) => (child.localName === 'txbxContent' ? [child] : textBoxes(child)));
