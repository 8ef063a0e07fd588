import { fromHundredths } from '../../domain/scoring/hundredths.ts';
import { aspectText } from '../../text/aspect-text.ts';
import { formatRate, formatScore } from '../../text/format-number.ts';
import { overviewText } from '../../text/overview-text.ts';
import classes from './overview-page.module.css';
import { percentOf } from './percent.ts';
import { RowsLink } from './rows-link.tsx';
import type { AspectTally } from './tally-rows.ts';

const shareOf = ({ counted, maxScore }: AspectTally): string => {
  const share = percentOf(fromHundredths(counted), fromHundredths(maxScore));
  return share === null ? '' : formatRate(share);
};

/** Completion by 数量 质量 时效 成本 效益 满意度; a bar as long as the share stands behind each figure. */
export const AspectTable = ({ aspects }: { readonly aspects: readonly AspectTally[] }) => (
  <section className={classes.block} aria-labelledby="completion">
    <h2 id="completion">{overviewText.completion}</h2>
    <table className={classes.table} aria-label={overviewText.completionTable}>
      <thead>
        <tr>
          <th scope="col">{overviewText.aspectHead}</th>
          <th scope="col" className={classes.wide}>
            {overviewText.share}
          </th>
          <th scope="col">{overviewText.counted}</th>
          <th scope="col">{overviewText.maxScore}</th>
          <th scope="col">{overviewText.fullRows}</th>
        </tr>
      </thead>
      <tbody>
        {aspects.map((part) => (
          <tr key={part.aspect}>
            <th scope="row">{aspectText[part.aspect]}</th>
            <td>
              <Share part={part} />
            </td>
            <td>{formatScore(fromHundredths(part.counted))}</td>
            <td>{formatScore(fromHundredths(part.maxScore))}</td>
            <td>{overviewText.fullOf(part.full, part.rows)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Share = ({ part }: { readonly part: AspectTally }) => (
  <span className={classes.share}>
    <span className={classes.bar} aria-hidden>
      <span style={{ inlineSize: `${shareOf(part)}%` }} />
    </span>
    <RowsLink slice={{ kind: 'aspect', aspect: part.aspect }}>{shareOf(part)}</RowsLink>
  </span>
);
