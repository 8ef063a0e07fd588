import classes from './figure.module.css';

/** A number whose point stands under the points of its column: missing places are filled with unseen ones. */
export const Figure = ({ text }: { readonly text: string }) => {
  const [, places = ''] = text.split('.');
  const missing = text === '' ? '' : `${places === '' ? '.' : ''}${'0'.repeat(Math.max(0, 2 - places.length))}`;
  return (
    <span className={classes.figure} data-missing={missing}>
      <span>{text}</span>
    </span>
  );
};
