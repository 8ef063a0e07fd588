import type { Place } from '../../../domain/entry/entry-sheet.ts';
import type { Obstacle } from '../../../domain/entry/obstacles.ts';
import { takesAmount } from '../../../domain/entry/place-flaw.ts';
import type { Finding } from '../../../domain/review/finding.ts';

/** Where an obstacle is put right: in a column of a row of the grid, in 本行 beside it, or in a field elsewhere. */
export type MendingPlace =
  | { readonly kind: 'cell'; readonly row: string; readonly column: string }
  | { readonly kind: 'row'; readonly row: string }
  | { readonly kind: 'field'; readonly place: Place };

const cell = (row: string, column: string): MendingPlace => ({ kind: 'cell', row, column });

/** The sum of a level is put right by weights; of what is no cell of the grid, only amounts and the year have a field. */
export const mendingPlaceOfFinding = ({ check, place }: Finding): MendingPlace | null => {
  if (place === null) return null;
  if (place.kind === 'indicator') return cell(place.id, check === 'weights' ? 'maxScoreText' : place.field);
  if (place.kind === 'sheet' && place.field === 'fiscalYear')
    return { kind: 'field', place: { kind: 'sheet', field: 'fiscalYear' } };
  return place.kind === 'funding' && takesAmount(place) ? { kind: 'field', place } : null;
};

type OpenReason = Extract<Obstacle, { kind: 'open' }>['reason'];

/** 达成程度 and the points inside its band are chosen in 本行. */
const isJudged = (reason: OpenReason): boolean =>
  reason === 'attainment-missing' || reason === 'judged-score-outside-band';

const columnOfOpenPoint = (reason: OpenReason): string => {
  if (reason.startsWith('max-score')) return 'maxScoreText';
  return reason === 'target-blank' ? 'targetText' : 'actualText';
};

/** Null where the sheet has no such row, or shows nothing that could be typed over. */
export const mendingPlaceOf = (obstacle: Obstacle): MendingPlace | null => {
  switch (obstacle.kind) {
    case 'finding':
      return mendingPlaceOfFinding(obstacle.finding);
    case 'open':
      return isJudged(obstacle.reason)
        ? { kind: 'row', row: obstacle.indicatorId }
        : cell(obstacle.indicatorId, columnOfOpenPoint(obstacle.reason));
    case 'reason':
      return cell(obstacle.indicatorId, 'deviationReason');
    case 'amount':
      return { kind: 'field', place: obstacle.amount.place };
    case 'held':
      return { kind: 'field', place: obstacle.held.place };
    case 'execution-blank':
      return obstacle.place === null ? null : { kind: 'field', place: obstacle.place };
    case 'no-indicators':
      return null;
  }
};
