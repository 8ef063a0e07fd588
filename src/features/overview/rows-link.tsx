import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './overview-page.module.css';
import { formatSlice, type Slice } from './slice-rows.ts';

type RowsLinkProps = { readonly slice: Slice; readonly children: ReactNode };

/** A number that opens the rows behind it; which ones stands in the address. */
export const RowsLink = ({ slice, children }: RowsLinkProps) => (
  <Link
    to="/overview"
    search={(current) => ({ ...current, rows: formatSlice(slice) })}
    replace
    resetScroll={false}
    className={classes.number}
  >
    {children}
  </Link>
);
