import { totalNoteLabel } from '../../../domain/evaluation/noted-rows.ts';
import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import {
  type Block,
  certain,
  doubtful,
  type Fact,
  type Reading,
  together,
  type Trouble,
  troubleAt,
} from '../blocks.ts';
import { isBlankText, isSumWord, oneLine, plainNumber, totalIn } from '../table/cell-text.ts';
import { type Grid, lastColumn } from '../table/grid.ts';
import { columnNamed, type IndicatorColumn } from '../columns/header-columns.ts';
import { fundingColumnKind } from '../labels/funding-labels.ts';
import { headerKey } from '../labels/header-labels.ts';
import { normaliseLabel } from '../labels/normalise-label.ts';
import { isTicked } from '../table/boxes.ts';
import { inlinePairs } from '../table/lines.ts';
import { totalLabelOf } from '../table/sections.ts';

const gradeWords = /^(?:优秀?|良好?|中等?|差|合格|不合格|较好|较差)(?:[（(].*[)）])?$/u;

/** `优`, `良 (90>S≥80)`, `优☑ 良□ 中□ 差□`. */
export const isGradeText = (text: string): boolean =>
  gradeWords.test(squash(text)) || (isTicked(text) && /[优良中差]/u.test(text));

const numberFact = (cell: RawCell, isSure: boolean): Fact => {
  const text = plainNumber(cell.text) ?? cell.text;
  return isSure ? certain(cell, text) : doubtful(cell, text);
};

const under = (cells: readonly RawCell[], column: IndicatorColumn | undefined): RawCell | undefined =>
  column === undefined ? undefined : cells.find((cell) => cell.column <= column.to && lastColumn(cell) >= column.from);

type Scores = { readonly maxScore: Fact | null; readonly total: Fact | null };

/** The numbers of a 总分 row by the columns above it; where the row does not keep to them, by their order. */
const scoresOf = (numbers: readonly RawCell[], columns: readonly IndicatorColumn[]): Scores => {
  const maxColumn = columnNamed(columns, 'max-score');
  const selfColumn = columnNamed(columns, 'self-score');
  const max = under(numbers, maxColumn);
  const self = under(numbers, selfColumn);
  const behind = self === undefined || max !== undefined ? undefined : numbers[numbers.indexOf(self) + 1];
  // 100 under 得分 and the score behind it: the row slipped to the left.
  if (self !== undefined && behind !== undefined && plainNumber(self.text) === '100')
    return { maxScore: numberFact(self, false), total: numberFact(behind, false) };
  if (self !== undefined) {
    const isApart = max !== undefined && max !== self;
    return { maxScore: isApart ? numberFact(max, true) : null, total: numberFact(self, true) };
  }
  const [first, second] = numbers;
  if (first !== undefined && second !== undefined)
    return { maxScore: numberFact(first, false), total: numberFact(second, false) };
  if (first === undefined) return { maxScore: null, total: null };
  // One number alone: 100 under 分值 is the sum of the weights, anything else the total.
  const isFull = plainNumber(first.text) === '100';
  // In front of both columns: the row slid, and the score behind the points was left open.
  const isInFront = [maxColumn, selfColumn].every((column) => column !== undefined && first.column < column.from);
  return isFull && (first === max || isInFront)
    ? { maxScore: numberFact(first, first === max), total: null }
    : { maxScore: null, total: numberFact(first, columns.length === 0) };
};

const besideKinds = new Set<IndicatorColumn['kind']>(['other-score', 'note', 'unknown']);

/** Where a row keeps to its columns, its label ends before them: what stands under 复核得分 or 偏离度 is not the unit's. */
const besideCells = (first: RawCell, rest: readonly RawCell[], columns: readonly IndicatorColumn[]) => {
  const own = columns.filter(({ kind }) => kind === 'max-score' || kind === 'self-score');
  const from = Math.min(...own.map((column) => column.from));
  const keeps = own.length === 2 && lastColumn(first) < from && first.columnSpan > 1;
  const beside = columns.filter(({ kind, from: start }) => keeps && besideKinds.has(kind) && start > from);
  return rest
    .filter(({ text }) => !isGradeText(text))
    .flatMap((cell) => {
      const column = beside.find((candidate) => cell.column >= candidate.from && lastColumn(cell) <= candidate.to);
      return column === undefined ? [] : [{ cell, head: column.cell.text }];
    });
};

const besideNotes = (beside: ReturnType<typeof besideCells>): readonly Block[] =>
  beside.length === 0
    ? []
    : [
        {
          kind: 'aside',
          label: totalNoteLabel,
          value: together(
            beside.map(({ cell }) => certain(cell)),
            beside.map(({ cell, head }) => `${oneLine(head)}：${oneLine(cell.text)}`).join('\n'),
          ),
        },
      ];

/** `自评总分：99.28分  自评等级：优`, in one cell or in one each; the row may say more. */
const inlineScores = (cells: readonly RawCell[]): Block | null => {
  const said = cells.flatMap((cell) => inlinePairs(cell.text).map((pair) => ({ ...pair, cell })));
  const factOf = (key: 'total' | 'grade'): Fact | null => {
    const pair = said.find(({ label }) => headerKey(label) === key);
    return pair === undefined ? null : certain(pair.cell, pair.value);
  };
  const printed = factOf('total');
  const { total, grade: beside } = totalIn(printed?.text ?? '');
  const grade = factOf('grade') ?? (printed === null || beside === null ? null : { ...printed, text: beside });
  if (total === null && grade === null) return null;
  return {
    kind: 'total',
    isSum: false,
    maxScore: null,
    total: printed === null || total === null ? null : { ...printed, text: total },
    grade,
  };
};

/** `总分：100分` before numbers of the row's own: what the label brings are the points, the score stands under its head. */
const isFullLabel = (first: RawCell, rest: readonly RawCell[], columns: readonly IndicatorColumn[]): boolean => {
  const [label, ...others] = inlinePairs(first.text);
  if (label === undefined || others.length > 0 || headerKey(label.label) !== 'total') return false;
  const numbers = rest.filter((cell) => plainNumber(cell.text) !== null);
  const points = under(numbers, columnNamed(columns, 'max-score'));
  const score = under(numbers, columnNamed(columns, 'self-score'));
  // 总分：100分 | 100 | 99.5 in front of both columns: the row slid.
  const isSlid = points === undefined && score === undefined && numbers.length === 2;
  const full = isSlid ? plainNumber(numbers[0]?.text ?? '') : points === undefined ? '100' : plainNumber(points.text);
  return plainNumber(label.value) === full && (isSlid || score !== undefined);
};

const isAllScores = (cells: readonly RawCell[]): boolean =>
  cells.every((cell) => {
    const pairs = inlinePairs(cell.text);
    return pairs.length > 0 && pairs.every(({ label }) => ['total', 'grade'].includes(headerKey(label) ?? ''));
  });

/** `（自评等级：优）` or `（自评等级）优` in a remark beside the total. */
const notedGrade = (cells: readonly RawCell[]): Fact | null => {
  for (const cell of cells) {
    const bare = cell.text.trim().replace(/^[（(]|[）)]$/gu, '');
    const [, noted = '', behind = ''] = /^([^（()）:：]{2,8})[）)]\s*(\S+)$/u.exec(bare) ?? [];
    const pairs = [...inlinePairs(bare), { label: noted, value: behind }];
    const pair = pairs.find(({ label, value }) => headerKey(label) === 'grade' && isGradeText(value));
    if (pair !== undefined) return certain(cell, pair.value);
  }
  return null;
};

/** 合计, 得分合计, 合计得分. */
const isSumOfScores = (text: string): boolean =>
  isSumWord(text) || /^(?:(?:分值|得分|指标)合计|合计(?:得分|分值))$/u.test(squash(text));

/** What stands above a row of scores: the columns of the indicators, and whether the row ends them. */
type Above = { readonly columns: readonly IndicatorColumn[]; readonly endsIndicators: boolean };

/** 其他说明 | 无 | 总分 | 100 | 97.5: a pair that stands in front of the scores; null where none does. */
const pairInFront = ([label, value, total, ...behind]: readonly RawCell[]): Block | null => {
  if (label === undefined || value === undefined || headerKey(total?.text ?? '') !== 'total') return null;
  const key = headerKey(label.text);
  const isOther = key !== null && key !== 'total' && key !== 'grade' && headerKey(value.text) === null;
  const numbers = behind.filter(({ text }) => plainNumber(text) !== null);
  return isOther && numbers.length === 2
    ? { kind: 'pair', key, label: oneLine(label.text), value: certain(value) }
    : null;
};

/** Reads a row of 总分, 合计 or 评价等级; null when the row is neither. */
export const readScoreRow = (grid: Grid, row: number, { columns, endsIndicators }: Above): Reading | null => {
  const cells = grid.cellsIn(row);
  const inFront = pairInFront(cells);
  const [total, ...scores] = cells.slice(2);
  if (inFront !== null && total !== undefined) {
    const own = readKeyed({ cells: [total, ...scores], first: total, key: 'total' }, row, { columns, endsIndicators });
    return { ...own, blocks: [inFront, ...own.blocks] };
  }
  const first = totalLabelOf(cells) ?? cells[0];
  if (first === undefined) return null;
  const inline = inlineScores(isAllScores(cells) ? cells : [first]);
  if (
    inline !== null &&
    !isFullLabel(
      first,
      cells.filter((cell) => cell !== first),
      columns,
    )
  )
    return result([inline], row);
  const key = inline === null ? headerKey(first.text) : 'total';
  if (key !== 'total' && key !== 'grade') return null;
  return readKeyed({ cells, first, key }, row, { columns, endsIndicators });
};

/** 小计 | 100 | 97.5 below the indicators of one project: its total. */
export const readSumRow = (grid: Grid, row: number, columns: readonly IndicatorColumn[]): Reading | null => {
  const cells = grid.cellsIn(row);
  const [first] = cells;
  if (first === undefined || !isSumWord(first.text)) return null;
  return readKeyed({ cells, first, key: 'total' }, row, { columns, endsIndicators: true });
};

type Keyed = { readonly cells: readonly RawCell[]; readonly first: RawCell; readonly key: 'total' | 'grade' };

const readKeyed = ({ cells, first, key }: Keyed, row: number, { columns, endsIndicators }: Above): Reading => {
  const isSum = isSumOfScores(normaliseLabel(first.text));
  // 合计 of a table of amounts.
  if (isSum && !endsIndicators)
    return {
      blocks: [],
      troubles: unread(cells.filter((cell) => cell !== first)),
      next: row + 1,
    };
  const said = cells.filter((cell) => cell !== first && headerKey(cell.text) === null && !isBlankText(cell.text));
  const money = isSum ? moneyAmong(said, columns) : [];
  const written = said.filter((cell) => !money.includes(cell));
  if (money.length > 0 && written.length === 0) return { blocks: [], troubles: unread(money), next: row + 1 };
  const beside = besideCells(first, written, columns);
  const rest = written.filter((cell) => !beside.some((other) => other.cell === cell));
  const numbers = rest.filter((cell) => plainNumber(cell.text) !== null);
  const others = rest.filter((cell) => !numbers.includes(cell));
  const grade = key === 'grade' ? others[0] : others.find((cell) => isGradeText(cell.text));
  const noted = grade === undefined ? notedGrade(others) : null;
  const scores =
    key === 'total' || cells.some((cell) => headerKey(cell.text) === 'total')
      ? scoresOf(numbers, columns)
      : { maxScore: null, total: numbers[0] === undefined ? null : numberFact(numbers[0], false) };
  // 97.5分（优）: both in one cell.
  const [both] = numbers.length === 0 && others.length === 1 ? others : [];
  const parts = both === undefined ? null : totalIn(both.text);
  if (both !== undefined && parts !== null && parts.total !== null && parts.grade !== null) {
    const total = certain(both, parts.total);
    return result([{ kind: 'total', isSum, maxScore: null, total, grade: certain(both, parts.grade) }], row);
  }
  const block: Block = { kind: 'total', isSum, ...scores, grade: grade === undefined ? noted : certain(grade) };
  return { ...result([block, ...besideNotes(beside)], row), troubles: unread(money) };
};

const result = (blocks: readonly Block[], row: number): Reading => ({ blocks, troubles: [], next: row + 1 });

const unread = (cells: readonly RawCell[]): readonly Trouble[] => cells.map((cell) => troubleAt('unread-cell', cell));

const moneyKinds = new Set<string>(['initial', 'adjusted', 'executed']);

/** What a 合计 sums up of the columns of money is no score: 年度预算数 among the columns of a list of indicators. */
const moneyAmong = (cells: readonly RawCell[], columns: readonly IndicatorColumn[]): readonly RawCell[] => {
  const amounts = columns.filter((column) => moneyKinds.has(fundingColumnKind(column.cell.text) ?? ''));
  return cells.filter((cell) => amounts.some(({ from, to }) => cell.column <= to && lastColumn(cell) >= from));
};
