import type { Place } from '../../../domain/entry/entry-sheet.ts';
import type { SessionState } from '../../../queries/session/session-state.ts';
import type { SheetSession } from '../../../queries/session/sheet-session.ts';
import type { JudgedEntry } from '../sheet/judge-entry.ts';

/** What every part of the panel knows. */
export type PanelProps = {
  readonly judged: JudgedEntry;
  readonly session: SheetSession;
  readonly state: SessionState;
  /** The row the grid is in. */
  readonly active: string | null;
  /** The month of the value the grid is in; 0 = the year. */
  readonly month: number;
  readonly onJump: (row: string, column: string) => void;
  /** To a row, with what of it stands in 本行. */
  readonly onRow: (row: string) => void;
  /** To a field outside the grid. */
  readonly onField: (place: Place) => void;
};
