import {
  blank,
  type Block,
  type Fact,
  type FundingFacts,
  type MoneyColumn,
  type ProjectFacts,
  type Trouble,
  troubleAt,
  untoldProject,
} from '../blocks.ts';
import { fieldOf, valueOf } from '../funding/funding-columns.ts';
import { type HeaderKey, headerKey } from '../labels/header-labels.ts';
import { said } from '../table/amounts.ts';
import { isBlankText, oneLine } from '../table/cell-text.ts';
import { moneyUnitOf } from '../table/lines.ts';
import { moneyAmong, type Pair } from './money-pairs.ts';
import type { RowOfProject } from './row-of-project.ts';

type Place = 'unit' | 'department' | 'goal' | 'goalResult' | 'total' | 'grade';

const placeOf: Readonly<Partial<Record<HeaderKey, Place>>> = {
  unit: 'unit',
  department: 'department',
  'expected-goal': 'goal',
  'actual-goal': 'goalResult',
  total: 'total',
  grade: 'grade',
};

/** A value in its place, or kept beside; one that is told already stays. */
const withFact = (project: ProjectFacts, place: Place | undefined, label: string, fact: Fact): ProjectFacts => {
  if (isBlankText(fact.text)) return project;
  if (place !== undefined && project[place].text === '') return { ...project, [place]: fact };
  return { ...project, attributes: [...project.attributes, { label, text: fact.text }] };
};

/** A block between two projects told of the one above it; null where a project has no place for it. */
export const withBlock = (project: ProjectFacts, block: Block): ProjectFacts | null => {
  switch (block.kind) {
    case 'nothing':
    case 'money-unit':
      return project;
    case 'pair':
      return withFact(project, placeOf[block.key], block.label, block.value);
    case 'aside':
    case 'goal-of-period':
      return withFact(project, undefined, block.label, block.value);
    case 'goals':
      return withFact(withFact(project, 'goal', '', block.expected ?? blank), 'goalResult', '', block.actual ?? blank);
    case 'total':
      return withFact(withFact(project, 'total', '', block.total ?? blank), 'grade', '', block.grade ?? blank);
    case 'indicators':
      return { ...project, rows: [...project.rows, ...block.rows] };
    default:
      return null;
  }
};

type Money = { readonly unit: MoneyColumn; readonly troubles: Trouble[] };

/** What the pairs of a row tell of a project: its money and whatever else stands among it; what is told already stays. */
export const withPairs = (told: ProjectFacts, pairs: readonly Pair[], { unit, troubles }: Money): ProjectFacts => {
  const money = moneyAmong(pairs);
  const values: Record<string, Fact> = { ...told.funding[0]?.values };
  for (const { label, text, kind, value } of money) {
    const own = moneyUnitOf(text) ?? unit;
    const amount = said(valueOf(value ?? blank, kind, { own, block: unit }, troubles));
    if (amount === null) continue;
    if (values[fieldOf[kind]] === undefined) values[fieldOf[kind]] = amount;
    else troubles.push(troubleAt('unread-cell', amount.cell ?? label));
  }
  const funding: FundingFacts = { kind: 'total', label: '', values };
  return pairs
    .filter(({ label, text }) => !money.some((known) => known.label === label && known.text === text))
    .reduce(
      (project: ProjectFacts, { text, value }) => {
        const key = headerKey(text);
        return withFact(project, key === null ? undefined : placeOf[key], oneLine(text), value ?? blank);
      },
      { ...told, funding: Object.keys(values).length === 0 ? [] : [funding] },
    );
};

/** The project that a row begins, with its money and whatever else stands beside its name. */
export const begunProject = (row: number, { name, pairs }: RowOfProject, money: Money): ProjectFacts =>
  withPairs({ ...untoldProject, row, project: name }, pairs, money);
