import { Link } from '@tanstack/react-router';
import { frameText } from '../../../text/ui-frame.ts';
import type { Evaluation } from '../../../domain/evaluation/evaluation.ts';
import { exportDialogText } from '../../../text/export-text.ts';
import { sheetText } from '../../../text/ui-sheet.ts';
import { kindText, scopeText } from '../../../text/ui-list.ts';
import { ExportButton } from '../export/export-button.tsx';
import type { JudgedSheet } from './judge-sheet.ts';
import { RuleSetChoice } from './rule-set-choice.tsx';
import classes from './sheet-head.module.css';
import { SheetSums } from './sheet-sums.tsx';

type SheetHeadProps = {
  readonly sheet: JudgedSheet;
  readonly ownRuleSetId: string;
  readonly onTry: (id: string | undefined) => void;
  readonly onOpen: (stop: string) => void;
};

const yearText = ({ fiscalYear, doubts }: Evaluation): string => {
  if (fiscalYear === null) return sheetText.noYear;
  return doubts.includes('fiscalYear') ? sheetText.doubtfulYear(fiscalYear) : sheetText.fiscalYear(fiscalYear);
};

/** Whose sheet it is, under which rules, and what it comes to. */
export const SheetHead = ({ sheet, ownRuleSetId, onTry, onOpen }: SheetHeadProps) => {
  const { id, kind, scope, formTitle, projectName, implementingUnit, supervisingDepartment } = sheet.evaluation;
  const facts = [
    implementingUnit,
    supervisingDepartment,
    yearText(sheet.evaluation),
    formTitle || `${scopeText[scope]}${kindText[kind]}`,
  ].filter(Boolean);
  return (
    <header className={classes.head}>
      <div className={classes.title}>
        <h1 title={projectName}>{projectName || formTitle}</h1>
        {kind !== 'blank' && <RuleSetChoice own={ownRuleSetId} chosen={sheet.ruleSet.id} onChoose={onTry} />}
        {kind === 'self-evaluation' && (
          <Link to="/entry/$id" params={{ id }} className={classes.action}>
            {frameText.entry}
          </Link>
        )}
        <Link to="/print/$id" params={{ id }} className={classes.action}>
          {sheetText.print}
        </Link>
        <ExportButton label={exportDialogText.open} className={classes.action} ids={[id]} toList={null} />
      </div>
      <p className={classes.facts}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {sheet.isScored && <SheetSums sheet={sheet} onOpen={onOpen} />}
    </header>
  );
};
