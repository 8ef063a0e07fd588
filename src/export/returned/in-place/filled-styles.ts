import type { Remark } from '../returned-table.ts';
import { fills } from '../mark-fills.ts';
import {
  applyEdits,
  attributeOf,
  type MarkupEdit,
  markupTags,
  type MarkupTag,
  withAttribute,
  writeTag,
} from './markup.ts';
import { UnknownWorkbook } from './unknown-workbook.ts';

type Mark = Remark['mark'];

/** A list in the styles part: its own tag, its members as text, and where it ends. */
type StyleList = { readonly tag: MarkupTag; readonly members: readonly string[]; readonly end: number };

/** The members of a list are its children: deeper tags of the same name are none. */
const listNamed = (xml: string, name: string, member: string): StyleList => {
  let list: MarkupTag | null = null;
  let start: MarkupTag | null = null;
  const members: string[] = [];
  for (const tag of markupTags(xml)) {
    if (list === null) {
      if (tag.name === name && tag.kind === 'open') list = tag;
    } else if (tag.name === name && tag.kind === 'close') return { tag: list, members, end: tag.from };
    else if (tag.name === member && tag.kind === 'open') start = tag;
    else if (tag.name === member) {
      members.push(xml.slice(start?.from ?? tag.from, tag.to));
      start = null;
    }
  }
  throw new UnknownWorkbook(`no ${name}`);
};

const fillMarkup = (prefix: string, colour: string): string =>
  `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="FF${colour}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;

/** The same cell format over another fill. */
const overFill = (format: string, fillId: number): string => {
  const [tag] = markupTags(format);
  if (tag === undefined) throw new UnknownWorkbook('cell format');
  return writeTag(withAttribute(withAttribute(tag, 'fillId', String(fillId)), 'applyFill', '1')) + format.slice(tag.to);
};

const grown = ({ tag, members, end }: StyleList, added: readonly string[]): readonly MarkupEdit[] => [
  ...(attributeOf(tag, 'count') === null
    ? []
    : [
        {
          from: tag.from,
          to: tag.to,
          text: writeTag(withAttribute(tag, 'count', String(members.length + added.length))),
        },
      ]),
  { from: end, to: end, text: added.join('') },
];

/** The styles of a workbook, to which coloured twins of cell formats are added: everything but the fill stays. */
export class FilledStyles {
  private readonly xml: string;
  private readonly fillList: StyleList;
  private readonly formatList: StyleList;
  private readonly fills: string[] = [];
  private readonly formats: string[] = [];
  private readonly fillIds = new Map<Mark, number>();
  private readonly twins = new Map<string, number>();

  constructor(xml: string) {
    this.xml = xml;
    this.fillList = listNamed(xml, 'fills', 'fill');
    this.formatList = listNamed(xml, 'cellXfs', 'xf');
  }

  /** The number of the cell format that looks like this one, in the colour of the mark. */
  twinOf(style: number, mark: Mark): number {
    const key = `${style} ${mark}`;
    const known = this.twins.get(key);
    if (known !== undefined) return known;
    const format = this.formatList.members[style];
    if (format === undefined) throw new UnknownWorkbook(`no cell format ${style}`);
    const twin = this.formatList.members.length + this.formats.push(overFill(format, this.fillIdOf(mark))) - 1;
    this.twins.set(key, twin);
    return twin;
  }

  private fillIdOf(mark: Mark): number {
    const known = this.fillIds.get(mark);
    if (known !== undefined) return known;
    const { tag, members } = this.fillList;
    const id = members.length + this.fills.push(fillMarkup(tag.prefix, fills[mark])) - 1;
    this.fillIds.set(mark, id);
    return id;
  }

  toXml(): string {
    return applyEdits(this.xml, [...grown(this.fillList, this.fills), ...grown(this.formatList, this.formats)]);
  }
}
