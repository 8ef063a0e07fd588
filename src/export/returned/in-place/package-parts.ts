import { unzipSync, zipSync } from 'fflate';
import { attributeOf, escapeMarkup, markupTags } from './markup.ts';
import { UnknownWorkbook } from './unknown-workbook.ts';

/** What a part refers to. */
type Relation = { readonly id: string; readonly type: string; readonly part: string };

const relationNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentTypes = '[Content_Types].xml';

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** `../comments1.xml` seen from xl/worksheets/sheet1.xml → xl/comments1.xml. */
const resolveTarget = (part: string, target: string): string => {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folderOf(part) + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
};

const relationsPart = (part: string): string => `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

/** The parts of a zipped workbook; what is not written here is handed back byte for byte. */
export class PackageParts {
  private readonly parts: Map<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.parts = new Map(Object.entries(unzipSync(bytes)));
  }

  /** Parts are found whatever the case of their names, and with a slash in front too. */
  private nameOf(part: string): string | null {
    if (this.parts.has(part)) return part;
    const wanted = part.toLowerCase();
    return [...this.parts.keys()].find((name) => name.replace(/^\//u, '').toLowerCase() === wanted) ?? null;
  }

  has(part: string): boolean {
    return this.nameOf(part) !== null;
  }

  text(part: string): string {
    const bytes = this.parts.get(this.nameOf(part) ?? '');
    if (bytes === undefined) throw new UnknownWorkbook(`no part ${part}`);
    const text = new TextDecoder().decode(bytes);
    const encoding = /^<\?xml[^>]*encoding=["']([^"']+)/u.exec(text)?.[1];
    if (bytes.includes(0) || (encoding !== undefined && !/^(?:utf-8|us-ascii)$/iu.test(encoding)))
      throw new UnknownWorkbook(`encoding of ${part}`);
    return text;
  }

  write(part: string, text: string): void {
    this.parts.set(this.nameOf(part) ?? part, new TextEncoder().encode(text));
  }

  /** What a part refers to inside the file. */
  relationsOf(part: string): readonly Relation[] {
    const from = relationsPart(part);
    if (!this.has(from)) return [];
    return [...markupTags(this.text(from))]
      .filter((tag) => tag.name === 'Relationship' && attributeOf(tag, 'TargetMode') !== 'External')
      .map((tag) => ({
        id: attributeOf(tag, 'Id') ?? '',
        type: (attributeOf(tag, 'Type') ?? '').split('/').at(-1) ?? '',
        part: resolveTarget(part, attributeOf(tag, 'Target') ?? ''),
      }));
  }

  /** Adds a part that another one refers to; the id of the relation. */
  add(name: string, text: string, by: { readonly part: string; readonly type: string }): string {
    const from = relationsPart(by.part);
    const before = this.has(from)
      ? this.text(from)
      : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${relationNamespace}"/>`;
    const ids = new Set([...markupTags(before)].map((tag) => attributeOf(tag, 'Id')));
    let number = ids.size;
    while (ids.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const attributes = ` Id="${id}" Type="${relationTypes}/${by.type}" Target="/${escapeMarkup(name)}"`;
    this.write(
      from,
      appendTo(before, 'Relationships', (prefix) => `<${prefix}Relationship${attributes}/>`),
    );
    this.write(name, text);
    return id;
  }

  /** Declares what kind of part an ending or one part is, unless that is said already. */
  declare(kind: 'Default' | 'Override', key: string, type: string): void {
    const xml = this.text(contentTypes);
    const attribute = kind === 'Default' ? 'Extension' : 'PartName';
    const isSaid = [...markupTags(xml)].some(
      (tag) => tag.name === kind && attributeOf(tag, attribute)?.toLowerCase() === key.toLowerCase(),
    );
    const attributes = ` ${attribute}="${escapeMarkup(key)}" ContentType="${type}"`;
    if (!isSaid)
      this.write(
        contentTypes,
        appendTo(xml, 'Types', (prefix) => `<${prefix}${kind}${attributes}/>`),
      );
  }

  toBytes(): Uint8Array {
    return zipSync(Object.fromEntries(this.parts));
  }
}

/** Adds markup at the end of an element. */
const appendTo = (xml: string, name: string, written: (prefix: string) => string): string => {
  for (const { name: found, prefix, kind, attributes, from, to } of markupTags(xml)) {
    if (found !== name || kind === 'open') continue;
    if (kind === 'close') return xml.slice(0, from) + written(prefix) + xml.slice(from);
    const opened = `<${prefix}${name}${attributes.trimEnd()}>${written(prefix)}</${prefix}${name}>`;
    return xml.slice(0, from) + opened + xml.slice(to);
  }
  throw new UnknownWorkbook(`no element ${name}`);
};
