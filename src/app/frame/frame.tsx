import { Outlet } from '@tanstack/react-router';
import { frameText, type View } from '../../text/ui-frame.ts';
import { BackupNote } from './backup-note.tsx';
import classes from './frame.module.css';
import { Places } from './places.tsx';
import { TopBar } from './top-bar.tsx';

/** What every page has around it; the frame itself leaves no trace on paper. */
export const Frame = (where: { readonly year: number | null; readonly unit: string | null; readonly view: View }) => (
  <div className={classes.frame}>
    <a className={classes.skip} href="#main" onClick={focusMain}>
      {frameText.skip}
    </a>
    <TopBar {...where} />
    <div className={classes.above}>
      <Places />
      <BackupNote />
    </div>
    <main id="main" className={classes.main} tabIndex={-1}>
      <Outlet />
    </main>
  </div>
);

/** The address after `#` is the page, so the skip link moves the focus itself. */
const focusMain = (event: { preventDefault: () => void }): void => {
  event.preventDefault();
  document.getElementById('main')?.focus();
};
