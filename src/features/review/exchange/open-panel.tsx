import { useMemo, useState } from 'react';
import { placeKey } from '../../../domain/entry/entry-sheet.ts';
import type { MergePlan, Side } from '../../../domain/exchange/merge-sheets.ts';
import { useBureau } from '../../../queries/bureau.ts';
import { useReadRecords, useSaveMany } from '../../../queries/review.ts';
import { exchangeText, mergePlanText, placeText, planKindText } from '../../../text/review-exchange-text.ts';
import { Button } from '../../../ui/button.tsx';
import { pickFiles } from '../../../ui/pick-files.ts';
import { startPackageThread } from '../../../worker/package/start-package-thread.ts';
import { PassBar } from '../pass-bar.tsx';
import { type Passes, type PassSetting, usePass } from '../use-pass.ts';
import classes from './exchange.module.css';
import {
  countWritten,
  type OpenedPackage,
  type OpenedSheet,
  openPackage,
  type OpenSetting,
  refused,
  refusedOf,
  settleTwins,
  toRequests,
  usableOf,
} from './open-packages.ts';
import { noOutcome, OutcomeLine } from './outcome-line.tsx';
import { Refusals } from './refusals.tsx';

const mostShown = 200;
const fewShown = 10;

type Picks = ReadonlyMap<string, ReadonlyMap<string, Side>>;

/** Opens one file in a thread of its own; a thread that dies takes no other file with it. */
const openInThread = async (file: File, setting: PassSetting & Pick<OpenSetting, 'read'>): Promise<OpenedPackage> => {
  const thread = startPackageThread();
  setting.signal.addEventListener('abort', thread.stop);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return await openPackage({ file: file.name, bytes }, { ...setting, thread });
  } catch (error) {
    if (setting.signal.aborted) throw error;
    return refused(file.name, exchangeText.failure.broken);
  } finally {
    thread.stop();
  }
};

const useOpenPackages = ({ start }: Passes) => {
  const read = useReadRecords();
  return (files: readonly File[]): Promise<readonly OpenedPackage[] | null> =>
    start(async (setting) => {
      const packages: OpenedPackage[] = [];
      for (const file of files) packages.push(await openInThread(file, { ...setting, read }));
      return settleTwins(packages);
    });
};

/** Opens any number of packages, shows what would happen, and writes only when told to. */
export const OpenPanel = () => {
  const passes = usePass();
  const open = useOpenPackages(passes);
  const { mutateAsync } = useSaveMany();
  const { clauses } = useBureau();
  const [packages, setPackages] = useState<readonly OpenedPackage[]>([]);
  const [picks, setPicks] = useState<Picks>(new Map());
  const [outcome, setOutcome] = useState(noOutcome);
  const choose = async (): Promise<void> => {
    const files = await pickFiles('.jichi');
    if (files.length === 0) return;
    setOutcome(noOutcome);
    setPicks(new Map());
    setPackages([]);
    setPackages((await open(files)) ?? []);
  };
  const count = useMemo(() => countWritten(packages), [packages]);
  const usable = useMemo(() => usableOf(packages), [packages]);
  const isShort = usable.reduce((sum, { sheets }) => sum + sheets.length, 0) <= fewShown;
  const take = (): Promise<void | null> =>
    passes.start(async ({ tell, signal }) => {
      const onSaved = (done: number): void => tell(exchangeText.writing(done, count), done, count);
      onSaved(0);
      const saved = await mutateAsync({ requests: toRequests(packages, { picks, clauses }), signal, onSaved });
      const isWhole = saved.count === count;
      const words = isWhole ? exchangeText.taken(saved.count) : exchangeText.stopped(saved.count);
      if (saved.failure === null) setOutcome({ kind: 'done', words });
      else setOutcome({ kind: 'failed', words: exchangeText.saveFailed(saved.failure.kind, saved.count) });
      if (saved.count > 0) setPackages(refusedOf(packages));
    });
  const pick = (sheet: string, place: string, side: Side): void =>
    setPicks((current) => new Map(current).set(sheet, new Map(current.get(sheet)).set(place, side)));
  const isIdle = passes.pass.state === 'idle';
  return (
    <section className={classes.panel}>
      <h2>{exchangeText.openTitle}</h2>
      <p className={classes.lead}>{exchangeText.openLead}</p>
      <div className={classes.buttons}>
        <Button disabled={!isIdle} onClick={() => void choose()}>
          {exchangeText.choose}
        </Button>
        {count > 0 && isIdle && (
          <Button tone="primary" onClick={() => void take()}>
            {exchangeText.takeAll(count)}
          </Button>
        )}
        <PassBar pass={passes.pass} stop={passes.stop} />
        <OutcomeLine outcome={outcome} />
      </div>
      <Refusals packages={refusedOf(packages)} />
      {usable.map((opened) => (
        <PackageView key={opened.file} opened={opened} isShort={isShort} picks={picks} onPick={pick} />
      ))}
    </section>
  );
};

type PackageViewProps = {
  readonly opened: OpenedPackage;
  /** Few enough sheets in all files together to show each by its name. */
  readonly isShort: boolean;
  readonly picks: Picks;
  readonly onPick: (sheet: string, place: string, side: Side) => void;
};

/** New and unchanged sheets need no decision; a cell that differs does. */
const needsLook = ({ plan }: OpenedSheet): boolean => plan.kind === 'merge';

/** 新表 198 · 与本机相同 2: what opening this package would do, by kind. */
const kindsOf = (sheets: readonly OpenedSheet[]): string => {
  const counts = new Map<MergePlan['kind'], number>();
  for (const { plan } of sheets) counts.set(plan.kind, (counts.get(plan.kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => exchangeText.kind(planKindText[kind], count)).join(exchangeText.kindJoin);
};

const PackageView = ({ opened: { file, from, sheets }, isShort, picks, onPick }: PackageViewProps) => {
  const plain = sheets.filter((opened) => !needsLook(opened));
  return (
    <article className={classes.package} aria-label={file}>
      <h3>{file}</h3>
      <p>
        {exchangeText.from(from, sheets.length)} <span className={classes.kinds}>{kindsOf(sheets)}</span>
      </p>
      <ul>
        {sheets
          .filter(needsLook)
          .slice(0, mostShown)
          .map(({ sheet, plan }) => (
            <li key={sheet.record.id}>
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
      {plain.length > 0 && (
        <details open={isShort}>
          <summary>{exchangeText.undecided(plain.length)}</summary>
          <ul>
            {plain.slice(0, mostShown).map(({ sheet, plan }) => (
              <li key={sheet.record.id}>
                <span>{sheet.record.evaluation.projectName || sheet.record.id}</span>
                <span className={classes.plan}>{mergePlanText(plan)}</span>
              </li>
            ))}
          </ul>
          {plain.length > mostShown && <p>{exchangeText.moreSheets(plain.length - mostShown)}</p>}
        </details>
      )}
    </article>
  );
};

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
