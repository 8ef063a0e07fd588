import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { parseFiscalYear } from '../../../domain/period/fiscal-year.ts';
import { type Block, certain, doubtful, type Fact, type Reading, troubleAt } from '../blocks.ts';
import { isBlankText } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import { bareText } from '../table/bare-text.ts';
import { isFundingBlockLabel, isFundingRowLabel } from '../labels/funding-labels.ts';
import { isHeadingOfGoal } from '../goals/goal-block.ts';
import { namesBody } from '../labels/body-names.ts';
import { headerKey } from '../labels/header-labels.ts';
import {
  formTitleOf,
  goalTitleOf,
  inlinePairs,
  pairAtGap,
  isAnnexMark,
  isDayLine,
  isHeading,
  isLaterChapter,
  isMoneyUnitLine,
  isNote,
  listTitleOf,
  moneyUnitOf,
  namesEvaluationReport,
  reportTitleOf,
  yearLine,
} from '../table/lines.ts';
import { isRowToSign } from '../table/sections.ts';
import { projectInBrackets, projectOfTitle } from './project-of-title.ts';
import { monthsOver } from './months-over.ts';
import { pairBlock } from './pairs.ts';

/** 某市2018年度部门整体支出绩效评价自评报告: what a report calls itself; null for any other line. */
const titleOfReport = (line: string): string | null => {
  const title = reportTitleOf(line);
  return title?.endsWith('自评报告') === true ? title : null;
};

/** A line of text: its title, year and unit of money; right above a table it may name that without saying 表. */
const blocksOfLine = (line: string, isLast = false): readonly Block[] => {
  const blocks: Block[] = [];
  const form = formTitleOf(line) ?? (isLast && !isHeading(line) ? goalTitleOf(line) : null);
  const title = form ?? titleOfReport(line);
  // A report calls all of its tables so, and a chapter of it only some.
  const isChapter = form === null || isLaterChapter(line);
  if (title !== null) blocks.push({ kind: 'title', title, cell: null, isChapter, ...projectOfTitle(line) });
  const year = yearLine(line);
  const listTitle = title === null && year === null ? listTitleOf(line) : null;
  if (year !== null || title !== null || listTitle !== null)
    blocks.push({
      kind: 'year',
      year: year?.year ?? yearInTitle(line),
      cell: null,
      isDoubtful: year === null && isYearUnsure(line),
      ...(listTitle === null ? {} : { listTitle }),
    });
  else if (namesEvaluationReport(line) && !isYearUnsure(line))
    blocks.push({ kind: 'year', year: yearInTitle(line), cell: null, isDoubtful: true, isOverForms: true });
  const unit = moneyUnitOf(line);
  if (unit !== null) blocks.push({ kind: 'money-unit', unit });
  for (const { label, value } of [...inlinePairs(line), ...pairAtGap(line)]) {
    const key = headerKey(label);
    if (key !== null) blocks.push(pairBlock(key, label, { text: value, cell: null, isDoubtful: true }));
  }
  return blocks;
};

/** A title with the project that the line below it names in brackets. */
const withProjectBelow = (block: Block, below: string | undefined): Block => {
  if (block.kind !== 'title') return block;
  const text = projectInBrackets(below ?? '');
  return text === null ? block : { ...block, projectBelow: { text, cell: null, isDoubtful: true } };
};

/** What each of the lines in front of a table says; nothing but its year and its unit of money stands below its title. */
export const blocksOfLines = (lines: readonly string[]): readonly (readonly Block[])[] => {
  const last = lines.findLastIndex((line) => yearLine(line) === null && !isMoneyUnitLine(line));
  return lines.map((line, index) =>
    blocksOfLine(line, index === last).map((block) => withProjectBelow(block, lines[index + 1])),
  );
};

/** What a cell beside or instead of a title says: 单位：万元, 填报单位：…. */
const blocksOfCell = (cell: RawCell): readonly Block[] =>
  blocksOfLine(cell.text).map((block) =>
    block.kind === 'pair' ? { ...block, value: { ...block.value, cell, isDoubtful: false } } : block,
  );

const yearsInTitle = (text: string): readonly number[] => [
  ...new Set(
    [...text.matchAll(/(?<!\d)((?:19|20)\d{2})\s*年/gu)].map(([, digits]) => Number.parseInt(digits ?? '', 10)),
  ),
];

/** 2024年预算2023年度自评表: which of the years it is stays uncertain. */
const isYearUnsure = (title: string): boolean => yearsInTitle(title).length > 1;

/** The year that stands before 年 in a title, the last of several; a form number or a hotline is none. */
const yearInTitle = (text: string): number | null => {
  const [first = null, ...others] = yearsInTitle(text);
  if (first !== null) return others.at(-1) ?? first;
  return /[一二][〇○零九][〇○零一二三四五六七八九]{2}年/u.test(text) ? parseFiscalYear(text) : null;
};

const yearOfTitle = (text: string): number | null => {
  const squashed = text.replace(/\s/gu, '');
  return yearInTitle(squashed) ?? yearLine(/[（(][^（()）]*[)）]/u.exec(squashed)?.[0] ?? '')?.year ?? null;
};

/** 某局2025年部门预算绩效文本: a heading with one year that names no form; null for any other text. */
const yearOfHeading = (text: string): number | null => {
  const bare = bareText(text);
  const isOverForms = bare.length <= 40 && /(?:预算|决算|绩效)/u.test(bare) && !/[:;,。]|年\d{1,2}月/u.test(bare);
  return isOverForms && !isYearUnsure(bare) ? yearInTitle(bare) : null;
};

/** （某某项目） alone in a row. */
const projectAlone = (grid: Grid, row: number): Fact | null => {
  const [cell, ...others] = grid.cellsIn(row);
  const text = cell === undefined || others.length > 0 ? null : projectInBrackets(cell.text);
  return cell === undefined || text === null ? null : doubtful(cell, text);
};

const told = (blocks: readonly Block[], row: number): Reading => ({ blocks, troubles: [], next: row + 1 });

/** What stands with a year or a heading in one cell: the unit of money, the months of a monitoring sheet. */
const blocksWithin = (cell: RawCell): readonly Block[] => {
  const unit = moneyUnitOf(cell.text);
  return [...(unit === null ? [] : [{ kind: 'money-unit' as const, unit }]), ...monthsOver([{ cell }])];
};

/** Nothing but 附件2 stands above. */
const isFirstRow = (grid: Grid, row: number): boolean =>
  Array.from({ length: row - 1 }, (_, index) => index + 1).every((above) =>
    grid.cellsIn(above).every(({ text }) => isAnnexMark(text)),
  );

/** A title or a year with what stands beside it. */
const readTitle = (grid: Grid, cells: readonly RawCell[], row: number): Reading | null => {
  const [first, second] = cells;
  if (first === undefined || cells.length > 2) return null;
  const beside = cells.slice(1).flatMap(blocksOfCell);
  const isOnTop = second === undefined && isFirstRow(grid, row);
  const title = formTitleOf(first.text) ?? (isOnTop ? goalTitleOf(first.text) : null);
  if (title !== null) {
    const year = yearLine(second?.text ?? '')?.year ?? yearOfTitle(first.text);
    const isDoubtful = isYearUnsure(first.text);
    const below = projectAlone(grid, row + 1);
    const named = { ...projectOfTitle(first.text), ...(below === null ? {} : { projectBelow: below }) };
    return told(
      [
        { kind: 'title', title, cell: first, isChapter: isLaterChapter(first.text), ...named },
        { kind: 'year', year, cell: first, isDoubtful },
        ...beside,
      ],
      below === null ? row : row + 1,
    );
  }
  const year = yearLine(first.text);
  // 2023年 | 2024年 are heads of columns.
  const isHead = second !== undefined && yearLine(second.text) !== null;
  if (year !== null && !isHead)
    return told([{ kind: 'year', year: year.year, cell: first }, ...blocksWithin(first), ...beside], row);
  const listTitle = listTitleOf(first.text);
  const listed = listTitle === null ? null : yearOfTitle(first.text);
  if (listTitle !== null && (listed !== null || isOnTop))
    return told([{ kind: 'year', year: listed, cell: first, listTitle }, ...beside], row);
  const over = isOnTop ? yearOfHeading(first.text) : null;
  return over === null
    ? null
    : told([{ kind: 'year', year: over, cell: first, isDoubtful: true, isOverForms: true }], row);
};

/** Who fills in a form, where the line above it gives the name alone. */
const whoFillsIn = '填报单位';

const isBody = ({ text }: RawCell): boolean => namesBody(text.trim().replace(/[（(]?本级[)）]?$/u, ''));

/**
 * 单位：万元 with what stands beside it. 322001某县农业农村局本级 right above a form is whose that is, as far as nothing in it says
 * so; above a further title it is of several forms, and of none for certain.
 */
const readUnitLine = (grid: Grid, cells: readonly RawCell[], row: number): Reading => {
  const others = cells.filter(({ text }) => blocksOfLine(text).length === 0);
  const isOverTitle = readTitle(grid, grid.cellsIn(row + 1), row + 1) !== null;
  const bodies = isOverTitle ? [] : others.filter(isBody);
  const pairs = bodies.map((cell): Block => ({ kind: 'pair', key: 'unit', label: whoFillsIn, value: doubtful(cell) }));
  const unread = others.filter((cell) => !bodies.includes(cell) && !isHeading(cell.text));
  return {
    ...told([...cells.flatMap(blocksOfCell), ...pairs], row),
    troubles: unread.map((cell) => troubleAt('unread-cell', cell)),
  };
};

/** How a day below the title is kept. */
export const dayLabel = '日期';

const isSilent = (text: string): boolean =>
  isHeading(text) ||
  isFundingBlockLabel(text) ||
  /^(?:(?:年度)?绩效指标(?:完成情况)?|(?:项目|部门|单位)?基本信息)$/u.test(squash(text));

/** A row of one or two cells that is a title, a year, a unit of money, a note or a heading; null when it is none. */
export const readLine = (grid: Grid, row: number): Reading | null => {
  const cells = grid.cellsIn(row).filter((cell) => !isBlankText(cell.text));
  const first = cells[0];
  if (first === undefined || isRowToSign(cells)) return told([], row);
  const title = readTitle(grid, cells, row);
  if (title !== null) return title;
  const isAlone = grid.cellsIn(row).length === 1;
  if (isAlone && isNote(first.text)) return told([{ kind: 'aside', label: '注', value: certain(first) }], row);
  if (isAlone && isDayLine(first.text)) return told([{ kind: 'aside', label: dayLabel, value: certain(first) }], row);
  // 资金情况（单位：万元） | 年度资金总额 | 179.9 holds money, not just its unit.
  const holdsMoney = cells.some(({ text }) => isFundingBlockLabel(text) || isFundingRowLabel(text));
  // 部门名称 | 某县林业局 | 单位：元 holds a name as well.
  const holdsName = cells.some(({ text }) => !isMoneyUnitLine(text) && headerKey(text) !== null);
  const isUnitLine = cells.length <= 3 && cells.some((cell) => isMoneyUnitLine(cell.text)) && !holdsMoney && !holdsName;
  if (isUnitLine) return readUnitLine(grid, cells, row);
  return isAlone && isSilent(first.text) && !isHeadingOfGoal(grid, row) ? told(blocksWithin(first), row) : null;
};

const linesUnderTitle = 3;

/** The first row below a title that is no year, unit or other line. */
export const nextRowOfTable = (grid: Grid, from: number): number | null => {
  for (let row = from; row <= Math.min(grid.rowCount, from + linesUnderTitle); row += 1) {
    if (grid.cellsIn(row).length > 0 && readLine(grid, row) === null) return row;
  }
  return null;
};
