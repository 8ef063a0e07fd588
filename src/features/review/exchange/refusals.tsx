import { exchangeText, mergePlanText } from '../../../text/review-exchange-text.ts';
import classes from './exchange.module.css';
import type { OpenedPackage } from './open-packages.ts';

/** What was refused, counted, each with its file and the reason; it stays when the rest is taken. */
export const Refusals = ({ packages }: { readonly packages: readonly OpenedPackage[] }) => {
  if (packages.length === 0) return null;
  const files = packages.filter(({ failure }) => failure !== null);
  const sheets = packages.flatMap(({ file, sheets: own }) => own.map((opened) => ({ file, ...opened })));
  return (
    <div role="alert" className={classes.refusals}>
      <p>{exchangeText.refusals(files.length, sheets.length)}</p>
      <ul>
        {files.map(({ file, failure }) => (
          <li key={file}>
            <b>{file}</b> {failure}
          </li>
        ))}
        {sheets.map(({ file, sheet, plan }) => (
          <li key={`${file}/${sheet.record.id}`}>
            <b>{file}</b> {sheet.record.evaluation.projectName || sheet.record.id} {mergePlanText(plan)}
          </li>
        ))}
      </ul>
    </div>
  );
};
