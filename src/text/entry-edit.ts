import type { Edit } from '../domain/entry/edit.ts';
import type { Place } from '../domain/entry/entry-sheet.ts';
import type { Ledger, Measure, MeasureKind } from '../domain/entry/ledger.ts';
import { lastNames } from '../domain/entry/row-names.ts';
import type { Evaluation, EvaluationState } from '../domain/evaluation/evaluation.ts';
import type { Attainment, Category } from '../domain/indicator/indicator.ts';
import { publishedRuleSets } from '../domain/rules/rule-sets.ts';
import { formRowText } from './entry-head.ts';
import { historyText } from './entry-panel.ts';
import { pasteText, stateText } from './entry-sheet.ts';
import { placeFieldText } from './field-text.ts';
import { expectedText } from './monitoring-forecast.ts';
import { causeText, likelihoodText, monitoringText } from './monitoring-text.ts';

type Code =
  | EvaluationState
  | Attainment
  | Category
  | MeasureKind
  | Measure['interval']
  | Measure['source']
  | Ledger['weights']
  | 'cleared';

const codeText: Readonly<Record<string, string>> = {
  ...stateText,
  met: '达成',
  'partly-met': '部分达成',
  'not-met': '未达成',
  cumulative: '累计',
  latest: '最新',
  average: '平均',
  month: '按月',
  quarter: '按季',
  'half-year': '按半年',
  entered: '直接填写',
  periods: '由各期算出',
  open: '可改',
  locked: '已锁定',
  cost: '成本',
  output: '产出',
  benefit: '效益',
  satisfaction: '满意度',
  cleared: '不再沿用',
  ...likelihoodText,
  ...causeText,
} satisfies Record<Code, string>;

const coded: readonly string[] = [
  'state',
  'attainment',
  'kind',
  'interval',
  'source',
  'weights',
  'category',
  'likelihood',
  'causes',
  'cleared',
];

/** What stands in a place, in words: codes and rule sets by their names. */
export const placeValueText = ({ field }: Place, text: string): string => {
  if (field === 'ruleSetId') return publishedRuleSets.find(({ id }) => id === text)?.title ?? text;
  return coded.includes(field)
    ? text
        .split(' ')
        .map((code) => codeText[code] ?? code)
        .join(historyText.codes)
    : text;
};

/** How a row is named among others: a nameless one by its number; `at` counts from 0. */
export const rowNameText = (name: string, at: number): string => name || pasteText.row(at + 1);

/**
 * How a history names its rows: as they stand in the sheet; one that is gone as its own edits last named it.
 */
export const namesInHistory = ({ indicators }: Evaluation, edits: readonly Edit[]): ((id: string) => string) => {
  const present = new Map(indicators.map(({ id, name }, at) => [id, rowNameText(name, at)]));
  const told = lastNames(edits);
  return (id) => present.get(id) ?? told.get(id) ?? historyText.goneRow;
};

type NameOf = (id: string) => string;

/** A place without the row that it is part of. */
const partText = (place: Place): string => {
  switch (place.kind) {
    case 'sheet':
    case 'indicator':
    case 'measure':
      return placeFieldText[place.field];
    case 'funding':
      return `${historyText.funding} · ${placeFieldText[place.field]}`;
    case 'problem':
      return `${formRowText.problemRow(place.row + 1)} · ${formRowText.problem[place.field]}`;
    case 'task':
      return `${formRowText.taskRow(place.row + 1)} · ${formRowText.task[place.field]}`;
    case 'period':
    case 'outlook':
      return `${historyText.period(place.month)}${placeFieldText[place.field]}`;
    case 'executed':
      return place.field === 'text'
        ? monitoringText.executedUntil(place.month)
        : `${historyText.period(place.month)}${expectedText.amount}`;
  }
};

/** A place, as people name it. */
export const placeText = (place: Place, nameOf: NameOf): string =>
  'id' in place ? `${nameOf(place.id)} · ${partText(place)}` : partText(place);

/** A change in one line where it stands with its own row: what of it, old → new. */
export const editTextInRow = (edit: Edit, nameOf: NameOf): string => {
  switch (edit.kind) {
    case 'cell': {
      const { place, from, to } = edit;
      return `${partText(place)}：${historyText.change(placeValueText(place, from), placeValueText(place, to))}`;
    }
    case 'row-added':
      return historyText.rowAdded(edit.indicator.name || nameOf(edit.indicator.id));
    case 'row-removed':
      return historyText.rowRemoved(edit.indicator.name || nameOf(edit.indicator.id));
    case 'evidence':
      return `${historyText.period(edit.month)}${historyText.evidence}`;
    case 'problem-added':
      return historyText.rowAdded(formRowText.problemRow(edit.at + 1));
    case 'problem-removed':
      return historyText.rowRemoved(formRowText.problemRow(edit.at + 1));
    case 'task-added':
      return historyText.rowAdded(edit.task.name || formRowText.taskRow(edit.at + 1));
    case 'task-removed':
      return historyText.rowRemoved(edit.task.name || formRowText.taskRow(edit.at + 1));
    case 'target-change-recorded':
    case 'target-change-struck':
      return historyText.targetChange(edit.change.from, edit.change.to, edit.change.reason);
  }
};

/** The row whose name a change is told with; null where its words name it, or none. */
const leadOf = (edit: Edit): string | null => {
  if (edit.kind === 'evidence') return edit.id;
  if ('change' in edit) return edit.change.indicatorId;
  return edit.kind === 'cell' && 'id' in edit.place ? edit.place.id : null;
};

/** A change in one line: where, old → new. */
export const editText = (edit: Edit, nameOf: NameOf): string => {
  const [lead, words] = [leadOf(edit), editTextInRow(edit, nameOf)];
  return lead === null ? words : `${nameOf(lead)} · ${words}`;
};
