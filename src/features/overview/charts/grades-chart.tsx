import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { chartText, gradesChartText } from '../../../text/chart-text.ts';
import { formatRate } from '../../../text/format-number.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import type { OverviewRow } from '../overview-row.ts';
import { drawGrades, excellentShare, type GradeYear, gradeCodes, gradeWord, gradeYears, yearText } from './grades.ts';

const shareText = (year: GradeYear): string | null => {
  const share = excellentShare(year);
  return share === null ? null : formatRate(share);
};

const answerOf = (years: readonly GradeYear[]): string => {
  const graded = years.filter((year) => shareText(year) !== null);
  const [first, last] = [graded[0], graded.at(-1)];
  if (first === undefined || last === undefined) return gradesChartText.nobody;
  if (first === last) return gradesChartText.answer(shareText(last) ?? '');
  return gradesChartText.change(shareText(first) ?? '', shareText(last) ?? '', `${yearText(first)}–${yearText(last)}`);
};

/** 优 良 中 差 by year: is it getting better? */
export const GradesChart = ({ rows }: { readonly rows: readonly OverviewRow[] }) => {
  const years = useMemo(() => gradeYears(rows), [rows]);
  const draw = useMemo(() => drawGrades(years), [years]);
  const navigate = useNavigate();
  const open = useCallback(
    (grade: string) =>
      void navigate({
        to: '/overview',
        search: (current: object) => ({ ...current, rows: `grade.${grade}` }),
        replace: true,
      }),
    [navigate],
  );
  const answer = answerOf(years);
  return (
    <ChartFigure
      title={gradesChartText.title}
      answer={answer}
      description={`${gradesChartText.title}：${answer}`}
      draw={draw}
      height={48 + years.length * 36}
      marks={years.length * gradeCodes.length}
      wording={chartText}
      onPick={open}
      table={{
        heads: [gradesChartText.year, ...gradeCodes.map((grade) => gradeWord[grade])],
        rows: years.map((year) => ({
          key: yearText(year),
          cells: [yearText(year), ...gradeCodes.map((grade) => year.counts[grade])],
        })),
      }}
    />
  );
};
