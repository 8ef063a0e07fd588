import { headerKey } from '../../recognise/labels/header-labels.ts';
import { findHeads } from './flow-head.ts';
import type { FlowHead } from './head-columns.ts';
import { labelSpan } from './label-spans.ts';
import { chapterNumber, isTableNumber } from './outer-lines.ts';
import { type Token, toTokens } from './text-tokens.ts';

/** The lines of one form in a text, and the head of its indicators. */
export type FormLines = { readonly fromLine: number; readonly toLine: number; readonly head: FlowHead };

/** A form does not put more lines than this in front of its indicators. */
const longestPreamble = 80;

/** Pieces of text; a form of five hundred indicators has fewer. What is longer is no form. */
export const longestForm = 8000;

const title = /表(?:[（(][^）)]*[）)])?$/u;

const squash = (text: string): string => text.replace(/\s+/gu, '');

/** 五、专业性名词解释: prose follows. */
const glossary =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]*)?(?:专[业有](?:性)?|相关)?名词(?:解释|说明)[：:]?$/u;

/** A number alone between spaces: the line is a row of cells. */
const numberAlone = /(?:^|\s)\d{1,3}(?:\.\d+)?(?:\s|$)/u;

const longestTitle = 60;

/** `2023年部门整体支出绩效目标表`; not a mention of it in a sentence, a table of contents or among other cells. */
export const isFormTitle = (line: string): boolean =>
  line.split('\t').every((cell) => {
    const text = squash(cell);
    return (
      !numberAlone.test(cell) &&
      text.length <= longestTitle &&
      title.test(text) &&
      /绩效|自评/u.test(text) &&
      !/[。；《》，,]|\.{3,}|…|·{3,}/u.test(text)
    );
  });

const titleWords =
  /^(?:项目|支出|整体|资金|专项|绩效|运行|目标|自评|监控|部门|单位|申报|评价|预算|财政|情况|政策|年度|[省市县区][级直])$/u;

const isOnePiece = (line: string): boolean => !/\S\s{2,}\S/u.test(line);

/** A line of a title that ends inside of one of its words, or in front of what the form is for: 资 | 金, 绩效 | 自评表. */
const endsInside = (start: string, rest: string): boolean =>
  titleWords.test(`${start.slice(-1)}${rest.slice(0, 1)}`) ||
  (/绩效(?:运行)?$/u.test(start) && /^(?:自评|自我评价|运行监控|监控|目标|评价)/u.test(rest));

/** The second half of a title that was broken: 2023年项目支 | 出绩效自评表. */
const isTitleRest = (line: string, above: string): boolean => {
  const [start, rest] = [squash(above), squash(line)];
  const isBroken = endsInside(start, rest) && isOnePiece(above) && isOnePiece(line) && !isFormTitle(above);
  if (isBroken && isFormTitle(`${above}${line}`) && !/[、：:]|^第/u.test(start)) return true;
  if (!isFormTitle(line) || !isFormTitle(`${above}${line}`) || /[、：:]|^第/u.test(start)) return false;
  if (/^(?:支?出)?(?:绩效|自评)/u.test(rest)) return /(?:支|支出|整体|专项|资金|项目|部门|政策)$/u.test(start);
  return rest.startsWith('效') ? start.endsWith('绩') : rest.startsWith('项目绩效') && /.{6}支出$/u.test(start);
};

const isYear = (line: string | undefined): boolean => /^20\d{2}$/u.test(squash(line ?? ''));

/** 年度项目支出绩效自评表 whose 2023 stands on a line of its own: digits of another font are a little higher or lower. */
const lacksYear = (line: string): boolean => isFormTitle(line) && squash(line).startsWith('年');

/** 项目支出绩效目标表（续表）: the form of the page before goes on. */
const isContinued = (line: string): boolean => /[（(]续表?\d?[）)]\s*$/u.test(line) && isFormTitle(line);

/** A title is broken into no more lines than this. */
const mostTitleLines = 4;

/** The title that ends in a line, and how many lines above it began. */
const titleUpTo = (lines: readonly string[], index: number): { readonly text: string; readonly above: number } => {
  let [text, above] = [lines[index] ?? '', 0];
  for (; above + 1 < mostTitleLines; above += 1) {
    const start = lines[index - above - 1];
    if (start === undefined || !isTitleRest(text, start)) break;
    text = `${start.trim()}${text.trim()}`;
  }
  return { text, above };
};

/** Lines with the titles of forms in one piece each, and without those under which a form only goes on. */
export const joinTitles = (lines: readonly string[]): readonly string[] => {
  const titles = lines.map((_, index) => titleUpTo(lines, index));
  const isStart = (index: number): boolean =>
    titles.slice(index + 1, index + mostTitleLines).some(({ above }, down) => above > down);
  return lines.map((line, index) => {
    if (isContinued(line)) return '';
    const [above, below] = [lines[index - 1], lines[index + 1]];
    if (lacksYear(line)) return `${[above, below].find(isYear)?.trim() ?? ''}${line.trim()}`;
    if (isYear(line) && [above, below].some((other) => other !== undefined && lacksYear(other))) return '';
    if (isStart(index)) return '';
    return titles[index]?.text ?? line;
  });
};

/** 项目名称, 主管部门, 实施单位: a label that stands at the top of a form. */
export const isOpening = (text: string): boolean => ['project', 'department', 'unit'].includes(headerKey(text) ?? '');

/** A title below the label 项目名称 is the name of a project. */
export const isTitleAt = (lines: readonly string[], at: number): boolean =>
  isFormTitle(lines[at] ?? '') && !isOpening(squash(lines[at - 1] ?? ''));

const endsForm = (lines: readonly string[], at: number): boolean => {
  const text = squash(lines[at] ?? '');
  return (
    isTitleAt(lines, at) ||
    isTableNumber(text) ||
    /^(?:备?注|说明|填报说明|填表说明)\d?[：:]|^附件\d*[：:]?$|^第[一二三四五六七八九十]+部分/u.test(text) ||
    glossary.test(text)
  );
};

/** Index of the first token of each line that has one. */
const firstTokens = (tokens: readonly Token[]): ReadonlyMap<number, number> =>
  new Map(tokens.flatMap((token, at) => (token.isFirst ? [[token.line, at] as const] : [])));

type Text = {
  readonly lines: readonly string[];
  readonly tokens: readonly Token[];
  readonly firstAt: ReadonlyMap<number, number>;
};

const beginsWithLabel = ({ tokens, firstAt }: Text, line: number): boolean => {
  const at = firstAt.get(line);
  return at !== undefined && labelSpan(tokens, at, isOpening) > 0;
};

/** The nearest title above a line with a label of the form below it; null where there is none. */
const titleOverLabels = (text: Text, below: number, lowest: number): number | null => {
  let hasLabel = false;
  for (let line = below - 1; line >= lowest; line -= 1) {
    if (isTitleAt(text.lines, line)) return hasLabel ? line : null;
    hasLabel ||= beginsWithLabel(text, line);
  }
  return null;
};

/**
 * The first line of the form whose indicators begin at `headLine`: its title, else its first label, else the head. A title right
 * above the head is that of its block (项目支出绩效指标表) where the form's own stands further up.
 */
const formStart = (text: Text, headLine: number, earliest: number): number => {
  const lowest = Math.max(earliest, headLine - longestPreamble);
  let start = headLine;
  for (let line = headLine - 1; line >= lowest; line -= 1) {
    if (isTitleAt(text.lines, line)) return start < headLine ? line : (titleOverLabels(text, line, lowest) ?? line);
    if (beginsWithLabel(text, line)) start = line;
  }
  return start;
};

/** Lines from the first to the last of a head. */
export type HeadLines = { readonly first: number; readonly last: number };

type Start = { readonly head: HeadLines; readonly fromLine: number };

/** 六、 below a form whose document has 五、 as the last heading in front of it: prose follows. */
const isNextChapter = (lines: readonly string[], at: number, { fromLine }: Start): boolean => {
  const number = chapterNumber(lines[at] ?? '');
  if (number === null) return false;
  const last = lines.slice(0, at).findLastIndex((line) => chapterNumber(line) !== null);
  return last < fromLine && chapterNumber(lines[last] ?? '') === number - 1;
};

const formEnd = (lines: readonly string[], start: Start, limit: number): number => {
  for (let line = start.head.last + 1; line < limit; line += 1)
    if (endsForm(lines, line) || isNextChapter(lines, line, start)) return line;
  return limit;
};

/** Where the form of each head begins. A head repeated on the next page has nothing in front of it and begins none. */
const formStarts = (text: Text, heads: readonly HeadLines[]): readonly Start[] => {
  let earliest = 0;
  return heads.flatMap((head, index) => {
    const fromLine = formStart(text, head.first, earliest);
    earliest = head.first + 1;
    return index === 0 || fromLine < head.first ? [{ head, fromLine }] : [];
  });
};

/** The lines of the forms around some heads. */
export const formsAround = (lines: readonly string[], heads: readonly HeadLines[]) => {
  const tokens = toTokens(lines);
  const starts = formStarts({ lines, tokens, firstAt: firstTokens(tokens) }, heads);
  return starts.map((start, index) => {
    const limit = starts[index + 1]?.fromLine ?? lines.length;
    return { ...start, toLine: formEnd(lines, start, limit) };
  });
};

/** Forms in a flow of lines, found by the heads of their indicators. */
export const findForms = (lines: readonly string[]): readonly FormLines[] => {
  const tokens = toTokens(lines);
  const lineAt = (at: number): number => tokens[at]?.line ?? 0;
  const heads = findHeads(tokens).map(({ from, to }) => ({ first: lineAt(from), last: lineAt(to - 1) }));
  return formsAround(lines, heads).flatMap(({ fromLine, toLine }) => {
    const form = toTokens(lines.slice(fromLine, toLine));
    const own = form.length > longestForm ? undefined : findHeads(form)[0];
    return own === undefined ? [] : [{ fromLine, toLine, head: own }];
  });
};
