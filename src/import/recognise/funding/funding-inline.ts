import type { FundingField } from '../../../domain/budget/funding.ts';
import { squash } from '../../../domain/number/fold.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { said } from '../table/amounts.ts';
import {
  type Block,
  certain,
  doubtful,
  type Fact,
  type FundingFacts,
  type MoneyColumn,
  type Reading,
  type Trouble,
  troubleAt,
} from '../blocks.ts';
import { fieldOf, valueOf } from './funding-columns.ts';
import { looksNumeric } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import {
  type FundingColumnKind,
  fundingColumnKind,
  fundingRowKind,
  isFundingBlockLabel,
  isFundingRowLabel,
} from '../labels/funding-labels.ts';
import { moneyUnitIn } from '../table/lines.ts';

const amountPattern = '[\\d０-９][\\d０-９,，.．]*\\s*(?:万元|元|万|[%％])?';

const labelled = new RegExp(`([\\p{Script=Han}（）()]{2,14})\\s*[：:]\\s*(${amountPattern})`, 'gu');

/** A label in front of an amount takes long to find: most texts hold no such amount. */
const followsColon = /[：:]\s*[\d０-９]/u;

type Said = { readonly kind: Exclude<FundingColumnKind, 'aside'>; readonly amount: string };

/** `全年预算数：860万元 全年执行数：834.2万元 执行率：97%` → what each says; empty unless it is all about money. */
const amountsIn = (text: string): readonly Said[] => {
  if (!followsColon.test(text)) return [];
  const found = [...text.matchAll(labelled)].map(([, label = '', amount = '']) => ({
    kind: fundingColumnKind(label),
    amount,
  }));
  const known = found.flatMap(({ kind, amount }): readonly Said[] =>
    kind === null || kind === 'aside' ? [] : [{ kind, amount }],
  );
  const isMoney = known.some(({ kind }) => kind === 'adjusted' || kind === 'executed' || kind === 'initial');
  const rest = text.replace(labelled, '').replace(/[\s，,；;、。]/gu, '');
  return isMoney && known.length >= 2 && known.length === found.length && rest === '' ? known : [];
};

const clause = new RegExp(
  `^(?:年中|本年|当年)?(?:调整|追加|追减)?后?([\\p{Script=Han}（）()]{1,14}?)(?:为|是|达到?|共计?|合计)?\\s*(${amountPattern})\\s*分?$`,
  'u',
);

const scoreWords: readonly (readonly [RegExp, Said['kind']])[] = [
  [/满分$|分值$/u, 'max-score'],
  [/(?:^得|得分|自评)$/u, 'self-score'],
];

const kindInSentence = (label: string): Said['kind'] | null => {
  const kind = fundingColumnKind(label) ?? scoreWords.find(([pattern]) => pattern.test(label))?.[1] ?? null;
  return kind === 'aside' ? null : kind;
};

/** `年初预算安排150万元，全年预算数170万元，实际支出163.88万元，执行率96.4%` → what each clause says. */
const amountsInSentence = (text: string): readonly Said[] => {
  if (text.length > 200) return [];
  const known = text.split(/[，；;。]|,(?!\d{3})/u).flatMap((part): readonly Said[] => {
    const [, label = '', amount = ''] = clause.exec(squash(part)) ?? [];
    const kind = kindInSentence(label);
    return kind === null ? [] : [{ kind, amount }];
  });
  const holds = (kind: Said['kind']): boolean => known.some((each) => each.kind === kind);
  return holds('executed') && (holds('initial') || holds('adjusted')) ? known : [];
};

const partNumber = '(?:[一二三四五六七八九十]{1,2}\\s*、|[（(][一二三四五六七八九十\\d]{1,2}[)）]|\\d{1,2}\\s*[.．、])';
const part = new RegExp(
  `(?:[\\s，,；;。]|${partNumber})*([（(])?\\s*(?:其\\s*中\\s*[:：]\\s*)?${partNumber}?\\s*(\\p{Script=Han}{2,14}?)\\s*(?:[:：]\\s*(${amountPattern})?|(${amountPattern}))\\s*[)）]?[。；;]?`,
  'gu',
);

type Part = { readonly label: string; readonly amount: string; readonly isWithin: boolean };

const isPartLabel = (label: string): boolean =>
  isFundingRowLabel(label) ||
  /(?:资金|收入|拨款|财政|补助|其[他它]|中央|[省市州县区镇]级|本级|上级|地方|自筹|配套)$/u.test(label);

/** 其他    万元: a blank nobody filled in, in front of its unit. */
const unfilled = /(?<=\p{Script=Han})[\s_＿]+万?元(?=[\s，,；;。]|$)/gu;

/** `资金总额：250 一、财政拨款：250 二、自有资金：0` → the whole and its parts; empty unless the text says nothing else. */
const partsIn = (text: string): readonly Part[] => {
  if (text.length > 200) return [];
  const printed = text.includes('元') ? text.replace(unfilled, '：') : text;
  const parts = [...printed.matchAll(part)].map(
    ([, bracket, label = '', amount = '', bare = '']): Part => ({
      label: squash(label),
      amount: amount + bare,
      isWithin: bracket !== undefined,
    }),
  );
  const [first] = parts;
  const isWhole = first !== undefined && fundingRowKind(first.label) === 'total';
  const isAll = printed.replace(part, '').replace(/[\s，,；;。]/gu, '') === '';
  return isWhole && isAll && parts.length >= 2 && parts.every(({ label }) => isPartLabel(label)) ? parts : [];
};

type Reader = { readonly own: MoneyColumn; readonly troubles: Trouble[] };

const wholeRow = (found: readonly Said[], fact: (text: string) => Fact, { own, troubles }: Reader): FundingFacts => {
  const values: Partial<Record<FundingField, Fact>> = {};
  for (const { kind, amount } of found) {
    const value = said(valueOf(fact(amount), kind, { own, block: own }, troubles));
    if (value !== null) values[fieldOf[kind]] ??= value;
  }
  return { kind: 'total', label: '', values };
};

const partRows = (
  parts: readonly Part[],
  fact: (text: string) => Fact,
  { own, troubles }: Reader,
): readonly FundingFacts[] => {
  const kinds = new Set<FundingFacts['kind']>();
  return parts.map(({ label, amount, isWithin }): FundingFacts => {
    const named = isWithin ? 'detail' : fundingRowKind(label);
    const kind = kinds.has(named) ? 'detail' : named;
    kinds.add(kind);
    const value = amount === '' ? null : said(valueOf(fact(amount), 'initial', { own, block: own }, troubles));
    return { kind, label, values: value === null ? {} : { initialBudgetText: value } };
  });
};

/** Two numbers behind the sentence are its points; what else stands there is told. */
const withPointsBehind = (row: FundingFacts, others: readonly RawCell[], troubles: Trouble[]): FundingFacts => {
  const numbers = others.filter(({ text }) => looksNumeric(text));
  const [max, self] = numbers;
  if (max === undefined || self === undefined || numbers.length > 2) {
    troubles.push(...numbers.map((cell) => troubleAt('unread-cell', cell)));
    return row;
  }
  return { ...row, values: { maxScoreText: doubtful(max), selfScoreText: doubtful(self), ...row.values } };
};

type Own = {
  readonly cell: RawCell;
  readonly label: string;
  readonly kind: FundingColumnKind;
  readonly amount: string;
};

/** An amount, or a colon that an amount is to follow. */
const saysAmount = /[\d０-９:：]/u;

/** 资金到位及支出情况 | 到位资金80万元 | 实际支出76万元 | 结余4万元 → what each cell says; empty unless all behind the label do. */
const amountsOfCells = ([label, ...cells]: readonly RawCell[]): readonly Own[] => {
  if (label === undefined || cells.length < 2 || !cells.every(({ text }) => saysAmount.test(text))) return [];
  if (/\d/u.test(label.text)) return [];
  const own = cells.flatMap((cell): readonly Own[] => {
    const [, words = '', amount = ''] = clause.exec(squash(cell.text)) ?? [];
    const kind = words === '' ? null : fundingColumnKind(words);
    return kind === null ? [] : [{ cell, label: words, kind, amount }];
  });
  return own.length === cells.length && own.some(({ kind }) => kind === 'executed') ? own : [];
};

const readAmountsOfCells = (cells: readonly RawCell[], reader: Reader): readonly Block[] => {
  const own = amountsOfCells(cells);
  if (own.length === 0) return [];
  const { troubles } = reader;
  const values: Partial<Record<FundingField, Fact>> = {};
  const asides = own.flatMap(({ cell, label, kind, amount }): readonly Block[] => {
    const known = kind === 'aside' ? undefined : values[fieldOf[kind]];
    if (kind === 'aside' || known !== undefined) return [{ kind: 'aside', label, value: certain(cell, amount) }];
    const value = said(valueOf(certain(cell, amount), kind, { own: reader.own, block: reader.own }, troubles));
    if (value !== null) values[fieldOf[kind]] = value;
    return [];
  });
  return [{ kind: 'funding', unit: null, rows: [{ kind: 'total', label: '', values }] }, ...asides];
};

/** Reads 项目资金 written in one cell: the whole's amounts, each uncertain, or the whole with its parts. */
export const readInlineFunding = (grid: Grid, row: number, sheetUnit: MoneyColumn | null): Reading | null => {
  const cells = grid.cellsIn(row);
  const unit = moneyUnitIn(cells);
  const reader: Reader = { own: unit ?? sheetUnit ?? '万元', troubles: [] };
  const ofCells = readAmountsOfCells(cells, reader);
  if (ofCells.length > 0) return { blocks: ofCells, troubles: reader.troubles, next: row + 1 };
  for (const cell of cells) {
    if (!saysAmount.test(cell.text)) continue;
    const others = cells.filter((other) => other !== cell);
    // 10 | 9.64 behind the sentence: its points.
    const isBehindLabel = others.every(({ text }) => isFundingBlockLabel(text) || looksNumeric(text));
    const listed = amountsIn(cell.text);
    const amounts = listed.length === 0 && isBehindLabel ? amountsInSentence(cell.text) : listed;
    const parts = amounts.length === 0 && isBehindLabel ? partsIn(cell.text) : [];
    if (amounts.length + parts.length === 0) continue;
    const rows =
      amounts.length > 0
        ? [
            withPointsBehind(
              wholeRow(amounts, (text) => doubtful(cell, text), reader),
              others,
              reader.troubles,
            ),
          ]
        : partRows(parts, (text) => certain(cell, text), reader);
    return { blocks: [{ kind: 'funding', unit, rows }], troubles: reader.troubles, next: row + 1 };
  }
  return null;
};
