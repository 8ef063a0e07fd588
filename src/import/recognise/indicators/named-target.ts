import { bareText } from '../table/bare-text.ts';
import type { Fact } from '../blocks.ts';
import { oneLine } from '../table/cell-text.ts';
import type { RowReader } from './row-reader.ts';

const named = /^\s*(?:年度|年初)?(?:目标值|指标值|计划值)\s*[:：]\s*(?=\S)/u;

/** 目标值：100%. */
const namesTarget = (text: string): boolean => named.test(text) && bareText(text).length <= 60;

const hasColumn = (reader: RowReader): boolean =>
  (['target', 'adjusted-target', 'target-and-actual', 'target-of-part'] as const).some(
    (kind) => reader.column(kind) !== undefined,
  );

/** 目标值：100% under 自评内容, in a table without a column of targets: the cell says itself what it holds. */
export const namedTarget = (reader: RowReader): Fact | null => {
  if (hasColumn(reader)) return null;
  const [found] = reader.labelled(['note', 'unknown']).filter(({ fact }) => namesTarget(fact.text));
  return found === undefined ? null : { ...found.fact, text: oneLine(found.fact.text.replace(named, '')) };
};

/** What is kept beside the row is not said twice. */
export const isNamedTarget = (reader: RowReader, { text }: Fact): boolean => namesTarget(text) && !hasColumn(reader);
