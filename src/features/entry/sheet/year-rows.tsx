import { SeverityMark } from '../../../components/severity-mark.tsx';
import { placeKey } from '../../../domain/entry/entry-sheet.ts';
import type { Indicator } from '../../../domain/indicator/indicator.ts';
import { compareDecimals } from '../../../domain/number/decimal.ts';
import type { Finding } from '../../../domain/review/finding.ts';
import type { IndicatorScore } from '../../../domain/scoring/score.ts';
import { saveMark } from '../../../queries/session/save-mark.ts';
import type { SessionState } from '../../../queries/session/session-state.ts';
import { entryText } from '../../../text/entry-sheet.ts';
import { formatScore } from '../../../text/format-number.ts';
import { formatOpenReason } from '../../../text/open-reason-text.ts';
import { rowFindingText } from '../../../text/ui-sheet.ts';
import type { GridCell, GridRow } from '../../../ui/grid/grid-model.ts';
import type { JudgedEntry } from './judge-entry.ts';
import classes from './entry-page.module.css';
import { isEditable, type YearColumnId, yearColumnIds } from './year-columns.ts';

type RowFacts = {
  readonly indicator: Indicator;
  readonly score: IndicatorScore | undefined;
  readonly findings: readonly Finding[];
  /** Level cells that say the same as the row above are left empty to the eye. */
  readonly repeats: readonly YearColumnId[];
  readonly saves: Readonly<Partial<Record<YearColumnId, 'unsaved' | 'saved' | 'failed'>>>;
  readonly isOpen: boolean;
  readonly areWeightsOpen: boolean;
};

const computedCell = (score: IndicatorScore | undefined): GridCell => {
  if (score?.kind === 'scored') {
    const tone = compareDecimals(score.score, score.maxScore) < 0 ? ({ tone: 'warn' } as const) : {};
    return { text: formatScore(score.score), lock: 'locked', ...tone };
  }
  const text = score?.kind === 'not-an-indicator' ? entryText.notAnIndicator : '';
  return { text, lock: 'locked', tone: 'soft' };
};

const mostNotes = 3;

/** What is wrong with the row, worst first; else what is still missing for a score. */
const noteOf = ({ score, findings }: RowFacts): Pick<GridRow, 'note'> => {
  if (findings.length > 0) return { note: <RowFindings findings={findings} /> };
  return score?.kind === 'open'
    ? { note: <span className={classes.missing}>{formatOpenReason(score.reason, score.interval)}</span> }
    : {};
};

const RowFindings = ({ findings }: Pick<RowFacts, 'findings'>) => (
  <>
    {findings.slice(0, mostNotes).map((finding) => (
      <p key={rowFindingText(finding)} className={classes.finding} data-severity={finding.severity}>
        <SeverityMark severity={finding.severity} /> {rowFindingText(finding)}
      </p>
    ))}
    {findings.length > mostNotes && <p>{entryText.more(findings.length - mostNotes)}</p>}
  </>
);

/** What is said of a row, in words alone: for those who listen, and to tell rows apart. */
export const noteTextOf = (score: IndicatorScore | undefined, findings: readonly Finding[]): readonly string[] => {
  if (findings.length > 0) return findings.map(rowFindingText);
  return score?.kind === 'open' ? [formatOpenReason(score.reason, score.interval)] : [];
};

const cellOf = (facts: RowFacts, column: YearColumnId): GridCell => {
  const { indicator, repeats, saves, isOpen, areWeightsOpen } = facts;
  if (column === 'computed') return computedCell(facts.score);
  const save = saves[column];
  const isHeld = column === 'maxScoreText' && isOpen && !areWeightsOpen;
  return {
    text: indicator[column],
    ...(repeats.includes(column) && { shown: '' }),
    ...((!isOpen || isHeld) && { lock: 'locked' as const }),
    ...(isHeld && { hint: entryText.heldToPlan }),
    ...(save !== undefined && { save }),
  };
};

const toRow = (facts: RowFacts): GridRow => ({
  id: facts.indicator.id,
  cells: yearColumnIds.map((column) => cellOf(facts, column)),
  ...noteOf(facts),
});

type Written = Pick<SessionState, 'unsaved' | 'saved' | 'trouble'>;

const savesOf = (id: string, state: Written): RowFacts['saves'] => {
  const saves: Partial<Record<YearColumnId, 'unsaved' | 'saved' | 'failed'>> = {};
  for (const column of yearColumnIds) {
    if (column === 'computed') continue;
    const save = saveMark(state, placeKey({ kind: 'indicator', id, field: column }));
    if (save !== undefined) saves[column] = save;
  }
  return saves;
};

const repeatedLevels = (above: Indicator | undefined, { categoryText, subcategoryText }: Indicator) => {
  if (above?.categoryText !== categoryText) return [];
  return above.subcategoryText === subcategoryText
    ? (['categoryText', 'subcategoryText'] as const)
    : (['categoryText'] as const);
};

const signature = (row: GridRow, { score, findings }: RowFacts): string =>
  JSON.stringify([
    row.cells.map(({ text, lock, hint, tone, save, shown }) => [text, lock, hint, tone, save, shown === '']),
    noteTextOf(score, findings),
  ]);

/** Makes the grid's rows; a row in which nothing changed is the same object as before. */
export const createYearRows = () => {
  let last = new Map<string, { readonly row: GridRow; readonly key: string }>();
  return ({ sheet, score, findings }: JudgedEntry, state: Written): readonly GridRow[] => {
    const next: typeof last = new Map();
    const { indicators } = sheet.evaluation;
    const rows = indicators.map((indicator, index) => {
      const facts: RowFacts = {
        indicator,
        score: score.indicators[index],
        findings: findings.filter(({ indicatorId }) => indicatorId === indicator.id),
        repeats: repeatedLevels(indicators[index - 1], indicator),
        saves: savesOf(indicator.id, state),
        isOpen: isEditable(sheet, 'actualText'),
        areWeightsOpen: isEditable(sheet, 'maxScoreText'),
      };
      const row = toRow(facts);
      const key = signature(row, facts);
      const known = last.get(indicator.id);
      const kept = known?.key === key ? known : { row, key };
      next.set(indicator.id, kept);
      return kept.row;
    });
    last = next;
    return rows;
  };
};
