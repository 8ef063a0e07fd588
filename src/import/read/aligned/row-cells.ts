import { isFundingBlockLabel, isFundingRowLabel } from '../../recognise/labels/funding-labels.ts';
import { flowLabelKey } from '../text/preamble-segments.ts';
import { beginsItem } from '../text/text-tokens.ts';
import { joinWrapped } from '../wide-text.ts';
import type { BandColumns } from './band-columns.ts';
import { centreOf, type PlacedText, squash, type TextRow } from './placed-text.ts';

/** A cell with its rows, and its side walls as places on the page. */
export type AlignedCell = {
  readonly text: string;
  readonly row: number;
  readonly depth: number;
  readonly from: number;
  readonly to: number;
  readonly isUnsure: boolean;
};

export type AlignedRows = { readonly count: number; readonly cells: readonly AlignedCell[] };

const isLabel = ({ text }: PlacedText): boolean =>
  flowLabelKey(squash(text)) !== null || isFundingBlockLabel(squash(text)) || isFundingRowLabel(squash(text));

/** Words of one text may stand a space apart; a label and its value never are one text. */
const withoutSpaces = (texts: readonly PlacedText[]): readonly PlacedText[] =>
  texts.reduce<readonly PlacedText[]>((joined, text) => {
    const last = joined.at(-1);
    const isNear = last !== undefined && text.left - last.right <= text.size;
    if (last === undefined || !isNear || isLabel(last) || isLabel(text)) return [...joined, text];
    return [
      ...joined.slice(0, -1),
      {
        ...last,
        text: `${last.text} ${text.text}`,
        right: text.right,
        isUnsure: last.isUnsure === true || text.isUnsure === true,
      },
    ];
  }, []);

/** An amount, points, a share, or the sign that stands for none. */
export const isAmount = (text: string): boolean => /^(?:[\d.,，]+[%％]?|[-—－/])$/u.test(text);

/** Texts of one cell, side by side and below each other. */
export const joinedText = (texts: readonly PlacedText[]): string =>
  texts.reduce((text, next, at) => {
    const before = texts[at - 1];
    if (before === undefined) return next.text;
    if (before.bottom < next.top - next.size * 0.5)
      return beginsItem(next.text) ? `${text}\n${next.text}` : joinWrapped(text, next.text);
    return next.left - before.right > next.size * 0.6 ? `${text} ${next.text}` : `${text}${next.text}`;
  }, '');

/** The texts of one row as cells: each up to the middle of the gap behind it. */
export const pairCells = (texts: readonly PlacedText[], row: number, [from, to]: readonly [number, number]) =>
  withoutSpaces(texts).map((text, at, all): AlignedCell => {
    const [before, after] = [all[at - 1], all[at + 1]];
    return {
      text: text.text,
      row,
      depth: 1,
      from: before === undefined ? from : (before.right + text.left) / 2,
      to: after === undefined ? to : (text.right + after.left) / 2,
      isUnsure: text.isUnsure === true,
    };
  });

/** Two values in one column of which the neighbour is blank: where places are rough, one of them is the neighbour's. */
const apart = (places: readonly PlacedText[][]): boolean => {
  let isMoved = false;
  places.forEach((own, at) => {
    const [before, behind] = [places[at - 1], places[at + 1]];
    const [first, second] = own;
    if (own.length !== 2 || first === undefined || second === undefined || !own.some(({ text }) => isAmount(text)))
      return;
    if (before?.length === 0) before.push(...own.splice(0, 1));
    else if (behind?.length === 0) behind.push(...own.splice(1, 1));
    isMoved = true;
  });
  return isMoved;
};

/** The texts of one row in the columns of its band. */
export const rowOfCells = (
  texts: readonly PlacedText[],
  row: number,
  { columns, edges, unsure }: BandColumns,
): readonly AlignedCell[] => {
  const places = columns.map((column) => texts.filter((text) => column.texts.includes(text)));
  const isMoved = apart(places);
  const isFull = places.every((own, at) => own.length === 1 || columns[at]?.head === null);
  return places.flatMap((own, at) => {
    if (own.length === 0) return [];
    // Two amounts below one head: one of them is a column's that nobody knows.
    const areSeveral = own.filter(({ text }) => isAmount(text)).length > 1;
    const isUnsure = (isMoved && !isFull) || areSeveral || own.some((text) => unsure.has(text));
    return [{ text: joinedText(own), row, depth: 1, from: edges[at] ?? 0, to: edges[at + 1] ?? 0, isUnsure }];
  });
};

/** 总分 with its numbers in the columns of the indicators above. */
export const totalCells = (row: TextRow, at: number, columns: BandColumns): readonly AlignedCell[] => {
  const { edges } = columns;
  const [label, ...values] = row.texts;
  if (label === undefined) return [];
  const columnOf = (text: PlacedText): number => edges.slice(0, -1).findLastIndex((edge) => edge <= centreOf(text));
  const below = columns.columns.map((_, place) => ({
    head: null,
    texts: values.filter((text) => columnOf(text) === place),
  }));
  const isOver = (text: PlacedText): boolean =>
    text.left < (edges[columnOf(text)] ?? 0) || text.right > (edges[columnOf(text) + 1] ?? 0);
  const cells = rowOfCells(values, at, { columns: below, edges, unsure: new Set(values.filter(isOver)) });
  const from = edges[0] ?? 0;
  return [
    { text: label.text, row: at, depth: 1, from, to: cells[0]?.from ?? edges.at(-1) ?? from, isUnsure: false },
    ...cells,
  ];
};
