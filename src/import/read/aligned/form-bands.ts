import { isFundingBlockLabel } from '../../recognise/labels/funding-labels.ts';
import { indicatorColumnKind } from '../../recognise/labels/indicator-labels.ts';
import { isCategoryName, isSubcategoryName } from '../../recognise/labels/level-names.ts';
import { isFormTitle } from '../text/find-forms.ts';
import { isFoot } from '../text/outer-lines.ts';
import { flowLabelKey, type HeadKind, isBlockName, toSegments } from '../text/preamble-segments.ts';
import type { Token } from '../text/text-tokens.ts';
import { type PlacedText, squash, type TextRow } from './placed-text.ts';

export type BandKind = HeadKind | 'indicators' | 'total' | 'pairs';

/** Rows of a form that share columns: under a head, or label and value side by side. */
export type Band = {
  readonly kind: BandKind;
  readonly heads: readonly TextRow[];
  readonly rows: readonly TextRow[];
};

/** The rows of a form, and which of them are the head of its indicators. */
export type FormRows = { readonly rows: readonly TextRow[]; readonly headFrom: number; readonly headTo: number };

const toTokens = (row: TextRow): readonly Token[] =>
  row.texts.map(({ text }, index) => ({ text: squash(text), line: 0, isFirst: index === 0 }));

const headKindOf = (row: TextRow): HeadKind | null => {
  const found = toSegments(toTokens(row)).segments.find(({ kind }) => kind !== 'pair');
  return found === undefined || found.kind === 'pair' ? null : found.kind;
};

const firstText = (row: TextRow): string => squash(row.texts[0]?.text ?? '');

const isLabel = (text: string): boolean =>
  flowLabelKey(text) !== null || isBlockName(text) || (isFundingBlockLabel(text) && text.length > 2);

type OpenBand = { readonly kind: BandKind; readonly heads: readonly TextRow[]; readonly rows: TextRow[] };

const leftOf = (texts: readonly PlacedText[]): number => Math.min(...texts.map(({ left }) => left));

/** A label in front of the rows of a band, in the middle of their height: 年度总体目标, 项目资金. */
const isBlockLabel = (band: OpenBand, row: TextRow): boolean => {
  const [text, ...more] = row.texts;
  if (text === undefined || more.length > 0) return false;
  const head = band.heads
    .flatMap(({ texts }) => texts)
    .filter((each) => !isLabel(squash(each.text)) || band.kind === 'goals');
  const isInFront = (each: TextRow): boolean => (each.texts[0]?.right ?? 0) <= leftOf(head);
  const isTaken = [...band.heads, ...band.rows].some((each) => isInFront(each) && isLabel(firstText(each)));
  return text.right <= leftOf(head) && !isTaken;
};

/** A label and its value below the indicators, in no column of names: 其他需要说明事项 | 无. */
const isAside = (band: OpenBand, row: TextRow): boolean => {
  const heads = band.heads.flatMap(({ texts }) => texts);
  const name = heads.findLast(({ text }) => indicatorColumnKind(squash(text)) === 'name');
  const [label, value, ...more] = row.texts;
  if (name === undefined || label === undefined || value === undefined || more.length > 0) return false;
  const isLevel = isCategoryName(squash(label.text)) || isSubcategoryName(squash(label.text));
  return !isLevel && label.right <= name.left && value.left >= name.right;
};

const goesOn = (band: OpenBand, row: TextRow): boolean => {
  const text = firstText(row);
  if (band.kind === 'pairs' || band.kind === 'total') return false;
  if (band.kind === 'indicators') return !isFoot(text) && !isAside(band, row);
  if (isFormTitle(row.texts.map((each) => each.text).join(' '))) return false;
  return !isLabel(text) || isBlockLabel(band, row) || (band.kind === 'funding' && isFundingBlockLabel(text));
};

/** Cuts a form into bands. */
export const toBands = ({ rows, headFrom, headTo }: FormRows): readonly Band[] => {
  const bands: OpenBand[] = [];
  rows.forEach((row, at) => {
    const band = bands.at(-1);
    if (at > headFrom && at <= headTo) return;
    if (at === headFrom) {
      bands.push({ kind: 'indicators', heads: rows.slice(headFrom, headTo + 1), rows: [] });
      return;
    }
    const kind = at < headFrom || band?.kind !== 'indicators' ? headKindOf(row) : null;
    if (kind !== null) bands.push({ kind, heads: [row], rows: [] });
    else if (band !== undefined && goesOn(band, row)) band.rows.push(row);
    else if (flowLabelKey(firstText(row)) === 'total') bands.push({ kind: 'total', heads: [], rows: [row] });
    else bands.push({ kind: 'pairs', heads: [], rows: [row] });
  });
  return bands;
};
