import { isIndicatorHead } from '../../recognise/columns/indicator-head.ts';
import { headerKey } from '../../recognise/labels/header-labels.ts';
import { formTitleOf } from '../../recognise/table/lines.ts';
import { greatest, smallest } from '../extremes.ts';
import type { RawTable } from '../raw-table.ts';
import { formsAround, joinTitles, longestForm } from '../text/find-forms.ts';
import { doubted, toSheet } from '../text/sheet-rows.ts';
import type { FormRows } from './form-bands.ts';
import { cellsOf } from './form-cells.ts';
import { headRowsAround, isHeadRow } from './head-rows.ts';
import { byLines, middleOf, type PlacedText, squash, type TextRow } from './placed-text.ts';
import { toSheetRows } from './sheet-walls.ts';
import { toTextRows } from './text-rows.ts';

/** A row has no more texts than this. */
const mostBeside = 30;

const isHead = (texts: readonly PlacedText[]): boolean => isIndicatorHead(texts.map(({ text }) => squash(text)));

const opensForm = ({ text }: PlacedText): boolean =>
  formTitleOf(text) !== null || ['project', 'unit'].includes(headerKey(text) ?? '');

/** Two forms side by side: no text crosses the space between them, and either side has a title and a head of its own. */
const sidesOf = ({ rows, headFrom, headTo }: FormRows): readonly (readonly PlacedText[])[] | null => {
  const heads = rows.slice(headFrom, headTo + 1).flatMap(({ texts }) => texts);
  const all = rows.flatMap(({ texts }) => texts);
  const isFree = (x: number): boolean => all.every(({ left, right }) => right <= x || left >= x);
  for (const { left } of heads) {
    const [before, behind] = [heads.filter((head) => head.left < left), heads.filter((head) => head.left >= left)];
    const x = smallest(
      all.filter((text) => text.left >= greatest(before.map(({ right }) => right))).map((text) => text.left),
    );
    const isAnew = squash(before[0]?.text ?? '') === squash(behind[0]?.text ?? '');
    const isTitled = rows.slice(0, headFrom).some((row) => row.texts.some((text) => text.left >= x && opensForm(text)));
    if (isAnew && isTitled && isHead(before) && isHead(behind) && isFree(x)) {
      return [all.filter((text) => text.left < x), all.filter((text) => text.left >= x)];
    }
  }
  return null;
};

/** Texts over each other: cells too narrow for their texts, of which nobody knows any more where they begin and end. */
const areCut = (rows: readonly TextRow[]): boolean => {
  const texts = rows.flatMap((row) => row.texts).toSorted((a, b) => middleOf(a) - middleOf(b));
  return texts.some((text, at) =>
    texts.slice(at + 1, at + 1 + mostBeside).some((other) => {
      const isLevel = middleOf(other) - middleOf(text) < text.size * 0.5;
      return isLevel && Math.min(text.right, other.right) - Math.max(text.left, other.left) > text.size * 0.25;
    }),
  );
};

const lineOf = (texts: readonly PlacedText[]): string => texts.map(({ text }) => squash(text)).join('\t');

type HeadRows = { readonly first: number; readonly last: number };

/** The heads of indicators among some rows; one of two levels is a head with all its rows. */
const findHeads = (rows: readonly TextRow[]): readonly HeadRows[] => {
  const heads: HeadRows[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const [first, last] = isHeadRow(rows[at]) ? headRowsAround(rows, at) : [at, at];
    if (!isHead(rows.slice(first, last + 1).flatMap(({ texts }) => texts))) continue;
    heads.push({ first, last });
    at = last;
  }
  return heads;
};

/** A form as found again; broken when rows of its indicators lack what they should have. */
export type AlignedForm = { readonly table: RawTable; readonly isBroken: boolean };

/**
 * Forms on pages without lines, by the places of their texts: columns under the heads, rows by their height. `precision`:
 * how exactly places are known, as a share of the height of a row.
 */
export const alignedForms = (texts: readonly PlacedText[], file: string, precision: number): readonly AlignedForm[] => {
  const rows = toTextRows(texts);
  const lines = joinTitles(rows.map((row) => lineOf(row.texts)));
  return formsAround(lines, findHeads(rows)).flatMap(({ fromLine, toLine, head }) => {
    const form = {
      rows: rows.slice(fromLine, toLine),
      headFrom: head.first - fromLine,
      headTo: head.last - fromLine,
    };
    if (form.rows.flatMap((row) => row.texts).length > longestForm) return [];
    const sides = sidesOf(form);
    if (sides !== null) return sides.flatMap((side) => alignedForms(side, file, precision));
    const found = cellsOf(form, precision);
    const sheet = toSheetRows(found);
    const isShaky = precision === byLines && sheet.flat().some(({ isDoubtful }) => isDoubtful);
    const table = toSheet(found.isOff || isShaky || areCut(form.rows) ? doubted(sheet) : sheet, file, []);
    return [{ table, isBroken: found.isBroken }];
  });
};
