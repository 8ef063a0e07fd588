import { layOutRegister } from './layout/lay-out-form.ts';
import type { PreparedSheet } from './prepare-sheet.ts';

/** What must be the same for two sheets to stand in one table; null when the form has one sheet only. */
const tableKey = ({ form, evaluation }: PreparedSheet): string | null =>
  form.bands.some(({ kind }) => kind === 'register')
    ? [form.id, evaluation.fiscalYear, evaluation.funding.unit].join(' ')
    : null;

/** Groups of sheets that make one piece of paper, in the order of their first sheet. */
export const groupRegisters = (sheets: readonly PreparedSheet[]): readonly (readonly PreparedSheet[])[] => {
  const groups: PreparedSheet[][] = [];
  const tables = new Map<string, PreparedSheet[]>();
  for (const sheet of sheets) {
    const key = tableKey(sheet);
    const open = key === null ? undefined : tables.get(key);
    if (open !== undefined) {
      open.push(sheet);
      continue;
    }
    const group = [sheet];
    groups.push(group);
    if (key !== null) tables.set(key, group);
  }
  return groups;
};

/** One sheet of a group: its own, or the table of all. */
export const joinGroup = (group: readonly PreparedSheet[]): PreparedSheet | null => {
  const [first] = group;
  if (first === undefined || group.length === 1) return first ?? null;
  const sources = group.map(({ source }) => source);
  return { ...first, layout: layOutRegister(first.form, sources) ?? first.layout };
};

/** Puts the sheets of a register into one table each, as 柳州 publishes them. */
export const joinRegisters = (sheets: readonly PreparedSheet[]): readonly PreparedSheet[] =>
  groupRegisters(sheets).flatMap((group) => joinGroup(group) ?? []);
