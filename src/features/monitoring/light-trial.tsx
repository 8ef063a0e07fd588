import { useState } from 'react';
import { LightTag } from '../../components/light-tag.tsx';
import { parseDecimal } from '../../domain/number/decimal.ts';
import { isAboveZero, progressLight } from '../../domain/monitoring/progress-light.ts';
import type { RuleSet } from '../../domain/rules/rule-set.ts';
import {
  formatLimits,
  lightColourText,
  lightRuleText,
  monitoringText,
  scaledText,
} from '../../text/monitoring-text.ts';
import classes from './monitoring.module.css';

type LightTrialProps = { readonly ruleSet: RuleSet; readonly month: number };

/** How a light comes about, with numbers of one's own: July, 120 wanted, 42 done. */
export const LightTrial = ({ ruleSet, month }: LightTrialProps) => {
  const [targetText, setTargetText] = useState('120');
  const [actualText, setActualText] = useState('42');
  const rule = ruleSet.monitoring;
  const [target, actual] = [parseDecimal(targetText), parseDecimal(actualText)];
  const lit =
    target === null || actual === null || !isAboveZero(target)
      ? null
      : progressLight({ actual, target, month }, rule, { kind: 'progress', scale: 'with-blue' });
  return (
    <section className={classes.trial} aria-labelledby="how">
      <h2 id="how">{monitoringText.how}</h2>
      <p>
        {lightRuleText.progress}：{formatLimits(rule)}
      </p>
      <p className={classes.soft}>{scaledText[rule.scaled]}</p>
      <p className={classes.soft}>{monitoringText.howBudget}</p>
      <fieldset className={classes.trialFields}>
        <legend>{monitoringText.howExample(month)}</legend>
        <TrialField label={monitoringText.howTarget} value={targetText} onChange={setTargetText} />
        <TrialField label={monitoringText.howActual} value={actualText} onChange={setActualText} />
        <output aria-live="polite">
          {lit !== null && (
            <>
              {lit.formula} → {lightColourText[lit.light]} <LightTag light={lit.light} />
            </>
          )}
        </output>
      </fieldset>
    </section>
  );
};

type TrialFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
};

const TrialField = ({ label, value, onChange }: TrialFieldProps) => (
  <label>
    {label} <input inputMode="decimal" value={value} onChange={(event) => onChange(event.currentTarget.value)} />
  </label>
);
