import type { EntrySheet } from '../domain/entry/entry-sheet.ts';
import type { Clash } from '../domain/entry/rebase-edits.ts';
import { namesInHistory, placeText, placeValueText } from '../text/entry-edit.ts';
import { TroubleBar } from './trouble-bar.tsx';

type SheetTroublesProps = {
  readonly state: {
    readonly sheet: EntrySheet;
    readonly trouble: { readonly kind: 'storage-full' | 'storage-failed' } | null;
    readonly clashes: readonly Clash[];
  };
  readonly session: {
    readonly retry: () => void;
    readonly settle: (clash: Clash, winner: 'mine' | 'theirs') => void;
  };
  readonly readBackup: () => Promise<string>;
};

/** The troubles of a sheet that is typed into. */
export const SheetTroubles = ({ state: { sheet, trouble, clashes }, session, readBackup }: SheetTroublesProps) => {
  const nameOf = namesInHistory(sheet.evaluation, []);
  return (
    <TroubleBar
      trouble={trouble?.kind ?? null}
      onRetry={session.retry}
      readBackup={readBackup}
      clashes={clashes.map((clash) => ({
        key: JSON.stringify(clash),
        place: placeText(clash.place, nameOf),
        mine: placeValueText(clash.place, clash.mine),
        theirs: placeValueText(clash.place, clash.theirs),
        onSettle: (winner) => session.settle(clash, winner),
      }))}
    />
  );
};
