import { isZero, subtractDecimals } from '../../../domain/number/decimal.ts';
import { formatScore } from '../../../text/format-number.ts';
import { sheetText } from '../../../text/ui-sheet.ts';
import classes from './points-bar.module.css';
import type { PointsPart } from './points-spread.ts';

/** Where the 100 points went: a segment per level, the lost part hatched. */
export const PointsBar = ({ parts }: { readonly parts: readonly PointsPart[] }) => (
  <ul className={classes.bar} aria-label={sheetText.bar}>
    {parts.map(({ part, got, of }) => {
      const lost = subtractDecimals(of, got);
      return (
        <li key={part} style={{ flexGrow: formatScore(of) }}>
          <span className={classes.track} aria-hidden>
            <span className={classes.got} style={{ flexGrow: formatScore(got) }} />
            {!isZero(lost) && <span className={classes.lost} style={{ flexGrow: formatScore(lost) }} />}
          </span>
          <span className={classes.label}>
            {sheetText.barPart(sheetText.barLabels[part], formatScore(got), formatScore(of))}
          </span>
        </li>
      );
    })}
  </ul>
);
