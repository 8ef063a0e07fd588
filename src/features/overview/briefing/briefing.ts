import { fromHundredths } from '../../../domain/scoring/hundredths.ts';
import { lights } from '../../../domain/monitoring/light.ts';
import type { Grade } from '../../../domain/rules/rule-set.ts';
import { aspectText } from '../../../text/aspect-text.ts';
import { attentionText } from '../../../text/attention-text.ts';
import { formatAmount, formatRate, formatScore } from '../../../text/format-number.ts';
import { gradeText } from '../../../text/grade-text.ts';
import { briefingText } from '../../../text/overview-briefing.ts';
import { lightColourText, lightText, monitoringText } from '../../../text/monitoring-text.ts';
import { overviewText } from '../../../text/overview-text.ts';
import { listText } from '../../../text/ui-list.ts';
import type { PageLine } from '../../../ui/draw-text-page.ts';
import { isEvaluated, type OverviewRow } from '../overview-row.ts';
import type { OverviewSearch, Today } from '../overview-search.ts';
import { percentOf } from '../percent.ts';
import { rankByUrgency } from '../rank-rows.ts';
import { tallyRows } from '../tally-rows.ts';
import { listUnderWay, tallyLights } from '../under-way.ts';

/** All that stands on the page, as it is written there. */
export type Briefing = {
  readonly title: string;
  readonly subtitle: string;
  readonly figures: readonly { readonly label: string; readonly text: string }[];
  readonly completion: readonly { readonly label: string; readonly text: string }[];
  readonly worst: readonly {
    readonly id: string;
    readonly name: string;
    readonly unit: string;
    readonly score: string;
    readonly reasons: readonly string[];
  }[];
  readonly source: string;
};

const grades = ['excellent', 'good', 'fair', 'poor'] as const satisfies readonly Grade[];
const shown = 3;

/** Total and grade, or the light of a year that goes on. */
const scoreOf = ({ summary: { grade }, total, underWay }: OverviewRow): string => {
  if (total !== null && grade !== null) return briefingText.score(formatScore(fromHundredths(total)), gradeText[grade]);
  if (underWay === null || underWay.light === null) return briefingText.unscored;
  return `${monitoringText.asOf(underWay.month)}　${lightColourText[underWay.light]}`;
};

const watchFigures = (rows: readonly OverviewRow[]): Briefing['figures'] => {
  const underWay = listUnderWay(rows);
  const { counts } = tallyLights(underWay);
  const parts = lights.filter((light) => counts[light] > 0);
  if (underWay.length === 0) return [];
  const text = briefingText.gradeLine(parts.map((light) => monitoringText.countOf(lightText[light], counts[light])));
  return [{ label: overviewText.underWay, text: text || monitoringText.unlit }];
};

const toWorst = (row: OverviewRow): Briefing['worst'][number] => ({
  id: row.summary.id,
  name: row.summary.projectName || row.summary.formTitle || listText.noProject,
  unit: row.summary.implementingUnit || overviewText.noUnit,
  score: scoreOf(row),
  reasons: row.reasons.map(attentionText),
});

/** The state of a unit, a department or all on one page, with the three projects that need attention most. */
export const toBriefing = (rows: readonly OverviewRow[], search: OverviewSearch, today: Today): Briefing => {
  const tally = tallyRows(rows.filter(isEvaluated));
  const { rate, mean, compared } = tally;
  const who = search.unit ?? search.department ?? briefingText.allUnits;
  const when = search.year === undefined ? briefingText.allYears : briefingText.year(search.year);
  return {
    title: briefingText.title,
    subtitle: `${who}　${when}`,
    figures: [
      { label: briefingText.projects, text: String(tally.projects) },
      { label: briefingText.budget, text: formatAmount(tally.budget) },
      { label: briefingText.executed, text: formatAmount(compared.executed) },
      { label: briefingText.rate, text: rate === null ? '—' : formatRate(rate) },
      { label: briefingText.mean, text: mean === null ? '—' : formatScore(mean) },
      {
        label: briefingText.grades,
        text: briefingText.gradeLine(
          grades.map((grade) => overviewText.gradeCount(gradeText[grade], tally.grades[grade])),
        ),
      },
      { label: briefingText.onCutoff, text: String(tally.onCutoff) },
      { label: briefingText.unfiled, text: String(tally.unfiled) },
      ...watchFigures(rows),
    ],
    completion: tally.aspects.map(({ aspect, counted, maxScore }) => {
      const share = percentOf(fromHundredths(counted), fromHundredths(maxScore));
      return { label: aspectText[aspect], text: share === null ? '—' : formatRate(share) };
    }),
    worst: rankByUrgency(rows).slice(0, shown).map(toWorst),
    source: briefingText.source(briefingText.day(today.year, today.month)),
  };
};

const line = (text: string, size: number, place: Partial<PageLine> = {}): PageLine => ({
  text,
  size,
  weight: 400,
  indent: 0,
  before: 0,
  ...place,
});

const head = (text: string): PageLine => line(text, 18, { weight: 600, before: 20 });

/** The same page as lines of a picture. */
export const toPageLines = (briefing: Briefing): readonly PageLine[] => [
  line(briefing.title, 28, { weight: 600 }),
  line(briefing.subtitle, 16),
  head(briefingText.figures),
  ...briefing.figures.map(({ label, text }) => line(`${label}：${text}`, 16, { indent: 8 })),
  head(briefingText.completion),
  line(briefing.completion.map(({ label, text }) => `${label} ${text}`).join('　'), 16, { indent: 8 }),
  head(briefingText.worst),
  ...(briefing.worst.length === 0 ? [line(briefingText.none, 16, { indent: 8 })] : []),
  ...briefing.worst.flatMap(({ name, unit, score, reasons }, index) => [
    line(`${index + 1}. ${name}　${score}`, 16, { weight: 600, indent: 8, before: 8 }),
    line(unit, 14, { indent: 28 }),
    ...reasons.map((reason) => line(`▲ ${reason}`, 15, { indent: 28 })),
  ]),
  line(briefing.source, 13, { before: 28 }),
];
