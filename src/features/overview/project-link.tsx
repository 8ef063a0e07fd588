import { Link } from '@tanstack/react-router';
import { GradeTag } from '../../components/grade-tag.tsx';
import { LightTag } from '../../components/light-tag.tsx';
import { fromHundredths } from '../../domain/scoring/hundredths.ts';
import { formatScore } from '../../text/format-number.ts';
import { monitoringText } from '../../text/monitoring-text.ts';
import { overviewText } from '../../text/overview-text.ts';
import { listText } from '../../text/ui-list.ts';
import { isEvaluated, type OverviewRow } from './overview-row.ts';

type RowProps = { readonly row: OverviewRow };

/** A project by its name: to its sheet, or to its watch where there are only lights. */
export const ProjectLink = ({ row }: RowProps) => {
  const { id, projectName, formTitle } = row.summary;
  const name = projectName || formTitle || listText.noProject;
  return isEvaluated(row) ? (
    <Link to="/evaluations/$id" params={{ id }}>
      {name}
    </Link>
  ) : (
    <Link to="/monitoring/$id" params={{ id }}>
      {name}
    </Link>
  );
};

/** Total and grade; of a monitoring sheet its light and the month it is of. */
export const Standing = ({ row }: RowProps) => {
  const { summary, total, underWay } = row;
  if (!isEvaluated(row))
    return (
      <>
        {underWay !== null && monitoringText.asOf(underWay.month)} <LightTag light={underWay?.light ?? null} />
      </>
    );
  return (
    <>
      {total === null ? overviewText.noTotal : formatScore(fromHundredths(total))} <GradeTag grade={summary.grade} />
    </>
  );
};
