import type { Place } from '../../../domain/entry/entry-sheet.ts';
import { findReasonFlaw } from '../../../domain/entry/reason.ts';
import { shortfallOf } from '../../../domain/entry/shortfall.ts';
import type { Indicator } from '../../../domain/indicator/indicator.ts';
import { compareDecimals, formatDecimal, stripZeros, subtractDecimals } from '../../../domain/number/decimal.ts';
import { pointsOrNull } from '../../../domain/scoring/points.ts';
import type { IndicatorScore } from '../../../domain/scoring/score.ts';
import { placeTyping } from '../../../queries/session/place-typing.ts';
import type { SessionState } from '../../../queries/session/session-state.ts';
import type { SheetSession } from '../../../queries/session/sheet-session.ts';
import { panelText } from '../../../text/entry-panel.ts';
import { type ReasonFacts, reasonFlawText, reasonTemplates } from '../../../text/entry-reason.ts';
import { formatRate, formatScore } from '../../../text/format-number.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import classes from './side-panel.module.css';

type ReasonFieldProps = {
  readonly indicator: Indicator;
  readonly score: IndicatorScore | undefined;
  readonly session: SheetSession;
  readonly state: SessionState;
  readonly lock: 'locked' | undefined;
};

const lostOf = (indicator: Indicator, score: IndicatorScore | undefined): string | null => {
  if (score?.kind !== 'scored') return null;
  const counted = pointsOrNull(indicator.selfScoreText) ?? score.score;
  return compareDecimals(counted, score.maxScore) < 0 ? formatScore(subtractDecimals(score.maxScore, counted)) : null;
};

const factsOf = (indicator: Indicator, lost: string, fiscalYear: number | null): ReasonFacts => {
  const shortfall = shortfallOf(indicator, fiscalYear);
  return {
    target: indicator.targetText,
    actual: indicator.actualText,
    lost,
    gap: shortfall === null ? '' : `${formatDecimal(stripZeros(shortfall.gap))}${shortfall.unit}`,
    rate: shortfall === null ? '' : formatRate(shortfall.rate),
    direction: shortfall?.direction ?? 'below',
  };
};

/** 偏差原因: asked for where points are lost, with beginnings made of the row's own numbers. */
export const ReasonField = ({ indicator, score, session, state, lock }: ReasonFieldProps) => {
  const lost = lostOf(indicator, score);
  const { deviationReason, id } = indicator;
  const place: Place = { kind: 'indicator', id, field: 'deviationReason' };
  const typing = placeTyping({ session, state }, place);
  const flaw = lost === null ? null : findReasonFlaw(deviationReason);
  return (
    <section className={classes.reason}>
      <h3>{panelText.reason}</h3>
      {lost !== null && flaw !== null && (
        <p className={classes.open}>{flaw === 'blank' ? panelText.reasonAsked(lost) : reasonFlawText[flaw]}</p>
      )}
      {lost !== null && lock === undefined && (
        <p>
          {panelText.templates}
          {reasonTemplates.map(({ label, write }) => (
            <Button
              key={label}
              onClick={() => typing.onDone(write(factsOf(indicator, lost, state.sheet.evaluation.fiscalYear)))}
            >
              {label}
            </Button>
          ))}
        </p>
      )}
      <TextField
        label=""
        name={panelText.reason}
        lines={4}
        width="100%"
        value={deviationReason}
        lock={lock}
        {...typing}
      />
    </section>
  );
};
