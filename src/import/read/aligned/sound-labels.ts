import { indicatorColumnKind, listedColumnKind } from '../../recognise/labels/indicator-labels.ts';
import { isBlockName } from '../text/preamble-segments.ts';
import type { WordLine } from './line-words.ts';
import { squash } from './placed-text.ts';

const inBrackets = /[（(][^（）()]*[）)]$/u;

const isListed = (text: string): boolean =>
  [text, text.replace(inBrackets, '')].some((words) => words !== '' && listedColumnKind(words) !== null);

/** A label of its own is not two of them: 指标值度量单, 分值得分. */
const isSound = (text: string): boolean => {
  if (isListed(text)) return true;
  const isKnown = indicatorColumnKind(text) !== null;
  const parts = Array.from(text).flatMap((_, at) => (at === 0 ? [] : [[text.slice(0, at), text.slice(at)] as const]));
  return (
    parts.length > 0 &&
    !parts.some(([before, behind]) =>
      isKnown ? isListed(before) && isListed(behind) : isListed(before) || isListed(behind),
    )
  );
};

/** Whether all labels are columns of their own, behind that of a block. */
export const areSound = (labels: WordLine): boolean =>
  labels.every(({ text }, at) => isSound(squash(text)) || (at === 0 && isBlockName(squash(text))));
