import { Link, useLocation } from '@tanstack/react-router';
import { errorPageText } from '../text/ui-frame.ts';
import classes from './error-page.module.css';

export const NotFoundPage = () => {
  const path = useLocation({ select: ({ pathname }) => pathname });
  return (
    <section className={classes.page}>
      <h1>{errorPageText.notFoundTitle}</h1>
      <p>{errorPageText.notFoundBody(path)}</p>
      <p>
        <Link to="/">{errorPageText.home}</Link>
      </p>
    </section>
  );
};
