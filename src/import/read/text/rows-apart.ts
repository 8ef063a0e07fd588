import { squash } from '../../../domain/number/fold.ts';
import { greatest } from '../extremes.ts';
import { isLevelName } from '../../recognise/labels/level-names.ts';
import { isFundingRowLabel } from '../../recognise/labels/funding-labels.ts';
import { listedHeaderKey } from '../../recognise/labels/header-labels.ts';
import { indicatorColumnKind } from '../../recognise/labels/indicator-labels.ts';
import { isFormTitle, isOpening } from './find-forms.ts';
import { chapterNumber, isFoot, isTableNumber } from './outer-lines.ts';
import type { TabbedTable } from './tabbed-sheet.ts';

/** A unit over its projects, a level over its second one: more rows of one cell do not follow each other. */
const maxRowsApart = 3;

const isHeadWord = (text: string): boolean => indicatorColumnKind(squash(text)) !== null && !isLevelName(squash(text));

/** 一级指标 | 二级指标 | …: a head of indicators. */
const holdsHead = ({ rows }: TabbedTable): boolean => rows.some((row) => row.filter(isHeadWord).length > 2);

const holdsLevels = ({ rows }: TabbedTable): boolean =>
  rows.some((row) => row.some((text) => isLevelName(squash(text))));

const columnsOf = ({ rows }: TabbedTable): number =>
  greatest(
    rows.map((row) => row.length),
    0,
  );

const opensForm = ({ rows }: TabbedTable): boolean => rows.some(([first = '']) => isOpening(squash(first)));

/** Nothing in the first column of its first row, or 总分 there: no table begins so, save one of figures under years. */
const beginsInside = ({ rows: [first = []] }: TabbedTable): boolean =>
  first[0] === '' || isFoot(squash(first[0] ?? ''));

const isMoneyBelow = ({ rows: [first = []] }: TabbedTable): boolean =>
  first[0] === '' && isFundingRowLabel(squash(first.find((text) => text !== '') ?? ''));

/** 上年结转, 年度绩效目标 and the words of the goal, between the upper part of a form and the head of its indicators. */
const leadToHead = (above: TabbedTable, between: readonly string[], below: TabbedTable): boolean => {
  const [label, ...texts] = between.slice(between.findIndex((line) => !isFundingRowLabel(squash(line))));
  const isGoal = label !== undefined && listedHeaderKey(label) === 'expected-goal' && texts.length > 0;
  return isGoal && opensForm(above) && !holdsHead(above) && holdsHead(below);
};

const isHeading = (line: string): boolean => isFormTitle(line) || isTableNumber(line) || line.endsWith('表');

/**
 * Lines of one cell each between two parts of a table, where the lower part can only stand below the head of the upper
 * one: units over their projects, remarks between indicators, rows of money without amounts, or the goal between the upper part of a
 * form and its indicators. Null where it is another table.
 */
export const rowsApart = (
  lines: readonly string[],
  above: TabbedTable,
  below: TabbedTable,
): readonly (readonly string[])[] | null => {
  const between = lines
    .slice(above.lastLine + 1, below.firstLine)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (between.length === 0 || between.length > maxRowsApart) return null;
  if (between.some(isHeading) || opensForm(below)) return null;
  const isOfMoney = isMoneyBelow(below) || between.every((line) => isFundingRowLabel(squash(line)));
  const isOfIndicators =
    holdsLevels(below) || (beginsInside(below) && between.every((line) => chapterNumber(line) === null));
  const isBelowHead = isOfIndicators && !holdsHead(below) && holdsHead(above);
  const isPart =
    (isOfMoney || isBelowHead || leadToHead(above, between, below)) && columnsOf(below) <= columnsOf(above);
  return isPart ? between.map((line) => [line]) : null;
};
