import { type ReactNode, useEffect } from 'react';
import classes from './side-panel.module.css';

type SidePanelProps = {
  /** What the panel is, for those who hear the page. */
  readonly name: string;
  readonly title: string;
  readonly closeName: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** What stands behind one number, beside the page; Esc closes it. */
export const SidePanel = ({ name, title, closeName, onClose, children }: SidePanelProps) => {
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [onClose]);
  return (
    <aside className={classes.panel} aria-label={name}>
      <header className={classes.head}>
        <h2 aria-live="polite">{title}</h2>
        <button type="button" className={classes.close} aria-label={closeName} onClick={onClose}>
          ×
        </button>
      </header>
      {children}
    </aside>
  );
};
