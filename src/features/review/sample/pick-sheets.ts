import type { Sample } from '../../../domain/sampling/draw-sample.ts';
import type { ListTable } from '../../../export/csv/list-table.ts';
import { anyCheckText } from '../../../text/review-cross-text.ts';
import { sampleText } from '../../../text/review-sample-text.ts';
import type { QueueRow } from '../queue/queue-rows.ts';

/** One sheet to be looked at, and why it was picked. */
export type Pick = {
  readonly id: string;
  readonly place: string;
  readonly project: string;
  readonly unit: string;
  readonly number: string;
  readonly why: string;
};

const shownReasons = 4;

const riskOf = ({ risk }: QueueRow): string =>
  sampleText.risk(
    risk?.points ?? 0,
    (risk?.reasons ?? [])
      .slice(0, shownReasons)
      .map(({ check }) => anyCheckText(check))
      .join(sampleText.join),
  );

/** The drawn sheets, then the riskiest of the others; a drawn one that is risky says so. */
export const pickSheets = (sample: Sample, rows: readonly QueueRow[], risky: number): readonly Pick[] => {
  const ranked = rows
    .filter(({ risk }) => (risk?.points ?? 0) > 0)
    .toSorted((left, right) => (right.risk?.points ?? 0) - (left.risk?.points ?? 0))
    .slice(0, risky);
  const riskById = new Map(ranked.map((row) => [row.summary.id, riskOf(row)]));
  const drawn = sample.drawn.map(({ candidate, place, number }): Pick => {
    const risk = riskById.get(candidate.id);
    const why = risk === undefined ? sampleText.random : `${sampleText.both}${risk}`;
    return { ...candidate, place: `${place}`, number: `${number}`, why };
  });
  const known = new Set(drawn.map(({ id }) => id));
  const added = ranked
    .filter(({ summary }) => !known.has(summary.id))
    .map(({ summary }) => ({
      id: summary.id,
      place: '',
      project: summary.projectName,
      unit: summary.implementingUnit,
      number: '',
      why: riskById.get(summary.id) ?? '',
    }));
  return [...drawn, ...added];
};

/** The picks as a list to take away; its title says how to draw again. */
export const toPickList = (picks: readonly Pick[], method: string): ListTable => ({
  title: sampleText.table,
  columns: [...Object.values(sampleText.columns).map((head) => ({ head, width: 16 })), { head: method, width: 40 }],
  rows: picks.map(({ place, project, unit, number, why }) => [place, project, unit, number, why, '']),
});
