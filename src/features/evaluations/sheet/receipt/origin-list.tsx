import type { Origin, TableSource } from '../../../../domain/evaluation/origin.ts';
import { placeFieldText } from '../../../../text/field-text.ts';
import { receiptText } from '../../../../text/ui-receipt.ts';
import classes from './receipts.module.css';

type OriginListProps = {
  readonly sources: readonly TableSource[];
  readonly origins: readonly {
    readonly field: keyof typeof placeFieldText;
    readonly origin: Origin | undefined;
  }[];
};

/** The cells of the file that the numbers came from, as they stood there. */
export const OriginList = ({ sources, origins }: OriginListProps) => {
  const known = origins.flatMap(({ field, origin }) => {
    const source = origin === undefined ? undefined : sources[origin.table];
    return origin === undefined || source === undefined ? [] : [{ field, origin, source }];
  });
  return (
    <section>
      <h3>{receiptText.origins}</h3>
      {known.length === 0 ? (
        <p className={classes.soft}>{receiptText.noOrigin}</p>
      ) : (
        <ul className={classes.list}>
          {known.map(({ field, origin, source }) => (
            <li key={field}>
              {placeFieldText[field]}
              <span className={classes.soft}>
                {receiptText.place(source.file, source.table, origin.row, origin.column)}
                {origin.text !== '' && ` ${receiptText.originText(origin.text)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
