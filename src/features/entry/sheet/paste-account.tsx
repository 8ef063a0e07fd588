import { pasteText } from '../../../text/entry-sheet.ts';
import { Button } from '../../../ui/button.tsx';
import { useReturnFocus } from '../../../ui/use-return-focus.ts';
import classes from './entry-page.module.css';
import type { PasteAccount as Account, PasteLine } from './judge-paste.ts';

type PasteAccountProps = { readonly account: Account; readonly onUndo: () => void; readonly onClose: () => void };

const count = (lines: readonly PasteLine[], ...outcomes: readonly PasteLine['outcome'][]): number =>
  lines.filter(({ outcome }) => outcomes.includes(outcome)).length;

/** Outcomes by which a text stands in its cell now; all others are refusals. */
const taken = { taken: true, same: true, doubtful: true } as const satisfies Partial<
  Record<PasteLine['outcome'], true>
>;

/** What a paste took and what not, cell by cell. */
export const PasteAccount = ({ account: { lines }, onUndo, onClose }: PasteAccountProps) => {
  const own = useReturnFocus();
  const sum = pasteText.sum(
    count(lines, 'taken', 'doubtful'),
    count(lines, 'same'),
    count(lines, 'doubtful'),
    lines.length - count(lines, 'taken', 'same', 'doubtful'),
  );
  return (
    <section ref={own} className={classes.account} aria-label={pasteText.title}>
      <output>
        <strong>{pasteText.title}</strong> {sum}
      </output>
      <Button onClick={onUndo}>{pasteText.undo}</Button>
      <Button onClick={onClose}>{pasteText.close}</Button>
      <table>
        <thead>
          <tr>
            <th scope="col">{pasteText.columns.place}</th>
            <th scope="col">{pasteText.columns.text}</th>
            <th scope="col">{pasteText.columns.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, column, text, outcome }, index) => (
            <tr key={`${index}:${text}`} data-outcome={outcome in taken ? outcome : 'refused'}>
              <td>{name === '' ? '' : pasteText.place(name, column)}</td>
              <td>{text}</td>
              <td>{pasteText.outcome[outcome]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
