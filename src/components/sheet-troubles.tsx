import type { Edit } from '../domain/entry/edit.ts';
import type { EntrySheet } from '../domain/entry/entry-sheet.ts';
import { type Clash, clashKey, hasPlace } from '../domain/entry/rebase-edits.ts';
import type { Indicator } from '../domain/indicator/indicator.ts';
import { editText, namesInHistory, placeText, placeValueText } from '../text/entry-edit.ts';
import { troubleText } from '../text/entry-sheet.ts';
import { TroubleBar, type TroubleKind } from './trouble-bar.tsx';

type SheetTroublesProps = {
  readonly state: {
    readonly sheet: EntrySheet;
    readonly trouble: { readonly kind: TroubleKind } | null;
    readonly clashes: readonly Clash[];
    readonly unwritten: readonly Edit[];
    readonly gone: readonly Indicator[];
  };
  readonly session: {
    readonly retry: () => void;
    readonly dismiss: () => void;
    readonly settle: (clash: Clash, winner: 'mine' | 'theirs') => void;
  };
  readonly readBackup: () => Promise<string>;
};

/** What is asked of a clash, and both answers. */
const wordsOf = (clash: Clash, nameOf: (id: string) => string) => {
  if (clash.kind === 'row') {
    const { rowClash, removeRow, keepRow } = troubleText;
    return { question: rowClash(nameOf(clash.id)), mine: removeRow, theirs: keepRow };
  }
  const { place, mine, theirs } = clash;
  return {
    question: troubleText.clash(placeText(place, nameOf)),
    mine: troubleText.mine(placeValueText(place, mine)),
    theirs: troubleText.theirs(placeValueText(place, theirs)),
  };
};

/** The troubles of a sheet that is typed into. */
export const SheetTroubles = ({
  state: { sheet, trouble, clashes, unwritten, gone },
  session,
  readBackup,
}: SheetTroublesProps) => {
  const { indicators } = sheet.evaluation;
  const named = [...indicators, ...gone.filter(({ name }) => name !== '')];
  const nameOf = namesInHistory({ ...sheet.evaluation, indicators: named }, unwritten);
  const ofGoneRow = unwritten.filter((edit) => edit.kind === 'cell' && !hasPlace(sheet, edit.place));
  const linesOf = (edits: readonly Edit[]) => edits.map((edit) => editText(edit, nameOf));
  return (
    <TroubleBar
      trouble={trouble?.kind ?? null}
      onRetry={session.retry}
      onDismiss={session.dismiss}
      unwritten={[
        { why: troubleText.unwritten, lines: linesOf(unwritten.filter((edit) => !ofGoneRow.includes(edit))) },
        { why: troubleText.goneRow, lines: linesOf(ofGoneRow) },
      ]}
      readBackup={readBackup}
      clashes={clashes.map((clash) => ({
        key: clashKey(clash),
        ...wordsOf(clash, nameOf),
        onSettle: (winner) => session.settle(clash, winner),
      }))}
    />
  );
};
