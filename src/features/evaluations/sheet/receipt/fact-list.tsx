import classes from './receipts.module.css';

type FactListProps = { readonly facts: readonly { readonly label: string; readonly text: string }[] };

/** Labels and values; what has no value is left out. */
export const FactList = ({ facts }: FactListProps) => (
  <dl className={classes.facts}>
    {facts
      .filter(({ text }) => text !== '')
      .map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
  </dl>
);
