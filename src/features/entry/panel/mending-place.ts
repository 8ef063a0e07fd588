import type { Place } from '../../../domain/entry/entry-sheet.ts';
import type { Obstacle } from '../../../domain/entry/obstacles.ts';
import { takesAmount } from '../../../domain/entry/place-flaw.ts';
import type { Finding } from '../../../domain/review/finding.ts';

/** Where an obstacle is put right: in a column of a row of the grid, or in a field outside it. */
export type MendingPlace =
  | { readonly kind: 'cell'; readonly row: string; readonly column: string }
  | { readonly kind: 'field'; readonly place: Place };

const cell = (row: string, column: string): MendingPlace => ({ kind: 'cell', row, column });

/** The sum of a level is put right by weights; of what is no cell of the grid, only amounts have a field. */
const mendingPlaceOfFinding = ({ check, place }: Finding): MendingPlace | null => {
  if (place === null) return null;
  if (place.kind === 'indicator') return cell(place.id, check === 'weights' ? 'maxScoreText' : place.field);
  return place.kind === 'funding' && takesAmount(place) ? { kind: 'field', place } : null;
};

const columnOfOpenPoint = (reason: Extract<Obstacle, { kind: 'open' }>['reason']): string => {
  if (reason.startsWith('max-score')) return 'maxScoreText';
  return reason === 'target-blank' ? 'targetText' : 'actualText';
};

/** Null where the sheet has no such row, or shows nothing that could be typed over. */
export const mendingPlaceOf = (obstacle: Obstacle): MendingPlace | null => {
  switch (obstacle.kind) {
    case 'finding':
      return mendingPlaceOfFinding(obstacle.finding);
    case 'open':
      return cell(obstacle.indicatorId, columnOfOpenPoint(obstacle.reason));
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
