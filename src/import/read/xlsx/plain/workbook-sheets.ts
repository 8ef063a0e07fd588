import { attributeOf, isTrue, scanTags } from './scan-tags.ts';
import { UnknownPart } from './unknown-part.ts';

/** A worksheet by its name on the tab and its part in the file. */
export type SheetPart = { readonly name: string; readonly part: string; readonly isHidden: boolean };

export type WorkbookSheets = {
  readonly sheets: readonly SheetPart[];
  readonly stringsPart: string | null;
  readonly stylesPart: string | null;
  /** Dates are counted from 1904. */
  readonly is1904: boolean;
};

const partOf = (target: string): string => {
  if (target.includes('..') || target.includes(':')) throw new UnknownPart('target of a relation');
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
};

type Relation = { readonly type: string; readonly part: string };

const readRelations = (xml: string): ReadonlyMap<string, Relation> => {
  const relations = new Map<string, Relation>();
  scanTags(xml, ({ name, kind, attributes }) => {
    if (name !== 'Relationship' || kind === 'close') return;
    if (attributeOf(attributes, 'TargetMode') === 'External') return;
    const type = (attributeOf(attributes, 'Type') ?? '').split('/').at(-1) ?? '';
    const part = partOf(attributeOf(attributes, 'Target') ?? '');
    relations.set(attributeOf(attributes, 'Id') ?? '', { type, part });
  });
  return relations;
};

/** The worksheets of a workbook in their order, hidden ones too; charts and dialogues are left out. */
export const readWorkbookSheets = (workbookXml: string, relationsXml: string): WorkbookSheets => {
  const relations = readRelations(relationsXml);
  const sheets: SheetPart[] = [];
  let is1904 = false;
  scanTags(workbookXml, ({ name, kind, attributes }) => {
    if (kind === 'close') return;
    if (name === 'workbookPr') is1904 = isTrue(attributeOf(attributes, 'date1904'));
    if (name !== 'sheet') return;
    const id = /\s(?:[\w-]+:)?id="([^"]*)"/u.exec(attributes)?.[1] ?? '';
    const relation = relations.get(id);
    if (relation === undefined) throw new UnknownPart('sheet without a part');
    if (relation.type === 'worksheet')
      sheets.push({
        name: attributeOf(attributes, 'name') ?? '',
        part: relation.part,
        isHidden: /hidden/iu.test(attributeOf(attributes, 'state') ?? ''),
      });
  });
  const partOfType = (type: string): string | null =>
    [...relations.values()].find((relation) => relation.type === type)?.part ?? null;
  return { sheets, stringsPart: partOfType('sharedStrings'), stylesPart: partOfType('styles'), is1904 };
};
