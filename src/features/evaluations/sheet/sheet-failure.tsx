import { Link } from '@tanstack/react-router';
import type { LoadFailure } from '../../../storage/evaluation-store.ts';
import { sheetText } from '../../../text/ui-sheet.ts';
import classes from './sheet-page.module.css';

const wordsOf = (failure: LoadFailure): { readonly title: string; readonly body: string } => {
  if (failure.kind === 'not-found') return { title: sheetText.notFound, body: sheetText.notFoundBody };
  if (failure.failure.kind === 'newer-schema') return { title: sheetText.newer, body: sheetText.newerBody };
  return { title: sheetText.damaged, body: sheetText.damagedBody };
};

/** Why this sheet cannot be opened, and what happens to its data. */
export const SheetFailure = ({ failure }: { readonly failure: LoadFailure }) => {
  const { title, body } = wordsOf(failure);
  return (
    <section className={classes.failure} role="alert">
      <h1>{title}</h1>
      <p>{body}</p>
      <p>
        <Link to="/">{sheetText.backToList}</Link>
      </p>
    </section>
  );
};
