import { useState } from 'react';
import { isNegative, isZero } from '../../../domain/number/decimal.ts';
import { publishedRuleSets } from '../../../domain/rules/rule-sets.ts';
import { formatScore } from '../../../text/format-number.ts';
import { gradeText } from '../../../text/grade-text.ts';
import { reviewTrialText } from '../../../text/review-trial-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { CellInput } from '../cell-input.tsx';
import classes from '../panels.module.css';
import { PassBar } from '../pass-bar.tsx';
import { useChunks } from '../use-chunks.ts';
import { isCutOffs, noTrial, type SheetMove, sortMoves, type Trial, tryOut } from './trial-rules.ts';

const mostShown = 200;
const excesses = ['', 'linear', 'inverse'] as const;
const executions = ['', 'pro-rata', 'tiers'] as const;
const excessText = { '': reviewTrialText.asIs, linear: reviewTrialText.linear, inverse: reviewTrialText.inverse };
const executionText = { '': reviewTrialText.asIs, 'pro-rata': reviewTrialText.proRata, tiers: reviewTrialText.tiers };

/** All filed sheets under another rule: who moves, by how much. */
export const TrialPanel = ({ ids }: { readonly ids: readonly string[] }) => {
  const [trial, setTrial] = useState(noTrial);
  const [moves, setMoves] = useState<readonly SheetMove[] | null>(null);
  const { pass, start, stop, over } = useChunks();
  const tryAll = async (): Promise<void> => {
    const words = reviewTrialText.running;
    setMoves(await start((setting) => over(ids, (records) => tryOut(records, trial), { ...setting, words })));
  };
  const isWrong = trial.cutOffs !== '' && !isCutOffs(trial.cutOffs);
  const isSame =
    (trial.ruleSetId === '' && trial.excess === '' && trial.execution === '' && trial.cutOffs === '') || isWrong;
  const change = (part: Partial<Trial>): void => {
    setMoves(null);
    setTrial((current) => ({ ...current, ...part }));
  };
  return (
    <section className={classes.panel}>
      <h2>{reviewTrialText.trialTitle}</h2>
      <p className={classes.lead}>{reviewTrialText.trialLead}</p>
      <div className={classes.choices}>
        <span>{reviewTrialText.base}</span>
        <Choice
          label={reviewTrialText.base}
          value={trial.ruleSetId}
          options={[
            { value: '', label: reviewTrialText.own },
            ...publishedRuleSets.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(ruleSetId) => change({ ruleSetId })}
        />
        <span>{reviewTrialText.excess}</span>
        <Choice
          label={reviewTrialText.excess}
          value={trial.excess}
          options={excesses.map((value) => ({ value, label: excessText[value] }))}
          onChange={(chosen) => change({ excess: excesses.find((value) => value === chosen) ?? '' })}
        />
        <span>{reviewTrialText.execution}</span>
        <Choice
          label={reviewTrialText.execution}
          value={trial.execution}
          options={executions.map((value) => ({ value, label: executionText[value] }))}
          onChange={(chosen) => change({ execution: executions.find((value) => value === chosen) ?? '' })}
        />
        <span>{reviewTrialText.grades}</span>
        <CellInput
          label={reviewTrialText.grades}
          value={trial.cutOffs}
          lock="open"
          onCommit={(cutOffs) => change({ cutOffs })}
        />
      </div>
      <div className={classes.buttons}>
        <Button tone="primary" disabled={ids.length === 0 || isSame} onClick={() => void tryAll()}>
          {reviewTrialText.run}
        </Button>
        <PassBar pass={pass} stop={stop} />
        {isWrong && <span className={classes.missing}>{reviewTrialText.gradesWrong}</span>}
        {isSame && !isWrong && reviewTrialText.nothingTried}
      </div>
      {moves !== null && <Moves moves={moves} />}
    </section>
  );
};

const Moves = ({ moves }: { readonly moves: readonly SheetMove[] }) => {
  const moved = sortMoves(moves);
  const down = moved.filter(({ gap }) => isNegative(gap)).length;
  const up = moved.filter(({ gap }) => !isNegative(gap) && !isZero(gap)).length;
  const regraded = moved.filter(({ grades }) => grades.from !== grades.to).length;
  const { project, unit, from, to, gap, grade } = reviewTrialText.moveColumns;
  return (
    <>
      <p>
        <strong>{reviewTrialText.result(moves.length, up, down, regraded)}</strong>
      </p>
      {moved.length > 0 && (
        <table className={classes.table} aria-label={reviewTrialText.moves}>
          <thead>
            <tr>
              {[project, unit, from, to, gap, grade].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {moved.slice(0, mostShown).map((move) => (
              <tr key={move.id}>
                <td>{move.projectName}</td>
                <td>{move.unit}</td>
                <td className={classes.number}>{formatScore(move.from)}</td>
                <td className={classes.number}>{formatScore(move.to)}</td>
                <td className={classes.number}>{formatScore(move.gap)}</td>
                <td>
                  {reviewTrialText.gradeMove(
                    move.grades.from === null ? reviewTrialText.none : gradeText[move.grades.from],
                    move.grades.to === null ? reviewTrialText.none : gradeText[move.grades.to],
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {moved.length > mostShown && <p>{reviewTrialText.more(moved.length - mostShown)}</p>}
    </>
  );
};
