import { foldWidth } from '../number/fold.ts';

const SEPARATOR = /\n+|[;。、]|(?<!\d),|,(?!\d{3}(?!\d))/u;
const NUMBERING = /^(?:\(?\d+[).、]|[①-⑳]|\d+\.(?=\D))/u;
const TWO_SIGNS =
  /^((?:≥|≤|>|<|大于|小于|不低于|不高于|不少于|不超过).*?\d.*?)((?:≥|≤|>|<|且|大于|小于|不低于|不高于|不少于|不超过|并).*\d.*)$/u;
const SLASHED = /^(.*\d[^\d/]+)\/(\d(?!(?:\.?\d)*(?:年|个?月|天|日|周|小时)$).*)$/u;

const withNumbers = (parts: readonly string[]): number => parts.filter((part) => /[\d%]/u.test(part)).length;

/**
 * The conditions one cell holds: `自愿咨询检测1000人次以上,艾滋病人检测600人次以上` are two. A text with fewer than two
 * measurable conditions is one part, itself.
 */
export const splitConditions = (text: string): readonly string[] => {
  const folded = foldWidth(text).trim();
  const parts = folded
    .split(SEPARATOR)
    .map((part) => part.trim().replace(NUMBERING, '').trim())
    .filter((part) => part !== '');
  if (withNumbers(parts) > 1) return parts;
  const pair = TWO_SIGNS.exec(folded) ?? SLASHED.exec(folded);
  if (pair?.[1] === undefined || pair[2] === undefined) return [text.trim()];
  return [pair[1].replace(/[,且并]+$/u, '').trim(), pair[2].replace(/^[,且并]+/u, '').trim()];
};
