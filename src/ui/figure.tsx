import classes from './figure.module.css';

/** A number whose point stands under the points of its column, with or without places. */
export const Figure = ({ text }: { readonly text: string }) => {
  const point = text.indexOf('.');
  const whole = point < 0 ? text : text.slice(0, point);
  return (
    <span className={classes.figure}>
      {whole}
      <span className={classes.places}>{point < 0 ? '' : text.slice(point)}</span>
    </span>
  );
};
