import classes from './small-button.module.css';

type SmallButtonProps = {
  readonly onClick: () => void;
  readonly children: string;
  /** Where the words alone do not tell what it is about. */
  readonly label?: string;
  readonly disabled?: boolean;
  /** Of several, the one that is chosen. */
  readonly isCurrent?: boolean;
};

/** A button inside a line of text or a list. */
export const SmallButton = ({ onClick, children, label, disabled = false, isCurrent = false }: SmallButtonProps) => (
  <button
    type="button"
    className={classes.small}
    aria-label={label}
    aria-current={isCurrent ? 'true' : undefined}
    disabled={disabled}
    onClick={onClick}
  >
    {children}
  </button>
);
