import { posix } from 'node:path';
import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { officeSequences } from './office-sequences.ts';

/** The parts of an office file as markup, by name; `problems` of those that are none. */
type Package = { readonly parts: ReadonlyMap<string, Element>; readonly problems: readonly string[] };

const contentTypes = '[Content_Types].xml';
const UNWRITABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
const longestText = 32_767;
const longestFormula = 8192;
const longestChoices = 255;

const openPackage = (bytes: Uint8Array): Package => {
  const problems: string[] = [];
  const parts = new Map<string, Element>();
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const text = strFromU8(content);
    if (UNWRITABLE.test(text)) problems.push(`${name}: a character that XML cannot hold`);
    const onError = (_: string, message: string): void => void problems.push(`${name}: ${message}`);
    const root = new DOMParser({ onError }).parseFromString(text, 'text/xml').documentElement;
    if (root !== null) parts.set(name, root);
  }
  return { parts, problems };
};

const childrenOf = (element: Element): readonly Element[] => {
  const children: Element[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) if (isElement(node)) children.push(node);
  return children;
};

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Every element of this name below another, in their order; the library's own lists are made anew at each step. */
const all = (root: Element | undefined, name: string): readonly Element[] =>
  root === undefined
    ? []
    : childrenOf(root).flatMap((child) => [
        ...(child.tagName === name || name === '*' ? [child] : []),
        ...all(child, name),
      ]);

const duplicates = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

/** Children that stand behind one that must come later, or that their element may not have. */
const misplaced = (element: Element): readonly string[] => {
  const order = officeSequences[element.tagName];
  const children = childrenOf(element);
  const below = children.flatMap(misplaced);
  if (order === undefined) return below;
  const places = children.map(({ tagName }) => order.findIndex((names) => names.split('|').includes(tagName)));
  const wrong = children.filter((_, index) => (places[index] ?? -1) < Math.max(0, ...places.slice(0, index)));
  return [...wrong.map(({ tagName }) => `${element.tagName}: ${tagName} is out of place`), ...below];
};

const ofEvery = ({ parts }: Package, find: (root: Element, name: string) => readonly string[]): readonly string[] =>
  [...parts].flatMap(([name, root]) => find(root, name).map((problem) => `${name}: ${problem}`));

/** Parts without a type, and types without a part. */
const untyped = ({ parts }: Package): readonly string[] => {
  const root = parts.get(contentTypes);
  const extensions = all(root, 'Default').map((each) => each.getAttribute('Extension')?.toLowerCase());
  const overrides = all(root, 'Override').map((each) => each.getAttribute('PartName') ?? '');
  const isTyped = (name: string): boolean =>
    overrides.includes(`/${name}`) ||
    (!name.endsWith('.xml') && extensions.includes(name.slice(name.lastIndexOf('.') + 1)));
  return [
    ...duplicates(overrides).map((name) => `two types for ${name}`),
    ...overrides.filter((name) => !parts.has(name.slice(1))).map((name) => `a type for no part ${name}`),
    ...[...parts.keys()].filter((name) => name !== contentTypes && !isTyped(name)).map((name) => `no type: ${name}`),
  ];
};

const RELATIONS = /^(?<folder>.*?)_rels\/(?<file>[^/]*)\.rels$/u;

/** Relations that lead nowhere, ids that are given twice, and ids that nothing answers to. */
const unrelated = (file: Package): readonly string[] =>
  ofEvery(file, (root, name) => {
    const place = RELATIONS.exec(name)?.groups;
    if (place === undefined) return [];
    const source = file.parts.get(`${place['folder']}${place['file']}`);
    const relations = all(root, 'Relationship').filter((each) => each.getAttribute('TargetMode') !== 'External');
    const ids = relations.map((each) => each.getAttribute('Id') ?? '');
    const targets = relations.map((each) => posix.join('/', place['folder'] ?? '', each.getAttribute('Target') ?? ''));
    const asked = source === undefined ? [] : [...all(source, '*')].map((each) => each.getAttribute('r:id') ?? '');
    return [
      ...duplicates(ids).map((id) => `two relations ${id}`),
      ...targets.filter((target) => !file.parts.has(target.slice(1))).map((target) => `no part ${target}`),
      ...asked.filter((id) => id !== '' && !ids.includes(id)).map((id) => `no relation ${id}`),
    ];
  });

const SHEET_NAME = /^(?!')[^[\]:*?/\\\p{Cc}]{1,31}(?<!')$/u;
const DEFINED = /^'(?<sheet>(?:[^']|'')+)'!\$(?:[A-Z]+\$)?\d+(?::\$(?:[A-Z]+\$)?\d+)?$/u;

const wrongNames = ({ parts }: Package): readonly string[] => {
  const book = parts.get('xl/workbook.xml');
  const sheets = all(book, 'sheet').map((each) => each.getAttribute('name') ?? '');
  const ids = all(book, 'sheet').map((each) => each.getAttribute('sheetId') ?? '');
  return [
    ...sheets.filter((name) => !SHEET_NAME.test(name)).map((name) => `sheet name ${name}`),
    ...duplicates(sheets.map((name) => name.toLowerCase())).map((name) => `two sheets ${name}`),
    ...duplicates(ids).map((id) => `two sheets with id ${id}`),
    ...all(book, 'definedName')
      .filter((each) => {
        const sheet = DEFINED.exec(each.textContent ?? '')?.groups?.['sheet']?.replaceAll("''", "'");
        return sheet === undefined || sheets[Number(each.getAttribute('localSheetId') ?? -1)] !== sheet;
      })
      .map((each) => `defined name ${each.textContent}`),
  ];
};

const count = (root: Element | undefined, list: string, item: string): number =>
  all(root, list).flatMap((each) => all(each, item)).length;

/** Cells that name a style or a text that is not there, or say more than a spreadsheet keeps. */
const wrongCells = (file: Package): readonly string[] => {
  const styles = count(file.parts.get('xl/styles.xml'), 'cellXfs', 'xf');
  const texts = all(file.parts.get('xl/sharedStrings.xml'), 'si').map(({ textContent }) => textContent ?? '');
  const written = texts.map((text) => text.replaceAll('_x005F_', '_'));
  return [
    ...written.filter((text) => text.length > longestText).map((text) => `a text of ${text.length}`),
    ...ofEvery(file, (root, name) => [
      ...all(root, 'c').flatMap((cell) => {
        const isText = cell.getAttribute('t') === 's';
        const text = Number(all(cell, 'v')[0]?.textContent ?? -1);
        const isKnown = !isText || text < texts.length;
        const hasStyle = Number(cell.getAttribute('s') ?? 0) < styles;
        return name.includes('worksheets/') && !(isKnown && hasStyle) ? [`cell ${cell.getAttribute('r')}`] : [];
      }),
      ...all(root, 'f').flatMap(({ textContent }) =>
        (textContent ?? '').length > longestFormula ? ['a formula'] : [],
      ),
      ...all(root, 'formula1').flatMap(({ textContent }) =>
        (textContent ?? '').length > longestChoices ? [`choices ${textContent}`] : [],
      ),
    ]),
  ];
};

/** Rows of a document's tables that do not fill their grid, cells that end without a paragraph, merges without a head. */
const wrongTables = (file: Package): readonly string[] =>
  ofEvery(file, (root) =>
    all(root, 'w:tbl').flatMap((table) => {
      const columns = all(table, 'w:gridCol').length;
      let above = new Set<number>();
      return all(table, 'w:tr').flatMap((row, index) => {
        let column = 0;
        const merged = new Set<number>();
        const wrong = all(row, 'w:tc').flatMap((cell) => {
          const merge = all(cell, 'w:vMerge')[0];
          const isHeadless = merge !== undefined && merge.getAttribute('w:val') !== 'restart' && !above.has(column);
          if (merge !== undefined) merged.add(column);
          column += Number(all(cell, 'w:gridSpan')[0]?.getAttribute('w:val') ?? 1);
          return childrenOf(cell).at(-1)?.tagName !== 'w:p' || isHeadless
            ? [`row ${index + 1}, cell at ${column}`]
            : [];
        });
        above = merged;
        return column === columns ? wrong : [...wrong, `row ${index + 1} has ${column} of ${columns} columns`];
      });
    }),
  );

/** What an office program would have to repair in a written .xlsx or .docx; empty when it is sound. */
export const findOfficeFlaws = (bytes: Uint8Array): readonly string[] => {
  const file = openPackage(bytes);
  return [
    ...file.problems,
    ...ofEvery(file, misplaced),
    ...untyped(file),
    ...unrelated(file),
    ...wrongNames(file),
    ...wrongCells(file),
    ...wrongTables(file),
  ];
};
