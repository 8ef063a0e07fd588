import { compareDecimals, type Decimal, decimalOf, multiplyDecimals } from '../number/decimal.ts';
import type { Attainment } from '../indicator/indicator.ts';
import { raiseDecimal } from '../number/ratio.ts';
import { attainmentBands } from '../rules/published/indicator-rules.ts';
import type { DerivationNote } from './derivation.ts';
import { formatPlain, SCORE_PLACES } from './points.ts';

/** The interval of points an attainment allows: closed below; closed above only for 达成. */
export type Band = { readonly from: Decimal; readonly to: Decimal; readonly includesTop: boolean };

/** 达成 [80 %, 100 %] · 部分达成 [60 %, 80 %) · 未达成 [0, 60 %) of W. */
export const bandOf = (attainment: Attainment, maxScore: Decimal): Band => {
  const { from, to, includesTop } = attainmentBands[attainment];
  return {
    from: multiplyDecimals(decimalOf(from), maxScore),
    to: multiplyDecimals(decimalOf(to), maxScore),
    includesTop,
  };
};

export const isInBand = (points: Decimal, band: Band): boolean => {
  const above = compareDecimals(points, band.to);
  return compareDecimals(points, band.from) >= 0 && (above < 0 || (band.includesTop && above === 0));
};

/** `[8, 10]`, `[6, 8)`. */
export const formatBand = (band: Band): string =>
  `[${formatPlain(band.from)}, ${formatPlain(band.to)}${band.includesTop ? ']' : ')'}`;

/** The points of an attainment until a person sets them: all of W for 达成, else the least of two places its band allows. */
export const defaultPoints = (attainment: Attainment, band: Band): Decimal => {
  if (attainment === 'met') return band.to;
  const least = raiseDecimal(band.from, SCORE_PLACES);
  return isInBand(least, band) ? least : band.from;
};

export const bandNote = (band: Band): DerivationNote => ({
  kind: 'band',
  from: band.from,
  below: band.includesTop ? null : band.to,
  upTo: band.includesTop ? band.to : null,
});

/** The band a receipt tells of; null where a formula settled the points. */
export const bandOfNotes = (notes: readonly DerivationNote[]): Band | null => {
  const note = notes.find(({ kind }) => kind === 'band');
  if (note?.kind !== 'band') return null;
  const to = note.upTo ?? note.below;
  return to === null ? null : { from: note.from, to, includesTop: note.upTo !== null };
};
