import { squash } from '../../../domain/number/fold.ts';
import type { RawTable } from '../../read/raw-table.ts';
import { rewritten } from './rewritten.ts';

/** A blank behind the first letter: what every text set so begins with, and few others. */
const begins = (text: string): boolean => {
  const code = text.charCodeAt(1);
  return code === 0x20 || code === 0x3000 || code === 0xa0 || code === 0x09;
};

/** 有 效 改 善, 2 0 2 3 年 度: every letter by itself. */
const letters = /^\S(?:[ \u3000\u00a0\t]+\S)+$/u;

/** 项 目 名 称：医疗救助: a label so set, with what it asks for. */
const labelled = /^(\S(?:[ \u3000\u00a0\t]+\S)+)[ \u3000\u00a0\t]*([：:])([\s\S]*)$/u;

/** 优 良 中 差, 是 否: words of one letter each, to choose from. */
const isChoice = (word: string): boolean => /^[优良中差]+$|^[是否有无男女]{2}$/u.test(word);

const isWord = (word: string): boolean => /\p{Script=Han}.*\p{Script=Han}/u.test(word) && !isChoice(word);

const joined = (text: string): string | null => {
  const word = letters.test(text) ? squash(text) : '';
  return word !== '' && isWord(word) ? word : null;
};

const closed = (text: string): string => {
  const trimmed = text.trim();
  const whole = joined(trimmed);
  if (whole !== null) return whole;
  const [, label = '', colon = '', rest = ''] = labelled.exec(trimmed) ?? [];
  const word = label === '' ? null : joined(label);
  return word === null ? text : `${word}${colon}${rest}`;
};

/** Words whose letters blanks set apart to fill a cell, as words; the cells of the file stay as they are. */
export const withoutLetterSpacing = (table: RawTable): RawTable =>
  rewritten(table, { isMeant: begins, rewrite: closed });
