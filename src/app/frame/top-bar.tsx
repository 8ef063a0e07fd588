import { Link } from '@tanstack/react-router';
import { frameText, type View } from '../../text/ui-frame.ts';
import classes from './frame.module.css';
import { SaveStateNote } from './save-state-note.tsx';
import { SearchBox } from './search-box.tsx';
import { ViewMenu } from './view-menu.tsx';
import { WhereSelects } from './where-selects.tsx';
import { WorkspaceMenu } from './workspace-menu.tsx';

type TopBarProps = { readonly year: number | null; readonly unit: string | null; readonly view: View };

/** Whose data, which unit and year, search, save state and view: always in sight. */
export const TopBar = ({ year, unit, view }: TopBarProps) => (
  <header className={classes.bar}>
    <Link to="/" className={classes.product}>
      {frameText.product}
    </Link>
    <WorkspaceMenu />
    <WhereSelects year={year} unit={unit} />
    <div className={classes.space} />
    <SearchBox />
    <SaveStateNote />
    <ViewMenu view={view} />
  </header>
);
