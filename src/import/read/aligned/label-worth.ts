import { rememberByText } from '../../../domain/remember-by-text.ts';
import { isHeadWord } from '../../recognise/columns/header-columns.ts';
import { indicatorColumnKind, listedColumnKind } from '../../recognise/labels/indicator-labels.ts';
import { flowColumnKind } from '../text/flow-head.ts';
import { isBlockName } from '../text/preamble-segments.ts';
import type { LabelGroup, LineHead } from './line-heads.ts';
import type { Word, WordLine } from './line-words.ts';
import { squash } from './placed-text.ts';

/** A label as far as it was read; joined: of words of one line a blank apart. */
export type Label = Word & { readonly isJoined: boolean };

const isKnown = (text: string): boolean =>
  isHeadWord(text) && (indicatorColumnKind(text) === null || flowColumnKind(text) !== null);

type Knowledge = 'listed' | 'block' | 'likely' | 'short' | 'unknown';

const knowledgeOf = rememberByText((text): Knowledge => {
  if (Array.from(text).length < 2 && isHeadWord(text)) return 'short';
  if (listedColumnKind(text) !== null) return 'listed';
  if (isBlockName(text)) return 'block';
  // 年初, 其中: words of a lower line that say nothing alone.
  if (isHeadWord(text) && indicatorColumnKind(text) === null) return 'short';
  return isKnown(text) ? 'likely' : 'unknown';
});

const worths: Readonly<Record<Knowledge, number>> = { listed: 1, block: 0.9, likely: 0.8, short: 0.2, unknown: -2 };

const worthOfText = (text: string): number => worths[knowledgeOf(text)];

/** Words a blank apart are one label only where it is printed so elsewhere. */
export const worthOf = ({ text, isJoined }: Label): number =>
  isJoined && listedColumnKind(text) === null ? -2 : worthOfText(text);

/** What stands over other labels may have words that nobody knows. */
export const worthOfGroup = (label: Label): number => {
  const worth = worthOf(label);
  return worth > 0 ? 0.1 : label.isJoined ? worth : -0.7;
};

/** A head has one column of these, where it has no groups. */
const single: readonly (string | null)[] = [
  'category',
  'subcategory',
  'name',
  'target',
  'actual',
  'max-score',
  'self-score',
];

/** Which labels of a head ask again for what one before them asks for. */
export const asksAgain = (kinds: readonly (string | null)[]): readonly boolean[] =>
  kinds.map((kind, at) => single.includes(kind) && kinds.indexOf(kind) < at);

/** How well the labels of a head are known. */
const worthOfHead = ({ labels, groups }: LineHead): number => {
  const over = new Set(groups.flatMap((group) => group.over));
  const kinds = labels.map((label) => (over.has(label) ? null : indicatorColumnKind(label.text)));
  const isAgain = asksAgain(kinds);
  const ofLabels = labels.map((label, at) => {
    return (isBlockName(label.text) && at > 0 ? -1 : worthOfText(label.text)) - (isAgain[at] === true ? 1 : 0);
  });
  const ofGroups = groups.map((group) => (group.over.length < 2 ? -2 : worthOfGroup({ ...group, isJoined: false })));
  return [...ofLabels, ...ofGroups].reduce((sum, worth) => sum + worth, 0);
};

/** 值, 标: the rest of a label, in the line below it. */
const isRestBelow = (label: Word, { text }: Word): boolean =>
  Array.from(text).length <= 2 && !isHeadWord(text) && listedColumnKind(squash(label.text + text)) !== null;

/** Whether nothing is left to ask about a head: all of its labels are known, and the line below holds the rest of none. */
export const isWellKnown = ({ labels, groups }: LineHead, below: WordLine): boolean =>
  labels.every(({ text }) => worthOfText(text) > worths.likely) &&
  groups.every((group) => group.over.length > 1 && worthOfText(group.text) >= worths.likely) &&
  !below.some((word) => labels.some((label) => isRestBelow(label, word)));

const levelKinds: readonly (string | null)[] = ['category', 'subcategory', 'name'];

/** A name of a level stands over no other label, 绩效指标 over levels alone. */
const isGroupOdd = ({ text, over }: LabelGroup): boolean => {
  const kind = indicatorColumnKind(text);
  const areLevels = over.every((label) => levelKinds.includes(indicatorColumnKind(label.text)));
  return over.length < 2 || levelKinds.includes(kind) || (kind === 'weak-name' && !areLevels);
};

/** Whether parts of labels are left that belong to none. */
export const hasLooseParts = ({ labels, groups }: LineHead): boolean => {
  const over = new Set(groups.flatMap((group) => group.over));
  return groups.some(isGroupOdd) || labels.some((label) => !over.has(label) && knowledgeOf(label.text) === 'short');
};

/** Better by this is no accident. */
const clearly = 0.5;

export const isBetterHead = (one: LineHead, other: LineHead): boolean =>
  worthOfHead(one) >= worthOfHead(other) + clearly;
