import { DOMParser, type Element } from '@xmldom/xmldom';
import { fail, type Result, succeed } from '../../../domain/result.ts';
import type { ReadFailure } from '../raw-table.ts';

export type XmlElement = Element;

const maxDepth = 400;

const elementNode = 1;

/** Whether start and end tags nest deeper than a real document does; looks at the text only, before any tree is built. */
const nestsTooDeep = (xml: string): boolean => {
  let depth = 0;
  for (const tag of xml.matchAll(/<(\/?)[A-Za-z_][^<>]*?(\/?)>/g)) {
    if (tag[1] === '/') depth -= 1;
    else if (tag[2] !== '/') depth += 1;
    if (depth > maxDepth) return true;
  }
  return false;
};

/** Parses one XML part. Document types are refused: no part of an office document has one. */
export const parseXml = (xml: string): Result<XmlElement, ReadFailure> => {
  if (nestsTooDeep(xml)) return fail({ kind: 'too-large', what: 'depth', limit: maxDepth });
  if (/<!DOCTYPE/i.test(xml)) return fail({ kind: 'damaged', part: 'markup' });
  try {
    const onError = (level: string, message: string): void => {
      if (level !== 'warning') throw new Error(message);
    };
    const root = new DOMParser({ onError }).parseFromString(xml, 'text/xml').documentElement;
    return root === null ? fail({ kind: 'damaged', part: 'markup' }) : succeed(root);
  } catch {
    return fail({ kind: 'damaged', part: 'markup' });
  }
};

/** Child elements in order. */
export const childElements = (parent: XmlElement): readonly XmlElement[] => {
  const children: XmlElement[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === elementNode) children.push(node as XmlElement);
  }
  return children;
};

/** First child element of that local name, whatever its namespace prefix (strict and transitional documents differ). */
export const childNamed = (parent: XmlElement, localName: string): XmlElement | null =>
  childElements(parent).find((child) => child.localName === localName) ?? null;

/** An attribute by its local name, without regard to its prefix. */
export const attributeNamed = (element: XmlElement, localName: string): string | null => {
  for (let index = 0; index < element.attributes.length; index += 1) {
    const attribute = element.attributes.item(index);
    if (attribute?.localName === localName) return attribute.value;
  }
  return null;
};
