import type { ReactNode } from 'react';
import classes from './closable-panel.module.css';
import { useEscape } from './use-escape.ts';
import { useReturnFocus } from './use-return-focus.ts';

type ClosablePanelProps = {
  /** What the panel is, for those who hear the page. */
  readonly name: string;
  readonly title: string;
  readonly closeName: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** What stands behind one number, beside the page; Esc closes it. */
export const ClosablePanel = ({ name, title, closeName, onClose, children }: ClosablePanelProps) => {
  const own = useReturnFocus();
  useEscape(onClose);
  return (
    <aside ref={own} className={classes.panel} aria-label={name}>
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
