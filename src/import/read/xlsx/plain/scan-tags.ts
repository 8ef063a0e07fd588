import { rememberByText } from '../../../../domain/remember-by-text.ts';
import { UnknownPart } from './unknown-part.ts';

/** One tag of an XML text; its name without prefix, and the text between it and the tag before. */
export type Tag = {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** What stands between the name and the end of the tag. */
  readonly attributes: string;
  readonly text: string;
};

const quote = 0x22;
const apostrophe = 0x27;
const greater = 0x3e;
const slash = 0x2f;
const question = 0x3f;
const exclamation = 0x21;
const colon = 0x3a;

/** Where the tag that begins at `from` ends: at the first `>` outside quotes. */
const endOfTag = (xml: string, from: number): number => {
  let open = 0;
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (open !== 0) open = code === open ? 0 : open;
    else if (code === greater) return at;
    else if (code === quote || code === apostrophe) open = code;
  }
  throw new UnknownPart('tag without an end');
};

const endOf = (xml: string, mark: string, from: number): number => {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new UnknownPart('markup without an end');
  return at;
};

const tagAt = (xml: string, from: number, end: number, text: string): Tag => {
  const isClose = xml.charCodeAt(from + 1) === slash;
  const nameFrom = isClose ? from + 2 : from + 1;
  let nameTo = nameFrom;
  let prefixTo = nameFrom;
  for (; nameTo < end; nameTo += 1) {
    const code = xml.charCodeAt(nameTo);
    if (code <= 0x20 || code === slash || code === greater) break;
    if (code === colon) prefixTo = nameTo + 1;
  }
  const isEmpty = !isClose && xml.charCodeAt(end - 1) === slash;
  return {
    name: xml.slice(prefixTo, nameTo),
    kind: isClose ? 'close' : isEmpty ? 'empty' : 'open',
    attributes: xml.slice(nameTo, isEmpty ? end - 1 : end),
    text,
  };
};

/** Visits the tags of an XML text one after the other. Nothing is built up, so depth costs nothing. */
export const scanTags = (xml: string, visit: (tag: Tag) => void): void => {
  let text = '';
  let done = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', done)) {
    if (at > done) text += unescapeXml(xml.slice(done, at));
    const next = xml.charCodeAt(at + 1);
    if (next === question) done = endOf(xml, '?>', at) + 2;
    else if (next !== exclamation) {
      const end = endOfTag(xml, at);
      visit(tagAt(xml, at, end, text));
      text = '';
      done = end + 1;
    } else if (xml.startsWith('<![CDATA[', at)) {
      const end = endOf(xml, ']]>', at);
      text += xml.slice(at + 9, end);
      done = end + 3;
    } else if (xml.startsWith('<!--', at)) done = endOf(xml, '-->', at) + 3;
    else throw new UnknownPart('document type');
  }
};

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** `&lt;` → <, `&#20248;` → 优. */
const unescapeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex?: string, decimal?: string, name?: string) => {
        if (name !== undefined) return named[name] ?? whole;
        const code = hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      })
    : text;

/** How an attribute begins as a rule; few names are asked for, and each of them for every tag. */
const beginOf = rememberByText((name) => ` ${name}="`);

/** The value of an attribute; null when the tag has none of this name. */
export const attributeOf = (attributes: string, name: string): string | null => {
  if (attributes === '') return null;
  const begin = beginOf(name);
  const plain = attributes.indexOf(begin);
  if (plain >= 0) {
    const from = plain + begin.length;
    return unescapeXml(attributes.slice(from, attributes.indexOf('"', from)));
  }
  if (!attributes.includes(name)) return null;
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(attributes);
  return found === null ? null : unescapeXml(found[1] ?? found[2] ?? '');
};

/** How a part writes yes. */
export const isTrue = (value: string | null): boolean => value === '1' || value === 'true';
