import { createStore, useStore } from 'zustand';
import { cellKey } from './cell-place.ts';

/** The cell under the pointer, and on which side it is; the other side shows it too. */
type Light = { readonly key: string; readonly from: 'source' | 'result' } | null;

/** What is being put right: a cell of the source, or the year of the sheet that a row belongs to. */
export type Editing =
  | {
      readonly kind: 'cell';
      readonly table: string;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  | {
      readonly kind: 'year';
      readonly table: string;
      readonly row: number;
      readonly text: string;
      /** How many other sheets of the file have no year. */
      readonly others: number;
    }
  | null;

/** Screen state of the import page: what is lit and what is being rewritten. */
const lightStore = createStore<{ readonly light: Light; readonly editing: Editing }>(() => ({
  light: null,
  editing: null,
}));

export const setLight = (light: Light): void => lightStore.setState({ light });

export const setEditing = (editing: Editing): void => lightStore.setState({ editing });

/** On which side the cell of this key is lit, null while it is not. */
export const useLitFrom = (key: string | null): 'source' | 'result' | null =>
  useStore(lightStore, ({ light }) => (key !== null && light?.key === key ? light.from : null));

/** Whether the cell of this key is being rewritten. */
export const useIsEdited = (key: string): boolean =>
  useStore(lightStore, ({ editing }) => editing?.kind === 'cell' && cellKey(editing) === key);

export const useEditing = (): Editing => useStore(lightStore, ({ editing }) => editing);
