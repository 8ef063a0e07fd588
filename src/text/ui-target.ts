import { foldText } from '../domain/number/fold.ts';
import type { Target } from '../domain/target/target.ts';
import { formatTarget, targetKindText } from './target-text.ts';

const plain = (text: string): string =>
  foldText(text).replace(/>=|≧/u, '≥').replace(/<=|≦/u, '≤').replace('═', '=').toLowerCase();

const implied = (target: Target): string =>
  (target.kind === 'numeric' || target.kind === 'rating') && target.implied ? '（推定）' : '';

/** What to print beside a target as written: its reading where it adds something, its kind where a person must judge. */
export const readingText = (written: string, target: Target): string | null => {
  if (target.kind === 'none') return null;
  if (target.kind === 'statement' && target.parts.length < 2) return targetKindText.statement;
  const reading = formatTarget(target);
  return plain(reading) === plain(written) ? null : `读作 ${reading}${implied(target)}`;
};
