import { editOf } from '../../../domain/entry/edit.ts';
import { type Place, placeKey } from '../../../domain/entry/entry-sheet.ts';
import type { Attainment, Indicator } from '../../../domain/indicator/indicator.ts';
import { bandOf, formatBand } from '../../../domain/scoring/attainment-band.ts';
import { pointsOrNull } from '../../../domain/scoring/points.ts';
import type { IndicatorScore } from '../../../domain/scoring/score.ts';
import type { Target } from '../../../domain/target/target.ts';
import type { SheetSession } from '../../../queries/session/sheet-session.ts';
import { attainmentText } from '../../../text/attainment-text.ts';
import { panelText } from '../../../text/entry-panel.ts';
import { Choice } from '../../../ui/choice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import classes from './side-panel.module.css';

type JudgementFieldsProps = {
  readonly indicator: Indicator;
  readonly target: Target;
  readonly score: IndicatorScore | undefined;
  readonly session: SheetSession;
  readonly lock: 'locked' | undefined;
};

const judgedKinds: readonly Target['kind'][] = ['statement', 'deadline', 'rating', 'relative', 'trend', 'schedule'];

const attainments = ['met', 'partly-met', 'not-met'] as const satisfies readonly Attainment[];

/** 达成程度 and the points inside its band, where no formula settles the row. */
export const JudgementFields = ({ indicator, target, score, session, lock }: JudgementFieldsProps) => {
  if (!judgedKinds.includes(target.kind)) return null;
  const { id, attainment, judgedScoreText } = indicator;
  const maxScore = pointsOrNull(indicator.maxScoreText);
  const put = (place: Place, text: string) => {
    const edit = editOf(session.getState().sheet, place, text);
    return edit === null ? [] : [edit];
  };
  const place: Place = { kind: 'indicator', id, field: 'judgedScoreText' };
  const hasBand = attainment !== null && maxScore !== null && score?.kind !== 'not-an-indicator';
  return (
    <div className={classes.fields}>
      <span>{panelText.attainment}</span>
      <Choice
        label={panelText.attainment}
        value={attainment ?? ''}
        options={[
          { value: '', label: panelText.attainmentNone, disabled: lock !== undefined },
          ...attainments.map((value) => ({ value, label: attainmentText[value], disabled: lock !== undefined })),
        ]}
        onChange={(value) => session.edit(put({ kind: 'indicator', id, field: 'attainment' }, value))}
      />
      {hasBand && (
        <>
          <TextField
            label={panelText.judged}
            value={judgedScoreText}
            width="4em"
            align="end"
            lock={lock}
            onChange={(text) => session.draft(placeKey(place), put(place, text))}
            onDone={(text) => session.edit(put(place, text), placeKey(place))}
          />
          <small>{panelText.judgedHint(formatBand(bandOf(attainment, maxScore)))}</small>
        </>
      )}
    </div>
  );
};
