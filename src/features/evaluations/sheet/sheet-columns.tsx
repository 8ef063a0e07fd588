import { sheetColumnText } from '../../../text/ui-sheet.ts';

/** A column of 绩效指标 with its width. */
export type SheetColumn = readonly [id: keyof typeof sheetColumnText, width: string];

/** Widths and heads of the indicators, for a table with scores and for one of targets. */
export const SheetColumns = ({ columns }: { readonly columns: readonly SheetColumn[] }) => (
  <>
    <colgroup>
      {columns.map(([id, width]) => (
        <col key={id} style={{ width }} />
      ))}
    </colgroup>
    <thead>
      <tr>
        {columns.map(([id]) => (
          <th key={id} scope="col" data-column={id}>
            {sheetColumnText[id]}
          </th>
        ))}
      </tr>
    </thead>
  </>
);
