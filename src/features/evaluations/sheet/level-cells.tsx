import { categoryText } from '../../../text/category-text.ts';
import { sheetText } from '../../../text/ui-sheet.ts';
import classes from './indicator-table.module.css';
import type { SheetRow } from './judge-sheet.ts';

/** 一级 and 二级 as printed, merged downwards; a first level that only follows from the second is marked. */
export const LevelCells = ({ row }: { readonly row: SheetRow }) => {
  const { category, categoryText: printed, subcategoryText } = row.indicator;
  const inferred = printed === '' && category !== null;
  return (
    <>
      {row.categorySpan > 0 && (
        <th scope="rowgroup" rowSpan={row.categorySpan} className={classes.level}>
          {inferred ? categoryText[category] : printed}
          {inferred && <small> {sheetText.inferred}</small>}
        </th>
      )}
      {row.subcategorySpan > 0 && (
        <td rowSpan={row.subcategorySpan} className={classes.sublevel}>
          {subcategoryText}
        </td>
      )}
    </>
  );
};
