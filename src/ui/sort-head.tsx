import classes from './data-table.module.css';

export type Sort = { readonly column: string; readonly direction: 'up' | 'down' };

type SortHeadProps = {
  readonly column: { readonly id: string; readonly label: string; readonly align?: 'start' | 'end' | 'center' };
  readonly sort: Sort;
  readonly onSort: (column: string) => void;
};

const spoken = { up: 'ascending', down: 'descending' } as const;
const marks = { up: '▴', down: '▾' } as const;

/** A column head that sorts; the direction is heard and seen. */
export const SortHead = ({ column: { id, label, align = 'start' }, sort, onSort }: SortHeadProps) => {
  const sorted = sort.column === id;
  return (
    <th scope="col" data-align={align} aria-sort={sorted ? spoken[sort.direction] : 'none'}>
      <button type="button" className={classes.head} onClick={() => onSort(id)}>
        {label}
        <span aria-hidden className={classes.mark}>
          {sorted ? marks[sort.direction] : ''}
        </span>
      </button>
    </th>
  );
};
