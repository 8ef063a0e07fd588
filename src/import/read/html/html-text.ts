const blockTags = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'pre',
  'dd',
  'dt',
]);

/** Opening or closing one of these begins a new line. */
export const isBlockTag = (tag: string): boolean => blockTags.has(tag);

/** White space as a browser shows it; a line break of the source between two Chinese characters is none. */
export const collapse = (source: string): string =>
  source
    .replace(/\u00a0/g, ' ')
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/(?<=[\u2e80-\uffef])[ \t]*[\r\n]+[ \t\r\n]*(?=[\u2e80-\uffef])/g, '')
    .replace(/[ \t\r\n\f]+/g, ' ');

/** Lines of a cell without blank ones at its ends or in between. */
export const tidyLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

/** True for what a browser does not show: `hidden`, `display:none`. */
export const isHidden = (attributes: Readonly<Record<string, string>>): boolean =>
  attributes['hidden'] !== undefined || /display\s*:\s*none/i.test(attributes['style'] ?? '');
