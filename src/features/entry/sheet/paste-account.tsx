import { pasteText } from '../../../text/entry-sheet.ts';
import { Button } from '../../../ui/button.tsx';
import { useReturnFocus } from '../../../ui/use-return-focus.ts';
import classes from './entry-page.module.css';
import { isRefused, type PasteAccount as Account, type PasteLine } from './paste-lines.ts';

type PasteAccountProps = { readonly account: Account; readonly onUndo: () => void; readonly onClose: () => void };

const count = (lines: readonly PasteLine[], ...outcomes: readonly PasteLine['outcome'][]): number =>
  lines.filter(({ outcome }) => outcomes.includes(outcome)).length;

/** What a paste took and what not, cell by cell. */
export const PasteAccount = ({ account: { lines, addedRows }, onUndo, onClose }: PasteAccountProps) => {
  const own = useReturnFocus();
  const sum = pasteText.sum({
    addedRows,
    taken: count(lines, 'taken', 'doubtful'),
    same: count(lines, 'same'),
    doubtful: count(lines, 'doubtful'),
    refused: lines.filter(isRefused).length,
  });
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
          {lines.map((line, index) => (
            <tr key={`${index}:${line.text}`} data-outcome={isRefused(line) ? 'refused' : line.outcome}>
              <td>{line.place}</td>
              <td>{line.text}</td>
              <td>{pasteText.outcome[line.outcome]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
