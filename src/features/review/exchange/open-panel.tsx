import { useState } from 'react';
import { placeKey } from '../../../domain/entry/entry-sheet.ts';
import type { MergePlan, Side } from '../../../domain/exchange/merge-sheets.ts';
import { useReadRecords, useSaveReviewed } from '../../../queries/review.ts';
import { exchangeText, mergePlanText, placeText } from '../../../text/review-exchange-text.ts';
import { Button } from '../../../ui/button.tsx';
import { pickFiles } from '../../../ui/pick-files.ts';
import classes from './exchange.module.css';
import { isWritten, type OpenedPackage, openPackage, toRequests } from './open-packages.ts';

type Picks = ReadonlyMap<string, ReadonlyMap<string, Side>>;

/** Opens any number of packages, shows what would happen, and writes only when told to. */
export const OpenPanel = () => {
  const read = useReadRecords();
  const { mutateAsync } = useSaveReviewed();
  const [packages, setPackages] = useState<readonly OpenedPackage[]>([]);
  const [picks, setPicks] = useState<Picks>(new Map());
  const [said, setSaid] = useState('');
  const open = async (): Promise<void> => {
    const files = await pickFiles('.jichi');
    const opened: OpenedPackage[] = [];
    for (const file of files)
      opened.push(await openPackage({ file: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, read));
    setSaid('');
    setPicks(new Map());
    setPackages(opened);
  };
  const requests = toRequests(packages, picks);
  const take = async (): Promise<void> => {
    const saved = await mutateAsync(requests);
    setSaid(saved.ok ? exchangeText.taken(saved.value.length) : exchangeText.saveFailed);
    if (saved.ok) setPackages([]);
  };
  const pick = (sheet: string, place: string, side: Side): void =>
    setPicks((current) => new Map(current).set(sheet, new Map(current.get(sheet)).set(place, side)));
  return (
    <section className={classes.panel}>
      <h2>{exchangeText.openTitle}</h2>
      <p className={classes.lead}>{exchangeText.openLead}</p>
      <div className={classes.buttons}>
        <Button onClick={() => void open()}>{exchangeText.choose}</Button>
        {requests.length > 0 && (
          <Button tone="primary" onClick={() => void take()}>
            {exchangeText.takeAll(requests.length)}
          </Button>
        )}
        <output>{said}</output>
      </div>
      {packages.map((opened) => (
        <PackageView key={opened.file} opened={opened} picks={picks} onPick={pick} />
      ))}
    </section>
  );
};

type PackageViewProps = {
  readonly opened: OpenedPackage;
  readonly picks: Picks;
  readonly onPick: (sheet: string, place: string, side: Side) => void;
};

const mostShown = 200;

const PackageView = ({ opened: { file, from, failure, sheets }, picks, onPick }: PackageViewProps) => (
  <article className={classes.package} aria-label={file}>
    <h3>{file}</h3>
    {failure === null ? <p>{exchangeText.from(from, sheets.length)}</p> : <p role="alert">{failure}</p>}
    <ul>
      {sheets.slice(0, mostShown).map(({ sheet, plan, ...rest }) => (
        <li key={sheet.record.id} data-written={isWritten({ sheet, plan, ...rest }) || undefined}>
          <span>{sheet.record.evaluation.projectName || sheet.record.id}</span>
          <span className={classes.plan}>{mergePlanText(plan)}</span>
          {plan.kind === 'merge' && plan.differences.length > 0 && (
            <Differences
              plan={plan}
              picks={picks.get(sheet.record.id) ?? new Map()}
              onPick={(place, side) => onPick(sheet.record.id, place, side)}
            />
          )}
        </li>
      ))}
    </ul>
  </article>
);

type DifferencesProps = {
  readonly plan: Extract<MergePlan, { kind: 'merge' }>;
  readonly picks: ReadonlyMap<string, Side>;
  readonly onPick: (place: string, side: Side) => void;
};

const sides = ['mine', 'theirs'] as const;

/** Cell by cell: what stands here, what the package says, and which of both counts. */
const Differences = ({ plan, picks, onPick }: DifferencesProps) => (
  <details open>
    <summary>{exchangeText.differences(plan.differences.length)}</summary>
    <table className={classes.cells}>
      <thead>
        <tr>
          <th scope="col">{exchangeText.cell.row}</th>
          <th scope="col">{exchangeText.cell.mine}</th>
          <th scope="col">{exchangeText.cell.theirs}</th>
        </tr>
      </thead>
      <tbody>
        {plan.differences.map((difference) => {
          const key = placeKey(difference.place);
          const chosen = picks.get(key) ?? plan.prefer;
          return (
            <tr key={key}>
              <th scope="row">{placeText(difference.place, difference.row)}</th>
              {sides.map((side) => (
                <td key={side} data-chosen={side === chosen || undefined}>
                  <label>
                    <input type="radio" checked={side === chosen} onChange={() => onPick(key, side)} />
                    {difference[side] || exchangeText.blank}
                  </label>
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  </details>
);
