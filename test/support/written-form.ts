import type { Evaluation } from '../../src/domain/evaluation/evaluation.ts';
import type { Draft } from '../../src/import/draft/draft.ts';
import type { RawCell, RawTable } from '../../src/import/read/raw-table.ts';
import { type Recognised, recogniseTables } from '../../src/import/recognise/recognise-tables.ts';
import { countedIds } from './counted-ids.ts';

/** A form written down as text: its tables, and what they say. */
export type WrittenForm = {
  readonly title: string;
  readonly tables: readonly RawTable[];
  readonly expected: readonly string[];
};

const file = '表样.xlsx';

const unescape = (text: string): string => text.replaceAll('\\n', '\n').trim();

/** Cells of a table written with `|` between them; `<` belongs to the cell on its left, `^` to the one above,
 * `{=…}` is a formula that shows its own text. */
const tableOf = (name: string, before: readonly string[], lines: readonly string[]): RawTable => {
  const grid = lines.map((line) => line.split('|').map(unescape));
  const columnCount = Math.max(...grid.map((row) => row.length));
  const cells: RawCell[] = [];
  grid.forEach((row, rowIndex) =>
    row.forEach((text, columnIndex) => {
      if (text === '<' || text === '^') return;
      let columnSpan = 1;
      while (row[columnIndex + columnSpan] === '<') columnSpan += 1;
      let rowSpan = 1;
      while (grid[rowIndex + rowSpan]?.[columnIndex] === '^') rowSpan += 1;
      if (text === '' && rowSpan * columnSpan === 1) return;
      const formula = /^\{=(.*)\}$/.exec(text)?.[1] ?? null;
      const shown = formula === null ? text : `=${formula}`;
      cells.push({ row: rowIndex + 1, column: columnIndex + 1, rowSpan, columnSpan, text: shown, formula });
    }),
  );
  return { file, name, rowCount: grid.length, columnCount, cells, before };
};

/** Reads `# title`, `@table name`, `@before line`, rows, then `@expect` and what the form says, line by line. */
export const parseWrittenForm = (source: string): WrittenForm => {
  const [form = '', expectation = ''] = source.split(/^@expect\s*$/mu);
  const title = /^#\s*(.+)$/mu.exec(form)?.[1] ?? '';
  const tables = form
    .split(/^@table\s+/mu)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.split('\n');
      const before = lines.filter((line) => line.startsWith('@before ')).map((line) => line.slice('@before '.length));
      return tableOf(
        name.trim(),
        before,
        lines.filter((line) => line.trim() !== '' && !line.startsWith('@')),
      );
    });
  return {
    title,
    tables,
    expected: expectation
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  };
};

const bare = (text: string): string => text.replace(/\s+/gu, '');
const line = (key: string, values: readonly string[]): string => {
  const said = values.map(bare);
  while (said.at(-1) === '') said.pop();
  return said.length === 0 ? '' : `${key}: ${said.join(' | ')}`;
};

const indicatorLines = (evaluation: Evaluation): readonly string[] =>
  evaluation.indicators.map((row) =>
    line('indicator', [
      row.categoryText === '' ? `(${row.category ?? ''})` : row.categoryText,
      row.subcategoryText,
      row.name,
      row.targetText,
      row.actualText,
      row.maxScoreText,
      row.selfScoreText,
      row.deviationReason,
      row.remark,
    ]),
  );

const fundLines = (evaluation: Evaluation): readonly string[] =>
  evaluation.funding.rows.map((row) =>
    line('fund', [
      row.kind === 'detail' ? row.label : row.kind,
      row.initialBudgetText,
      row.adjustedBudgetText,
      row.executedAmountText,
      row.maxScoreText,
      row.rateText,
      row.selfScoreText,
    ]),
  );

const doubtLines = (evaluation: Evaluation): readonly string[] => [
  ...evaluation.doubts.map((field) => `doubt: ${field}`),
  ...evaluation.funding.rows.flatMap((row) => row.doubts.map((field) => `doubt: ${row.kind}.${field}`)),
  ...evaluation.indicators.flatMap((row, index) => row.doubts.map((field) => `doubt: ${index + 1}.${field}`)),
];

const taskLines = (evaluation: Evaluation): readonly string[] =>
  evaluation.tasks.map((task) =>
    line('task', [
      task.name,
      task.content,
      task.completion,
      ...Object.values(task.budget),
      ...Object.values(task.executed),
    ]),
  );

const draftLines = ({ evaluation, issues }: Draft): readonly string[] => [
  line('form', [evaluation.formTitle]),
  line('kind', [evaluation.kind]),
  line('scope', [evaluation.scope]),
  line('year', [String(evaluation.fiscalYear ?? '')]),
  line('project', [evaluation.projectName]),
  line('department', [evaluation.supervisingDepartment]),
  line('unit', [evaluation.implementingUnit]),
  line('overview', [evaluation.overview]),
  line('achievements', [evaluation.achievements]),
  ...evaluation.attributes.map(({ label, text }) => line('attribute', [label, text])),
  line('money', [evaluation.funding.rows.length === 0 ? '' : evaluation.funding.unit]),
  ...fundLines(evaluation),
  line('expected', [evaluation.expectedGoal]),
  line('actual', [evaluation.actualGoal]),
  ...taskLines(evaluation),
  ...indicatorLines(evaluation),
  line('total', [evaluation.statedMaxScore, evaluation.statedTotal]),
  line('grade', [evaluation.statedGrade]),
  ...evaluation.problems.map(({ type, problem, suggestion }) => line('problem', [type, problem, suggestion])),
  ...doubtLines(evaluation),
  ...issues.map((issue) => `issue: ${issue.kind} ${issue.row ?? '-'}:${issue.column ?? '-'}`),
];

/** What was recognised, in the words of a written form. */
const describeRecognised = (recognised: Recognised): readonly string[] =>
  [
    ...recognised.drafts.flatMap(draftLines),
    ...recognised.issues.map((issue) => `aside: ${issue.kind} ${issue.table}`),
  ].filter((text) => text !== '');

/** What is recognised in tables, in the words of a written form. */
export const recognisedLines = (tables: readonly RawTable[]): readonly string[] =>
  describeRecognised(recogniseTables(tables, countedIds()));
