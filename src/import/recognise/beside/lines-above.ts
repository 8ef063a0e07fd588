import type { Block } from '../blocks.ts';
import { roleOf } from '../goals/goal-heads.ts';
import { isHeading } from '../table/lines.ts';
import { bareText } from '../table/bare-text.ts';
import { blocksOfLines } from './line-blocks.ts';

/** （一）, 一、 in front of a heading. */
const number = /^(?:[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十]{1,3}[)])/u;

/** （一）中长期绩效目标 over its text: a heading of goals. */
const isHeadingOfGoals = (line: string | undefined): line is string => {
  if (line === undefined || !isHeading(line)) return false;
  const role = roleOf(
    bareText(line)
      .replace(number, '')
      .replace(/^中长期/u, '中期'),
  );
  return role === 'expected' || role === 'period';
};

/** 村级污水治理项目项目绩效目标 directly above such a heading: whose goals they are. */
const projectIn = (line: string, next: string | undefined): string | null => {
  const [, project] = /^(.{2,60}?项目)(?:项目)?绩效目标$/u.exec(line.trim()) ?? [];
  return project !== undefined && isHeadingOfGoals(next) ? project : null;
};

/** The goal that a line says below its heading; a goal of the table counts before it. */
const goalBelow = (heading: string, text: string | undefined): readonly Block[] =>
  text === undefined || isHeading(text) || !/[，。；,;]/u.test(text)
    ? []
    : [
        {
          kind: 'goal-of-period',
          label: bareText(heading).replace(number, ''),
          value: { text, cell: null, isDoubtful: true },
        },
      ];

/** Lines in front of a table: what each says, and where a project and its goal are told in lines of their own, those. */
export const blocksAbove = (lines: readonly string[]): readonly Block[] => {
  const at = lines.findLastIndex((line, index) => projectIn(line, lines[index + 1]) !== null);
  const project = projectIn(lines[at] ?? '', lines[at + 1]);
  const blocks = blocksOfLines(lines);
  if (project === null) return blocks.flat();
  const own = lines
    .slice(at)
    .flatMap((line, index): readonly Block[] =>
      isHeadingOfGoals(line) ? goalBelow(line, lines[at + index + 1]) : (blocks[at + index] ?? []),
    );
  // The title says what begins here: the goal printed above it is of the same form.
  const titles = own.flatMap((block): readonly Block[] => (block.kind === 'title' ? [{ ...block, project }] : []));
  return [...blocks.slice(0, at).flat(), ...titles, ...own.filter(({ kind }) => kind !== 'title')];
};
