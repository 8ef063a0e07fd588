import { xmlText } from '../../xml-text.ts';

/** One tag of an XML text with its place in it. */
export type MarkupTag = {
  /** Without its prefix. */
  readonly name: string;
  /** `x:`, or `''`. */
  readonly prefix: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** As written, between the name and the end of the tag. */
  readonly attributes: string;
  readonly from: number;
  readonly to: number;
};

const tagOrAside =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)((?:[\w.-]+:)?)([\w.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/gu;

/** The tags of an XML text in their order; comments and quoted text are passed over. */
export function* markupTags(xml: string): Generator<MarkupTag> {
  for (const match of xml.matchAll(tagOrAside)) {
    const [whole, slash, prefix = '', name, attributes = '', end] = match;
    if (name === undefined) continue;
    const kind = slash === '/' ? 'close' : end === '/' ? 'empty' : 'open';
    yield { name, prefix, kind, attributes, from: match.index, to: match.index + whole.length };
  }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text of markup as it reads. */
export const unescapeMarkup = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex?: string, decimal?: string, name?: string) =>
    name === undefined
      ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      : (named[name] ?? whole),
  );

/** A text as markup holds it. */
export const escapeMarkup = (text: string): string =>
  xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const attributePattern = (name: string): RegExp => new RegExp(`(\\s${name}\\s*=\\s*)(?:"([^"]*)"|'([^']*)')`, 'u');

/** The value of an attribute by its name with prefix; null when the tag has none of this name. */
export const attributeOf = ({ attributes }: Pick<MarkupTag, 'attributes'>, name: string): string | null => {
  const found = attributePattern(name).exec(attributes);
  return found === null ? null : unescapeMarkup(found[2] ?? found[3] ?? '');
};

/** The whole number of an attribute; null when there is none. */
export const numberOf = (tag: Pick<MarkupTag, 'attributes'>, name: string): number | null => {
  const text = attributeOf(tag, name);
  return text !== null && /^\d+$/u.test(text) ? Number.parseInt(text, 10) : null;
};

/** The tag with one attribute set; everything else as written. */
export const withAttribute = <Tag extends Pick<MarkupTag, 'attributes'>>(
  tag: Tag,
  name: string,
  value: string,
): Tag => {
  const pattern = attributePattern(name);
  const written = `"${escapeMarkup(value)}"`;
  const attributes = pattern.test(tag.attributes)
    ? tag.attributes.replace(pattern, (_, start: string) => start + written)
    : `${tag.attributes.trimEnd()} ${name}=${written}`;
  return { ...tag, attributes };
};

/** A tag as text. */
export const writeTag = ({ name, prefix, kind, attributes }: Omit<MarkupTag, 'from' | 'to'>): string =>
  `<${kind === 'close' ? '/' : ''}${prefix}${name}${attributes}${kind === 'empty' ? '/' : ''}>`;

/** A place of a text and what stands there instead; an insertion where `from` is `to`. */
export type MarkupEdit = { readonly from: number; readonly to: number; readonly text: string };

/** The text with all edits made; what no edit covers stays as it is. */
export const applyEdits = (xml: string, edits: readonly MarkupEdit[]): string => {
  const parts: string[] = [];
  let done = 0;
  for (const { from, to, text } of [...edits].sort((left, right) => left.from - right.from)) {
    parts.push(xml.slice(done, from), text);
    done = to;
  }
  return parts.join('') + xml.slice(done);
};
